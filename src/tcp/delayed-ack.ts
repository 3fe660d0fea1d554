/** RFC 9293 §3.8.6.3: how long an ACK that is owed may wait for company. */
import { distance } from './seq';
import { cite, type Live, oweAck, start } from './turn';

/** Text has come: an ACK is owed, and at once when it is the second full-sized segment (SHLD-19). */
export function oweAckOfText(turn: Live): void {
  oweAck(turn);
  const { rcv, snd } = turn.tcb;
  if (turn.parameters.ackDelay === 0 || distance(rcv.acked, rcv.nxt) < 2 * snd.mss) return;
  cite(turn, 'ack.second-segment', { 'RCV.NXT': rcv.nxt });
  start(turn, 'ack', 0);
}
