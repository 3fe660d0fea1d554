/** What a language has to provide for predicting: loaded with the first question, and not before. */
import type { Flags, MistakeId } from '../lessons/mistakes';
import type { About, QuestionKind } from '../lessons/question';
import type { HostId } from '../simulation/deed';
import type { State } from '../tcp/tcb';
import type { Ends } from './words';

export interface PredictWords {
  /** The question; `me` is the end that is asked about, `label` what arrives or was lost. */
  readonly question: (kind: QuestionKind, label: string, me: HostId) => string;
  /** The same in a few words, for a wall on which the segment is seen. */
  readonly short: (kind: QuestionKind, me: HostId) => string;
  /** Two answers that are no name and no number. */
  readonly nothing: string;
  readonly nobody: string;
  /** Below the choices: what an answer does, and two ways round it. */
  readonly goesOn: string;
  readonly skip: string;
  readonly off: string;
  /** In place of the question that has been switched off: where it is switched on again. */
  readonly isOff: string;
  readonly on: string;
  /** In a dialog: the switch. */
  readonly predicts: string;
  /** The result */
  readonly result: string;
  readonly right: string;
  readonly said: string;
  readonly actually: string;
  /** A class votes on the choices, in at most two rounds; rounds are numbered from 1. */
  readonly vote: {
    /** On buttons: they begin a round, end it, show what is right. */
    readonly begin: (round: number) => string;
    readonly end: string;
    readonly reveal: string;
    /** And forget what was counted, so that another class can vote. */
    readonly clear: string;
    /** On the wall: which round is on, and how many have voted. */
    readonly on: (round: number, voters: number) => string;
    /** For those who listen. */
    readonly begun: (round: number) => string;
    readonly voters: (voters: number) => string;
    readonly ended: (round: number, voters: number) => string;
    readonly revealed: (answer: string) => string;
    /** How many were for one choice, in each round that there was. */
    readonly counts: (counts: readonly number[]) => string;
  };
  /** Why the right answer is right, by its kind. */
  readonly because: {
    readonly state: (state: State, about: About, ends: Ends) => string;
    readonly flags: (flags: Flags, about: About, ends: Ends) => string;
    readonly ack: (about: About) => string;
    readonly sender: (ends: Ends) => string;
  };
  /** Why a wrong one is wrong. */
  readonly mistakes: { readonly [M in MistakeId]: (about: About, ends: Ends) => string };
}
