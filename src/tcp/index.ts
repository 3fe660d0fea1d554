/**
 * RFC 9293 §3.10, Event Processing: this file is its table of contents. The three kinds of event are
 * user calls, arriving segments and timeouts; `handle` works out one of them.
 */
import { segmentArrives } from './segment-arrives';
import type { Segment } from './segment';
import type { Socket, Tcb, Timer } from './tcb';
import { watchIdleness } from './keep-alive';
import { timeout } from './timeouts';
import { begin, end, type Outcome, type Surroundings, type Turn } from './turn';
import { abort, close, open, receive, sendCall, status, type UserCall } from './user-calls';

export type Event =
  | { readonly kind: 'call'; readonly call: UserCall }
  | { readonly kind: 'segment'; readonly segment: Segment; readonly from: Socket }
  | { readonly kind: 'timeout'; readonly timer: Timer };

/**
 * What one event does to one connection. Pure: nothing but its arguments decides the outcome, and
 * no argument is changed.
 *
 * @param tcb the connection, or null in CLOSED
 * @param surroundings the time in ms, the endpoint's parameters, the ISS should one be needed, and
 *   what else the host knows: how full the listener's queues are, the peer's Fast Open cookie
 */
export function handle(tcb: Tcb | null, event: Event, surroundings: Surroundings): Outcome {
  const turn = begin(tcb, surroundings);
  switch (event.kind) {
    case 'call':
      userCall(turn, event.call);
      break;
    case 'segment':
      segmentArrives(turn, event.segment, event.from);
      break;
    case 'timeout':
      timeout(turn, event.timer);
  }
  watchIdleness(turn, event.kind === 'segment');
  return end(turn);
}

function userCall(turn: Turn, call: UserCall): void {
  switch (call.name) {
    case 'OPEN':
      return open(turn, call);
    case 'SEND':
      return sendCall(turn, call);
    case 'RECEIVE':
      return receive(turn, call);
    case 'CLOSE':
      return close(turn, call);
    case 'ABORT':
      return abort(turn);
    case 'STATUS':
      return status(turn);
  }
}
