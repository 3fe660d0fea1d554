/**
 * A handshake of two segments, which is no TCP and stands in no RFC: it is there to show what the
 * third segment is for (§3.5, "the principal reason"). The listener takes every SYN at its word, and
 * the end that opened answers neither ACK nor RST to what it gets in SYN-SENT.
 */
import { has, type Segment } from './segment';
import { change, changeSnd, cite, type Live, send, signal } from './turn';

/**
 * LISTEN, a SYN whose numbers are noted already: true when it has established the connection. Nobody
 * will acknowledge our SYN, so it is not kept to be sent again; text and FIN on the peer's are
 * dropped.
 */
export function establishesAtOnce(turn: Live, segment: Segment): boolean {
  if (!turn.parameters.twoWayOpen) return false;
  const { iss, rcv, snd } = turn.tcb;
  cite(turn, 'two-way.listen', { 'SEG.SEQ': segment.seq, ISS: iss });
  change(turn, { state: 'ESTABLISHED' });
  changeSnd(turn, { una: snd.nxt });
  send(turn, { seq: iss, ack: rcv.nxt, ctl: ['SYN', 'ACK'], mss: turn.parameters.mss });
  signal(turn, 'connection established');
  return true;
}

/** SYN-SENT, an ACK of something else: true when it is dropped, because there is no third segment. */
export function dropsInSilence(turn: Live, segment: Segment): boolean {
  if (!turn.parameters.twoWayOpen || has(segment, 'RST')) return false;
  cite(turn, 'two-way.bad-ack', { 'SEG.ACK': segment.ack, 'SND.NXT': turn.tcb.snd.nxt });
  return true;
}
