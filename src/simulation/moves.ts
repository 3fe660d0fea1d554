import { type Edge, edgesBetween } from '../tcp/figure-5';
import type { State } from '../tcp/tcb';
import { HOST_IDS, type HostId } from './deed';
import { changesIn, edgeOf } from './state-changes';
import { stepOf, type Timeline } from './timeline';

/** The state that a lane shows becomes another: what that end does on a state diagram. */
export interface Move {
  /** The step's number, from 0. */
  readonly k: number;
  readonly host: HostId;
  readonly from: State;
  readonly to: State;
  /** Of Figure 5 or of what it omits; null: no event of TCP did it. */
  readonly edge: Edge | null;
}

/**
 * Every move of a run, in its order. Who begins in LISTEN has come there by a passive OPEN before the
 * run: that is a move of step 0. Of several connections only those count that the lanes show. A
 * connection that begins at a listener comes from LISTEN, also where the lane still shows how the
 * one before it ended.
 */
export const movesOf = (timeline: Timeline): Move[] =>
  timeline.steps.flatMap(({ hosts }, k) =>
    HOST_IDS.flatMap((host) => {
      const [from, to] = [stepOf(timeline, k - 1).hosts[host].state, hosts[host].state];
      if (k === 0) return to === 'LISTEN' ? [{ ...PASSIVE_OPEN, host }] : [];
      return from === to ? [] : [moveOf(timeline, { k, host, from, to })];
    }),
  );

const PASSIVE_OPEN = {
  k: 0,
  from: 'CLOSED',
  to: 'LISTEN',
  edge: edgesBetween('CLOSED', 'LISTEN')[0] ?? null,
} as const;

function moveOf(timeline: Timeline, shown: Omit<Move, 'edge'>): Move {
  const changes = changesIn(timeline, shown.k).filter(
    ({ host, to }) => host === shown.host && to === shown.to,
  );
  const change = changes.find(({ from }) => from === shown.from) ?? changes[0];
  if (change === undefined) return { ...shown, edge: null };
  return { ...shown, from: change.from, edge: edgeOf(timeline, change) };
}
