import type { Edge } from '../tcp/figure-5';
import type { State, Tcb } from '../tcp/tcb';
import { HOST_IDS, type HostId } from './deed';
import { type Cause, edgeTaken } from './edge-taken';
import type { Host } from './host';
import { flightOf, type Step, stepOf, type Timeline } from './timeline';

/** One connection changes its state in one step. */
export interface StateChange {
  /** The step's number, from 0. */
  readonly k: number;
  readonly host: HostId;
  readonly from: State;
  readonly to: State;
  /** The TCB before: null in CLOSED. */
  readonly before: Tcb | null;
  readonly after: Tcb | null;
}

/** Every state change of a run but those that a power cycle makes: that is not an event of TCP. */
export const stateChanges = (timeline: Timeline): StateChange[] =>
  timeline.steps.flatMap((_, k) => changesIn(timeline, k));

/** Those of the step with number `k`. */
export function changesIn(timeline: Timeline, k: number): StateChange[] {
  const step = stepOf(timeline, k);
  if (k === 0 || step.what.kind === 'power-cycle') return [];
  const before = stepOf(timeline, k - 1);
  return HOST_IDS.flatMap((id) =>
    changesOf(before.hosts[id], step.hosts[id])
      .filter(({ from, to }) => from !== to)
      .map((change) => ({ ...change, k, host: id })),
  );
}

type Change = Omit<StateChange, 'k' | 'host'>;

function changesOf(before: Host, after: Host): Change[] {
  const keys = new Set([...Object.keys(before.connections), ...Object.keys(after.connections)]);
  const changes = [...keys].map((key) => {
    const [old, now] = [before.connections[key] ?? null, after.connections[key] ?? null];
    const from = old?.state ?? idle(before, now);
    // A connection that ends leaves CLOSED behind, or what the passive OPEN had made.
    return { from, to: now?.state ?? after.state, before: old, after: now };
  });
  return changes.some(({ from, to }) => from !== to) ? changes : listenerChanges(before, after);
}

/** Where a new connection comes from: from the listener of its port, if there is one. */
const idle = ({ listeners }: Host, born: Tcb | null): State =>
  born !== null && born.local.port in listeners ? 'LISTEN' : 'CLOSED';

function listenerChanges(before: Host, after: Host): Change[] {
  const { port } = after.setup;
  const [old, now] = [before.listeners[port] ?? null, after.listeners[port] ?? null];
  return [{ from: old?.state ?? 'CLOSED', to: now?.state ?? 'CLOSED', before: old, after: now }];
}

/** Which edge of Figure 5, or which omission, a change is; null: none, which nothing may be. */
export function edgeOf(timeline: Timeline, change: StateChange): Edge | null {
  const step = stepOf(timeline, change.k);
  const { parameters } = step.hosts[change.host].setup;
  const cause = causeOf(timeline, step);
  const sent = step.sent.map((id) => {
    const { segment, altered } = flightOf(timeline, id);
    return altered ?? segment;
  });
  return cause === null ? null : edgeTaken({ ...change, cause, sent, parameters });
}

function causeOf(timeline: Timeline, { what }: Step): Cause | null {
  switch (what.kind) {
    case 'call':
      return { kind: 'call', name: what.call.name };
    case 'arrival':
      return { kind: 'arrival', segment: flightOf(timeline, what.flight).segment };
    case 'timeout':
      return { kind: 'timeout', timer: what.timer };
    case 'start':
    case 'loss':
    case 'injection':
    case 'flood':
    case 'change':
    case 'power-cycle':
      return null;
  }
}
