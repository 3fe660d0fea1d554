/** What a language has to provide for being an endpoint: loaded with it, and not before. */
import type { Field } from '../lessons/draft';
import type { MissionId } from '../lessons/missions';
import type { ExpectationId, ReasonId, ReasonNumbers } from '../lessons/reasons';
import type { CallName, HostId } from '../simulation/deed';
import type { State } from '../tcp/tcb';

export interface MissionTitle {
  readonly title: string;
  /** For the list of missions: what the learner will do. */
  readonly about: string;
}

export interface FieldWords {
  readonly name: string;
  /** What the RFC calls it, or a short name for it: a second line, in the face of code. */
  readonly term: string;
}

export interface MissionWords {
  // The list
  readonly listTitle: string;
  readonly listText: string;
  readonly finished: string;
  readonly finishedCount: (n: number, all: number) => string;
  readonly missions: { readonly [M in MissionId]: MissionTitle };
  // A turn
  readonly bench: (me: HostId) => string;
  readonly turnCount: (n: number, all: number) => string;
  /** A call of the learner's own program, with the text that it hands over. */
  readonly called: (call: CallName, text: string) => string;
  /** A segment has come, perhaps once more. */
  readonly arrived: (label: string, peer: HostId, me: HostId, again: boolean) => string;
  readonly nobodyListens: string;
  readonly yourIss: (iss: number) => string;
  readonly received: string;
  // The form
  readonly fields: { readonly [F in Field]: FieldWords };
  readonly check: string;
  readonly hint: string;
  readonly answer: string;
  readonly answerIs: (answer: string) => string;
  /** Why a field is right or wrong. */
  readonly reasons: { readonly [R in ReasonId]: (numbers: ReasonNumbers<R>) => string };
  /** How to work out what stands in a field, without saying it. */
  readonly hints: { readonly [R in ExpectationId]: (numbers: ReasonNumbers<R>) => string };
  readonly right: string;
  readonly wrong: string;
  readonly score: (right: number, all: number) => string;
  // What would happen
  readonly draft: string;
  readonly ifSent: string;
  readonly noRule: (peer: HostId) => string;
  readonly replies: string;
  readonly noReply: string;
  readonly peerState: (peer: HostId, before: State, after: State) => string;
  readonly sendAnyway: string;
  readonly fix: (field: string) => string;
  // On the way
  readonly coming: string;
  readonly past: string;
  readonly toTurn: string;
  readonly aside: string;
  readonly goBack: string;
  readonly done: string;
  readonly doneText: (title: string) => string;
  readonly nextMission: (title: string) => string;
  readonly list: string;
  readonly leave: string;
}
