/** RFC 9293 §3.10.8: timeouts; the delayed acknowledgment of §3.8.6.3, and the extensions' own. */
import { finWait2Timeout } from './fin-wait-2';
import { keepAliveTimeout } from './keep-alive';
import { doublesRto, givesUp } from './retries';
import { backOff } from './rto';
import { has, type Segment } from './segment';
import { alive, sendAgain, sendText } from './sending';
import type { Timer } from './tcb';
import { change, cite, type Live, remove, sendAck, signal, start, stop, type Turn } from './turn';

/** A timer expires. One that is off, or whose deadline is still to come, does nothing. */
export function timeout(turn: Turn, timer: Timer): void {
  if (!alive(turn)) return;
  const deadline = turn.tcb.deadline[timer];
  if (deadline === null || deadline > turn.now) return;
  switch (timer) {
    case 'user':
      return userTimeout(turn, deadline - (turn.tcb.started.user ?? deadline));
    case 'retransmission':
      return retransmissionTimeout(turn);
    case 'time-wait':
      cite(turn, 'timeout.time-wait', { ms: 2 * turn.parameters.msl });
      return remove(turn);
    case 'ack':
      cite(turn, 'ack.sent', { 'RCV.NXT': turn.tcb.rcv.nxt });
      sendAck(turn);
      return;
    case 'fin-wait-2':
      return finWait2Timeout(turn);
    case 'keep-alive':
      return keepAliveTimeout(turn);
  }
}

/** `ms`: how long it was. */
function userTimeout(turn: Live, ms: number): void {
  cite(turn, 'timeout.user', { ms });
  signal(turn, 'error: connection aborted due to user timeout');
  remove(turn);
}

/** The front of the queue goes out again and the timer is set to twice as long (RFC 6298 §5.4–5.6). */
function retransmissionTimeout(turn: Live): void {
  if (givesUp(turn)) return;
  const [front, ...rest] = turn.tcb.queue;
  stop(turn, 'retransmission');
  const { rto, retries } = turn.tcb;
  if (doublesRto(turn)) backOff(turn);
  if (front === undefined) {
    if (turn.tcb.unsent === '') return;
    cite(turn, 'timeout.probe', { 'SND.NXT': turn.tcb.snd.nxt, RTO: rto });
    return sendText(turn, 1);
  }
  const segment = sendAgain(turn, front.segment);
  change(turn, { queue: [{ ...front, segment, again: true }, ...rest], retries: retries + 1 });
  if (has(segment, 'SYN')) change(turn, { synTimedOut: true });
  start(turn, 'retransmission', turn.tcb.rto);
  if (isProbe(turn, segment)) cite(turn, 'timeout.probe', { 'SND.NXT': segment.seq, RTO: rto });
  else
    cite(turn, 'timeout.retransmission', { 'SEG.SEQ': segment.seq, RTO: rto, next: turn.tcb.rto });
}

/** The octet that asks again and again whether a shut window has opened (§3.8.6.1). */
const isProbe = ({ tcb }: Live, { text }: Segment): boolean =>
  tcb.snd.wnd === 0 && tcb.queue.length === 1 && text.length === 1;
