import type { HostChoices } from '../simulation/choices';
import type { CallName, HostId, Intervention } from '../simulation/deed';
import type { Timeline } from '../simulation/timeline';
import type { State } from '../tcp/tcb';
import type { MissionId } from './missions';
import type { Fact } from './notes/fact';
import type { Moment } from './notes/moment';

/** Something that the learner does to a scene with one press: what is done, and where to look then. */
export interface Trial {
  readonly choices?: { readonly [H in HostId]?: Partial<HostChoices> };
  readonly deeds?: readonly Intervention[];
  /** Where the viewer is taken: a step of the run that comes of it. */
  readonly at: Moment;
  /** What is true at that step. */
  readonly shows: readonly [Fact, ...Fact[]];
  /** What has to stand beside the stage to see it. */
  readonly open?: 'sockets' | 'header' | 'map' | 'system';
}

/** The controls that some scenes have of their own. */
export const CONTROLS = ['cards', 'tape', 'tray', 'slider', 'dial', 'counter', 'tower'] as const;
export type ControlId = (typeof CONTROLS)[number];

/** An answer to what is asked in the end. */
export type Said =
  | { readonly kind: 'state'; readonly state: State }
  /** A segment by its control bits: 'SYN+ACK'. */
  | { readonly kind: 'segment'; readonly label: string }
  | { readonly kind: 'host'; readonly host: HostId | 'both' | 'none' }
  | { readonly kind: 'call'; readonly call: CallName }
  | {
      readonly kind: 'count';
      readonly of: 'segments' | 'connections' | 'ports';
      readonly n: number;
    }
  | { readonly kind: 'seconds'; readonly s: number }
  /** A sequence number, mod 2^32. */
  | { readonly kind: 'number'; readonly n: number }
  | { readonly kind: 'yes-no'; readonly yes: boolean };

/** What is asked in the end: the right answer is read off the run, never written down. */
export interface Recall {
  /** From the run of the scene as nobody has touched it, or from another one that it makes. */
  readonly right: (timeline: Timeline) => Said;
  /** What people take for right. */
  readonly wrong: readonly [Said, ...Said[]];
}

/** What a scene teaches, besides what it is. Its words live in `i18n/`. */
export interface Lesson {
  /** What can be done with one press; none where a control or a mission does it. */
  readonly trials: readonly Trial[];
  readonly control?: ControlId;
  readonly mission?: MissionId;
  readonly recall: Recall;
}
