/**
 * What a language has to provide. A rule, a scene, a state or a call without words in some language
 * does not compile. Words only: no markup, no numbers that are not handed in.
 */
import type { ScenarioId } from '../scenarios';
import type { CallName, HostId } from '../simulation/deed';
import type { Obstacle } from '../simulation/forecast';
import type { Story } from '../simulation/story';
import type { Numbers, RuleId } from '../tcp/rules';
import type { State } from '../tcp/tcb';
import type { UiWords } from './ui-words';

/** The host that a rule was applied at, and the other one. */
export interface Ends {
  readonly me: HostId;
  readonly peer: HostId;
}

/** One sentence (two short ones at most) for each rule: what it decided, and why. */
export type RuleWords = {
  readonly [R in RuleId]: (numbers: Numbers<R>, ends: Ends) => string;
};

export interface StateWords {
  /** Two short lines on the host's card: what being in this state means for me. */
  readonly meaning: string;
}

export interface SceneWords {
  /** The question that the scene answers; the page's title while it is open. */
  readonly title: string;
  /** A few words for the list of scenes: what happens. */
  readonly about: string;
}

/** The sentences that are made from a step. */
export interface StoryWords {
  /** The whole event for a screen reader: who, what, numbers, states. */
  readonly status: (story: Story) => string;
  /** A short phrase without full stop for the list of events and for the slider's value. */
  readonly brief: (story: Story) => string;
  /** One sentence for steps that no rule explains: the start, a loss, a power cycle, an injection. */
  readonly unruled: (story: Story) => string;
  /** Beside the lane, where a state begins or something happens: "SYN+ACK 받음", "rcvd FIN". */
  readonly cause: (story: Story) => string;
}

export interface CallWords {
  /** What the call asks for, in a few words, where the engine's forecast has nothing to show. */
  readonly purpose: { readonly [C in CallName]: string };
  /** From the engine's forecast: "FIN 보내기 → LAST-ACK". `sends` holds labels of segments. */
  readonly effect: (
    call: CallName,
    sends: readonly string[],
    before: State,
    after: State,
  ) => string;
  /** Why a call is not possible now: one or two words on its button. */
  readonly obstacle: { readonly [O in Obstacle]: string };
}

/** Everything that a language says. */
export interface Words {
  readonly rules: RuleWords;
  readonly states: { readonly [S in State]: StateWords };
  readonly scenes: { readonly [S in ScenarioId]: SceneWords };
  readonly story: StoryWords;
  readonly calls: CallWords;
  readonly ui: UiWords;
}
