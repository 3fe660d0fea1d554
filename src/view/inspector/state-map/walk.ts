import type { ScenarioId } from '../../../scenarios';
import type { HostId } from '../../../simulation/deed';
import type { Move } from '../../../simulation/moves';
import type { Timeline } from '../../../simulation/timeline';
import { type Edge, EXTENSIONS, NOT_OF_TCP, type Omission, OMITTED } from '../../../tcp/figure-5';
import type { State } from '../../../tcp/tcb';

/** Where both ends are on the map at one step, and how they came there. */
export interface Walk {
  readonly timeline: Timeline;
  readonly scene: ScenarioId;
  /** The step that has happened, from 0. */
  readonly k: number;
  readonly states: { readonly [H in HostId]: State };
  /** The moves up to this step. */
  readonly past: readonly Move[];
}

/** What the pointer or the focus is on. */
export type Pointed =
  | { readonly kind: 'state'; readonly state: State }
  | { readonly kind: 'edge'; readonly edge: Edge };

/** The moves of the last step in which anybody moved. */
export const lastMoves = ({ past }: Walk): readonly Move[] =>
  past.filter(({ k }) => k === past.at(-1)?.k);

/** What the figure leaves out, with where it is written; null: the figure draws it. */
export const omissionOf = (edge: Edge): Omission | null =>
  [...OMITTED, ...EXTENSIONS, ...NOT_OF_TCP].find((each) => each === edge) ?? null;
