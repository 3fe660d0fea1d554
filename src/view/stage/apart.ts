import { HOST_IDS, type HostId } from '../../simulation/deed';
import type { Timeline } from '../../simulation/timeline';
import type { State } from '../../tcp/tcb';

/** While one end is in another state than in this run: which one, and from when to when, ms. */
export interface Apart {
  readonly host: HostId;
  readonly state: State;
  readonly from: number;
  /** Infinity: until the end. */
  readonly until: number;
}

/**
 * The states that either end is in while `mine` has it in another one, the earliest first; `shared`
 * steps are alike. What lasts no time at all is left out.
 */
export function apartStates(mine: Timeline, other: Timeline, shared: number): Apart[] {
  return HOST_IDS.flatMap((host) => ofHost(host, mine, other, shared)).toSorted(
    (a, b) => a.from - b.from,
  );
}

function ofHost(host: HostId, mine: Timeline, other: Timeline, shared: number): Apart[] {
  const found: Apart[] = [];
  let [i, j] = [shared - 1, shared - 1];
  let open: { readonly state: State; readonly from: number } | null = null;
  const close = (until: number): void => {
    if (open !== null && until > open.from) found.push({ host, ...open, until });
    open = null;
  };
  while (true) {
    const at = Math.min(timeOf(mine, i + 1), timeOf(other, j + 1));
    if (at === Number.POSITIVE_INFINITY) break;
    while (timeOf(mine, i + 1) <= at) i++;
    while (timeOf(other, j + 1) <= at) j++;
    const [own, theirs] = [stateOf(mine, i, host), stateOf(other, j, host)];
    const state: State | null = own === theirs ? null : theirs;
    if (state === (open as { state: State } | null)?.state) continue;
    close(at);
    if (state !== null) open = { state, from: at };
  }
  close(Number.POSITIVE_INFINITY);
  return found;
}

const timeOf = ({ steps }: Timeline, k: number): number => steps[k]?.at ?? Number.POSITIVE_INFINITY;

const stateOf = ({ steps }: Timeline, k: number, host: HostId): State =>
  (steps[k] ?? steps[0]).hosts[host].state;
