import { HOST_IDS, type HostId } from './deed';
import { toldFrom } from './thread';
import { stepOf, type Timeline } from './timeline';

/** What there is to see in a step; every step has at least one of them. */
export const FACETS = [
  /** A program calls. */
  'calls',
  /** Segments depart. */
  'sent',
  'arrived',
  'lost',
  /** An end is in another state afterwards; or, at the start, in its first. */
  'states',
  /** A timer expires. */
  'timers',
  /** The network, a program or a host is otherwise from now on, or somebody meddles. */
  'around',
] as const;
export type Facet = (typeof FACETS)[number];

/** What step `k` of a run has, in the order of `FACETS`; of states those that the step is told with. */
export function facetsOf(timeline: Timeline, k: number): readonly Facet[] {
  const { what, sent } = stepOf(timeline, k);
  const has: { readonly [F in Facet]: boolean } = {
    calls: what.kind === 'call',
    sent: sent.length > 0,
    arrived: what.kind === 'arrival',
    lost: what.kind === 'loss',
    states: HOST_IDS.some((host) => isNewState(timeline, k, host)),
    timers: what.kind === 'timeout',
    around: AROUND.has(what.kind),
  };
  return FACETS.filter((facet) => has[facet]);
}

const AROUND: ReadonlySet<string> = new Set(['change', 'power-cycle', 'flood', 'injection']);

/** Is a host's state in step `k`, as that step is told, another than before it? */
export function isNewState(timeline: Timeline, k: number, host: HostId): boolean {
  if (k === 0) return true;
  const told = toldFrom(timeline, k);
  return stepOf(told, k).hosts[host].state !== stepOf(told, k - 1).hosts[host].state;
}

/** Whom a step is about: the host on which it happens; both where it happens between them. */
export function hostsOf(timeline: Timeline, k: number): readonly HostId[] {
  const { host } = stepOf(timeline, k);
  return host === null ? HOST_IDS : [host];
}
