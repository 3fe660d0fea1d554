import { type Edge, type EdgeEvent, edgesBetween } from '../tcp/figure-5';
import { has, type Segment } from '../tcp/segment';
import { add, le } from '../tcp/seq';
import type { State, Tcb } from '../tcp/tcb';
import { HOST_IDS, type HostId } from './deed';
import type { Host } from './host';
import { type Flight, flightOf, type Step, stepOf, type Timeline } from './timeline';

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
  timeline.steps.flatMap((step, k) =>
    k === 0 || step.what.kind === 'power-cycle'
      ? []
      : HOST_IDS.flatMap((id) =>
          changesOf(stepOf(timeline, k - 1).hosts[id], step.hosts[id])
            .filter(({ from, to }) => from !== to)
            .map((change) => ({ ...change, k, host: id })),
        ),
  );

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
  const edges = edgesBetween(change.from, change.to, parameters);
  return (
    edges.find(
      ({ event, action }) =>
        fitsEvent(timeline, step, change, event) &&
        (action === 'x' || fitsAction(timeline, step, change, action.sends)),
    ) ?? null
  );
}

function fitsEvent(timeline: Timeline, step: Step, change: StateChange, event: EdgeEvent): boolean {
  const { what } = step;
  if ('timeout' in event) {
    const timer = event.timeout === '2MSL' ? 'time-wait' : event.timeout;
    return what.kind === 'timeout' && what.timer === timer;
  }
  if ('call' in event) {
    if (what.kind !== 'call') return false;
    const passive = 'mode' in event && event.mode === 'passive';
    return CALLS[what.call.name] === event.call && (what.call.name === 'listen') === passive;
  }
  if (what.kind !== 'arrival') return false;
  const { segment } = flightOf(timeline, what.flight);
  const bits = event.receives.every((bit) => brings(segment, change.before, bit));
  return bits && (event.of === undefined || acknowledges(segment, change.before, event.of));
}

const CALLS = {
  listen: 'OPEN',
  connect: 'OPEN',
  send: 'SEND',
  shutdown: 'CLOSE',
  close: 'CLOSE',
  abort: 'ABORT',
} as const;

/** Does the segment have it, or one that waited for this segment to come before it? */
const brings = (segment: Segment, before: Tcb | null, bit: 'text' | Parameters<typeof has>[1]) =>
  [segment, ...(before?.held ?? [])].some((each) =>
    bit === 'text' ? each.text !== '' : has(each, bit),
  );

/** Does its ACK cover our SYN, or our FIN? */
function acknowledges({ ack }: Segment, before: Tcb | null, of: 'SYN' | 'FIN'): boolean {
  if (before === null) return false;
  const last = of === 'SYN' ? before.iss : before.fin;
  return last !== null && le(add(last, 1), ack);
}

/** Were the bits sent? An ACK may still be owed in this ms, a FIN may have to wait for text. */
function fitsAction(
  timeline: Timeline,
  step: Step,
  { after }: StateChange,
  bits: readonly Parameters<typeof has>[1][],
): boolean {
  const sent = step.sent.map((id): Flight => flightOf(timeline, id));
  if (sent.some(({ segment }) => bits.every((bit) => has(segment, bit)))) return true;
  if (bits.join() === 'ACK') return after !== null && after.deadline.ack !== null;
  if (bits.join() === 'FIN') return after !== null && after.closing && after.unsent !== '';
  return false;
}
