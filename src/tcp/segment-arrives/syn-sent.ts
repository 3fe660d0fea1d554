/** RFC 9293 §3.10.7.3: SYN-SENT STATE. */
import { cacheCookie, textAcknowledged } from '../fast-open';
import { has, lengthOf, type Segment } from '../segment';
import { le, lt } from '../seq';
import { sendSyn, transmit } from '../sending';
import { change, cite, enter, type Live, oweAck, remove, sendBare, signal, stop } from '../turn';
import { dropsInSilence } from '../two-way-open';
import { acknowledge, established } from './acknowledgment';
import { afterSyn, holdTheRest, learnFromSyn } from './syn';
import { sixthToEighth } from './text';

export function arrivesInSynSent(turn: Live, segment: Segment): void {
  const { iss, snd } = turn.tcb;

  // First, check the ACK bit
  const acked = has(segment, 'ACK');
  if (acked && (le(segment.ack, iss) || lt(snd.nxt, segment.ack))) {
    const numbers = { 'SEG.ACK': segment.ack, ISS: iss, 'SND.NXT': snd.nxt };
    if (has(segment, 'RST')) return cite(turn, 'syn-sent.bad-ack-rst', numbers);
    if (dropsInSilence(turn, segment)) return;
    cite(turn, 'syn-sent.bad-ack', numbers);
    sendBare(turn, { seq: segment.ack, ctl: ['RST'] });
    return;
  }

  // Second, check the RST bit
  if (has(segment, 'RST')) {
    if (!acked) return cite(turn, 'syn-sent.rst-no-ack', {});
    cite(turn, 'syn-sent.reset', { 'SEG.ACK': segment.ack, 'SND.NXT': snd.nxt });
    signal(turn, 'connection reset');
    return remove(turn);
  }

  // Third, check the security: not modelled

  // Fourth, check the SYN bit
  if (has(segment, 'SYN')) {
    learnFromSyn(turn, segment);
    if (acked) return synAcknowledged(turn, segment);
    cite(turn, 'syn-sent.simultaneous', { ISS: iss, 'RCV.NXT': turn.tcb.rcv.nxt });
    enter(turn, 'SYN-RECEIVED');
    sendSynAgain(turn);
    return holdTheRest(turn, segment);
  }

  // Fifth, if neither of the SYN or RST bits is set
  cite(turn, 'syn-sent.neither', {});
}

/** Our SYN has been ACKed: ESTABLISHED; what else the segment carries goes on at the sixth step. */
function synAcknowledged(turn: Live, segment: Segment): void {
  const { iss, rcv, unsent } = turn.tcb;
  const numbers = { 'SEG.ACK': segment.ack, ISS: iss };
  const octets = textAcknowledged(turn, segment.ack);
  const { twoWayOpen } = turn.parameters;
  if (twoWayOpen) cite(turn, 'two-way.established', numbers);
  else if (octets > 0) cite(turn, 'fast-open.established', { ...numbers, octets });
  else if (unsent === '') cite(turn, 'syn-sent.established', { ...numbers, 'RCV.NXT': rcv.nxt });
  else cite(turn, 'syn-sent.established-text', { ...numbers, octets: unsent.length });
  cacheCookie(turn, segment);
  acknowledge(turn, segment);
  // "form an ACK segment and send it": only an ACK of text or FIN may wait (§3.8.6.3)
  if (!twoWayOpen) oweAck(turn, 0);
  established(turn);
  const rest = afterSyn(turn, segment);
  if (lengthOf(rest) > 0) sixthToEighth(turn, rest);
  if (turn.tcb !== null) transmit(turn);
}

/** <SEQ=ISS><ACK=RCV.NXT><CTL=SYN,ACK> takes the place of our SYN in the retransmission queue. */
function sendSynAgain(turn: Live): void {
  const behind = turn.tcb.queue.slice(1);
  change(turn, { queue: [] });
  stop(turn, 'retransmission');
  sendSyn(turn, true);
  const queue = turn.tcb.queue.map((entry) => ({ ...entry, again: true }));
  change(turn, { queue: [...queue, ...behind] });
}
