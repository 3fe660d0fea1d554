/** The words of the tab `hosts`. */
import type { Choices, NumberName, Option } from '../../simulation/choices';
import type { ConstantName } from '../../simulation/constants';
import type { Habit, HostId } from '../../simulation/deed';
import type { Profile, ProfileId } from '../../simulation/profiles';
import type { State } from '../../tcp/tcb';

/** Systems whose TCP is known here, or may come to be. */
export type ProfileName = ProfileId | 'windows' | 'freebsd' | 'macos';

export interface HostsWords {
  readonly title: string;
  /** Of the two buttons that say whose settings are shown. */
  readonly which: string;
  /** The name of one host's settings. */
  readonly settingsOf: (host: HostId) => string;
  /** Above what happens at the moment where the viewer is. */
  readonly fromNow: string;
  /** Above what holds from the beginning of the run. */
  readonly wholeRun: string;
  readonly power: {
    readonly button: string;
    /** What it forgets: so many connections, and a listening socket. */
    readonly forgets: (connections: number, listening: boolean) => string;
  };
  /** `about`: what to watch for when it is off. */
  readonly habit: { readonly [H in Habit]: Labelled };
  readonly profile: {
    readonly label: string;
    readonly name: { readonly [P in ProfileName]: string };
    /** How many constants of a system differ from the RFC's. */
    readonly differences: (system: string, count: number) => string;
    readonly same: string;
    readonly constant: string;
  };
  readonly constant: { readonly [C in ConstantName]: string };
  readonly value: {
    readonly on: string;
    readonly off: string;
    readonly duration: (ms: number) => string;
    readonly keepAlive: (times: Profile['keepAlive']) => string;
    /** What the least RTO is the least of. */
    readonly rtoFloor: { readonly rto: string; readonly variance: string };
    /** Where a constant has no value. */
    readonly none: (name: ConstantName) => string;
  };
  readonly option: { readonly [O in Option]: Labelled & { readonly rfc: string } };
  readonly number: {
    readonly [N in NumberName]: Labelled & {
      /** Why a number is refused. */
      readonly tooSmall: string;
      readonly tooBig: (most: number) => string;
    };
  };
  readonly notWhole: (text: string) => string;
  readonly effect: EffectWords;
  /** What was chosen, in a few words; '' when nothing was. */
  readonly choicesName: (choices: Choices) => string;
}

interface Labelled {
  readonly label: string;
  readonly about: string;
}

/** What a choice changes in the run. `step` is the short phrase for a step; times in s. */
export interface EffectWords {
  readonly title: string;
  /** The same, compared with the scene as nobody has touched it. */
  readonly titleOfScene: string;
  readonly nothing: string;
  readonly moved: (step: string, before: string, after: string) => string;
  readonly waited: (step: string, before: string, after: string) => string;
  readonly instead: (before: string, after: string) => string;
  readonly otherNumbers: (step: string) => string;
  readonly onlyNow: (step: string) => string;
  readonly gone: (step: string) => string;
  readonly ends: (before: string, after: string) => string;
  readonly state: (host: HostId, before: State, after: State) => string;
  /** The name of the button that leads to a step. */
  readonly goTo: (at: string) => string;
}
