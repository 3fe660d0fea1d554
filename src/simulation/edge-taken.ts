import { type Edge, type EdgeEvent, edgesBetween } from '../tcp/figure-5';
import { type ControlBit, has, type Segment } from '../tcp/segment';
import type { Parameters } from '../tcp/parameters';
import { add, le } from '../tcp/seq';
import type { State, Tcb, Timer } from '../tcp/tcb';
import type { CallName } from './deed';

/** Why a connection changed its state: a socket call, a segment that arrived, a timer. */
export type Cause =
  | { readonly kind: 'call'; readonly name: CallName }
  | { readonly kind: 'arrival'; readonly segment: Segment }
  | { readonly kind: 'timeout'; readonly timer: Timer };

/** One change of state, its cause and what was sent with it. */
export interface Change {
  readonly from: State;
  readonly to: State;
  /** The TCB before and after: null in CLOSED. */
  readonly before: Tcb | null;
  readonly after: Tcb | null;
  readonly cause: Cause;
  readonly sent: readonly Segment[];
  /** Of the endpoint: extensions that are on have ways of their own; absent: none is. */
  readonly parameters?: Parameters;
}

/** Which edge of Figure 5, or which omission, a change is; null: none, which nothing may be. */
export const edgeTaken = (change: Change): Edge | null =>
  edgesBetween(change.from, change.to, change.parameters).find(
    ({ event, action }) =>
      fitsEvent(change, event) && (action === 'x' || fitsAction(change, action.sends)),
  ) ?? null;

function fitsEvent({ cause, before }: Change, event: EdgeEvent): boolean {
  if ('timeout' in event) {
    const timer = event.timeout === '2MSL' ? 'time-wait' : event.timeout;
    return cause.kind === 'timeout' && cause.timer === timer;
  }
  if ('call' in event) {
    if (cause.kind !== 'call') return false;
    const passive = 'mode' in event && event.mode === 'passive';
    return CALLS[cause.name] === event.call && (cause.name === 'listen') === passive;
  }
  if (cause.kind !== 'arrival') return false;
  const { segment } = cause;
  const bits = event.receives.every((bit) => brings(segment, before, bit));
  return bits && (event.of === undefined || acknowledges(segment, before, event.of));
}

const CALLS = {
  listen: 'OPEN',
  accept: 'RECEIVE',
  connect: 'OPEN',
  send: 'SEND',
  recv: 'RECEIVE',
  shutdown: 'CLOSE',
  close: 'CLOSE',
  abort: 'ABORT',
} as const;

/** Does the segment have it, or one that waited for this segment to come before it? */
const brings = (segment: Segment, before: Tcb | null, bit: 'text' | ControlBit) =>
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
function fitsAction({ after, sent }: Change, bits: readonly ControlBit[]): boolean {
  if (sent.some((segment) => bits.every((bit) => has(segment, bit)))) return true;
  if (bits.join() === 'ACK') return after !== null && after.deadline.ack !== null;
  if (bits.join() === 'FIN') return after !== null && after.closing && after.unsent !== '';
  return false;
}
