/** What a step does, as facts: for those who have to know it before it happens. */
import { HOST_IDS, type HostId } from '../../simulation/deed';
import { tcbOf } from '../../simulation/host';
import { type Story, storyOf } from '../../simulation/story';
import { segmentsOf, toldFrom } from '../../simulation/thread';
import { type Flight, stepOf, type Timeline } from '../../simulation/timeline';
import { type Changed, changedValues } from '../../simulation/variables';
import type { State } from '../../tcp/tcb';

export interface Ahead {
  readonly story: Story;
  /** The segments that leave, or else the one that arrives or is lost. */
  readonly flights: readonly Flight[];
  readonly moves: readonly { readonly host: HostId; readonly from: State; readonly to: State }[];
  readonly numbers: readonly { readonly host: HostId; readonly changed: readonly Changed[] }[];
}

/** Step `k` of a run as the connection sees it that it is about; null: the run has no such step. */
export function aheadOf(timeline: Timeline, k: number): Ahead | null {
  if (timeline.steps[k] === undefined) return null;
  const told = toldFrom(timeline, k);
  const [before, after] = [stepOf(told, k - 1).hosts, stepOf(told, k).hosts];
  return {
    story: storyOf(told, k),
    flights: segmentsOf(timeline, k),
    moves: HOST_IDS.flatMap((host) => {
      const [from, to] = [before[host].state, after[host].state];
      return from === to ? [] : [{ host, from, to }];
    }),
    numbers: HOST_IDS.flatMap((host) => {
      const all = changedValues(tcbOf(before[host]), tcbOf(after[host]));
      // How much each would take is no news when a connection begins.
      const changed = all.filter(
        ({ variable, from }) => from !== null || !variable.endsWith('WND'),
      );
      return changed.length === 0 ? [] : [{ host, changed }];
    }),
  };
}
