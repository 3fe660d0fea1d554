/** RFC 9293 §3.10.7.4: Other States. The eight checks, in the RFC's order. */
import { keepsWaiting } from '../backlog';
import { textAcknowledged } from '../fast-open';
import { limitFinWait2 } from '../fin-wait-2';
import { endOf, has, lengthOf, type Segment } from '../segment';
import { resetBackOff } from '../rto';
import { add, distance, inWindow, le, lt } from '../seq';
import { sendAgain, sendChallengeAck, transmit } from '../sending';
import { finAcknowledged, newTcb } from '../tcb';
import { outlivesRst } from '../time-wait-assassination';
import { isCurrent, rememberTimestamp } from '../timestamps';
import {
  change,
  changeSnd,
  cite,
  type Live,
  remove,
  send,
  sendAck,
  sendBare,
  signal,
  start,
  startUserTimer,
} from '../turn';
import { scaled } from '../window-scale';
import { acknowledge, established } from './acknowledgment';
import { sixthToEighth, startTimeWait } from './text';

export function arrivesInOtherStates(turn: Live, arriving: Segment): void {
  // Before all checks: PAWS (RFC 7323 §5.3)
  if (!isCurrent(turn, arriving)) return;
  const segment = firstSequence(turn, scaled(turn, arriving));
  if (segment === null) return;
  if (!secondRst(turn, segment)) return;
  // Third, check security: not modelled
  if (!fourthSyn(turn, segment)) return;
  if (!fifthAck(turn, segment)) return;
  sixthToEighth(turn, segment);
  if (turn.tcb !== null) transmit(turn);
}

/** First, check sequence number: returns what is new and inside the window, or null. */
function firstSequence(turn: Live, arriving: Segment): Segment | null {
  const segment = has(arriving, 'RST') ? bareReset(arriving) : withoutRepeatedSyn(turn, arriving);
  const { rcv, state } = turn.tcb;
  const numbers = {
    'SEG.SEQ': segment.seq,
    'SEG.LEN': lengthOf(segment),
    'RCV.NXT': rcv.nxt,
    'RCV.WND': rcv.wnd,
  };
  if (isSynAgain(turn, segment)) return repeatSynAck(turn, segment);
  if (acceptable(turn, segment)) {
    cite(turn, 'seq.acceptable', numbers);
    rememberTimestamp(turn, segment);
    return trim(turn, segment);
  }
  if (has(segment, 'RST')) {
    cite(turn, 'seq.rst-outside', numbers);
    return null;
  }
  if (rcv.wnd === 0 && segment.seq === rcv.nxt && !has(segment, 'SYN')) {
    // "special allowance should be made to accept valid ACKs, URGs, and RSTs"
    cite(turn, 'seq.zero-window', { 'SEG.SEQ': segment.seq, 'SEG.LEN': lengthOf(segment) });
    rememberTimestamp(turn, segment);
    sendAck(turn);
    return { ...segment, text: '', ctl: segment.ctl.filter((bit) => bit !== 'FIN') };
  }
  if (state === 'TIME-WAIT' && has(segment, 'FIN') && endOf(segment) === rcv.nxt) {
    // Departure: by the letter the repeated FIN stops here and the fifth step never restarts 2MSL
    cite(turn, 'seq.fin-again', { 'SEG.SEQ': segment.seq, 'RCV.NXT': rcv.nxt });
    sendAck(turn);
    start(turn, 'time-wait', 2 * turn.parameters.msl);
    return null;
  }
  cite(turn, 'seq.unacceptable', numbers);
  sendAck(turn);
  return null;
}

/** A reset is judged by its SEQ alone, whatever else it carries (§3.5.3, SHLD-2). */
const bareReset = (segment: Segment): Segment => ({
  ...segment,
  text: '',
  ctl: segment.ctl.filter((bit) => bit !== 'SYN' && bit !== 'FIN'),
});

/**
 * Departure: in a simultaneous open the peer's SYN,ACK repeats SEQ = IRS, one left of the window.
 * Figure 7 goes to ESTABLISHED on it, so the repeated SYN is cut off and the rest is looked at.
 */
function withoutRepeatedSyn(turn: Live, segment: Segment): Segment {
  const { state, opened, irs, rcv } = turn.tcb;
  const repeated =
    state === 'SYN-RECEIVED' &&
    opened === 'active' &&
    has(segment, 'SYN') &&
    has(segment, 'ACK') &&
    segment.seq === irs;
  if (!repeated) return segment;
  cite(turn, 'seq.simultaneous-open', { 'SEG.SEQ': segment.seq, 'RCV.NXT': rcv.nxt });
  const ctl = segment.ctl.filter((bit) => bit !== 'SYN');
  return { ...segment, seq: add(segment.seq, 1), ctl };
}

/** The peer's SYN once more, with its text if it had any: our SYN,ACK has not reached it. */
const isSynAgain = ({ tcb }: Live, segment: Segment): boolean =>
  tcb.state === 'SYN-RECEIVED' &&
  has(segment, 'SYN') &&
  !has(segment, 'ACK') &&
  segment.seq === tcb.irs;

/**
 * Departure: the letter gives a plain ACK, which a peer in SYN-SENT has no use for; every stack
 * repeats its SYN,ACK, and its timer begins anew.
 */
function repeatSynAck(turn: Live, segment: Segment): null {
  const { iss, rcv, queue, rto } = turn.tcb;
  cite(turn, 'seq.syn-again', { 'SEG.SEQ': segment.seq, 'RCV.NXT': rcv.nxt, ISS: iss });
  rememberTimestamp(turn, segment);
  const [front, ...rest] = queue;
  if (front === undefined) return null;
  change(turn, {
    queue: [{ ...front, segment: sendAgain(turn, front.segment), again: true }, ...rest],
  });
  start(turn, 'retransmission', rto);
  return null;
}

/** The four cases of Table 6. */
function acceptable(turn: Live, segment: Segment): boolean {
  const { nxt, wnd } = turn.tcb.rcv;
  const length = lengthOf(segment);
  if (length === 0) return wnd === 0 ? segment.seq === nxt : inWindow(nxt, segment.seq, wnd);
  if (wnd === 0) return false;
  return inWindow(nxt, segment.seq, wnd) || inWindow(nxt, add(segment.seq, length - 1), wnd);
}

/** Cuts off what lies left of RCV.NXT (SYN first) and right of the window (FIN first). */
function trim(turn: Live, segment: Segment): Segment {
  const { nxt, wnd } = turn.tcb.rcv;
  let { seq, text, ctl } = segment;
  const old = distance(seq, nxt);
  if (old > 0) {
    const octets = ctl.includes('SYN') ? old - 1 : old;
    ctl = ctl.filter((bit) => bit !== 'SYN');
    text = text.slice(octets);
    seq = nxt;
    cite(turn, 'seq.trimmed', { 'SEG.SEQ': segment.seq, 'RCV.NXT': nxt, octets: old });
  }
  const room = wnd - distance(nxt, seq) - (ctl.includes('SYN') ? 1 : 0);
  if (text.length > room) text = text.slice(0, room);
  else if (text.length < room || !ctl.includes('FIN')) return { ...segment, seq, text, ctl };
  return { ...segment, seq, text, ctl: ctl.filter((bit) => bit !== 'FIN') };
}

/** Second, check the RST bit; true when there is none and the checks go on. */
function secondRst(turn: Live, segment: Segment): boolean {
  if (!has(segment, 'RST')) return true;
  if (outlivesRst(turn, segment)) return false;
  const { rcv, state, opened } = turn.tcb;
  const numbers = { 'SEG.SEQ': segment.seq, 'RCV.NXT': rcv.nxt };
  if (turn.parameters.challengeAcks && segment.seq !== rcv.nxt) {
    cite(turn, 'rst.challenge', numbers);
    sendChallengeAck(turn);
    return false;
  }
  switch (state) {
    case 'SYN-RECEIVED':
      if (opened === 'passive') {
        cite(turn, 'rst.return-to-listen', numbers);
        returnToListen(turn);
        break;
      }
      cite(turn, 'rst.refused', numbers);
      signal(turn, 'connection refused');
      remove(turn);
      break;
    case 'ESTABLISHED':
    case 'FIN-WAIT-1':
    case 'FIN-WAIT-2':
    case 'CLOSE-WAIT':
      cite(turn, 'rst.reset', numbers);
      signal(turn, 'connection reset');
      remove(turn);
      break;
    default:
      cite(turn, 'rst.closed', numbers);
      remove(turn);
  }
  return false;
}

/** The connection becomes again what the passive OPEN had made. */
function returnToListen(turn: Live): void {
  turn.tcb = newTcb(turn.tcb.local, turn.tcb.listensTo, turn.parameters);
}

/** Fourth, check the SYN bit; true when there is none and the checks go on. */
function fourthSyn(turn: Live, segment: Segment): boolean {
  if (!has(segment, 'SYN')) return true;
  const { rcv, snd, state, opened } = turn.tcb;
  const numbers = { 'SEG.SEQ': segment.seq, 'RCV.NXT': rcv.nxt };
  if (state === 'SYN-RECEIVED' && opened === 'passive') {
    cite(turn, 'syn.return-to-listen', numbers);
    returnToListen(turn);
  } else if (turn.parameters.challengeAcks) {
    cite(turn, 'syn.challenge', numbers);
    sendChallengeAck(turn);
  } else {
    cite(turn, 'syn.reset', numbers);
    send(turn, { seq: snd.nxt, ctl: ['RST'] });
    signal(turn, 'connection reset');
    remove(turn);
  }
  return false;
}

/** Fifth, check the ACK field; true when the checks go on. */
function fifthAck(turn: Live, segment: Segment): boolean {
  if (!has(segment, 'ACK')) {
    cite(turn, 'ack.off', {});
    return false;
  }
  if (turn.tcb.state === 'SYN-RECEIVED') return ackInSynReceived(turn, segment);
  if (!ackInRange(turn, segment)) return false;
  const before = turn.tcb;
  updateFromAck(turn, segment);
  if (!finAcknowledged(turn.tcb) || finAcknowledged(before)) return true;

  const numbers = { 'SEG.ACK': segment.ack, FIN: turn.tcb.fin ?? 0 };
  switch (turn.tcb.state) {
    case 'FIN-WAIT-1':
      cite(turn, 'ack.fin-wait-2', numbers);
      change(turn, { state: 'FIN-WAIT-2' });
      limitFinWait2(turn);
      return true;
    case 'CLOSING':
      cite(turn, 'ack.time-wait', { ...numbers, ms: 2 * turn.parameters.msl });
      startTimeWait(turn);
      return true;
    case 'LAST-ACK':
      cite(turn, 'ack.closed', numbers);
      remove(turn);
      return false;
    default:
      return true;
  }
}

/** SND.UNA < SEG.ACK =< SND.NXT establishes; anything else is answered with a reset (§3.5.2). */
function ackInSynReceived(turn: Live, segment: Segment): boolean {
  const { snd } = turn.tcb;
  const numbers = { 'SEG.ACK': segment.ack, 'SND.UNA': snd.una, 'SND.NXT': snd.nxt };
  if (!lt(snd.una, segment.ack) || lt(snd.nxt, segment.ack)) {
    cite(turn, 'ack.syn-received-bad', numbers);
    sendBare(turn, { seq: segment.ack, ctl: ['RST'] });
    return false;
  }
  if (keepsWaiting(turn, segment.ack)) return false;
  const octets = segment.text.length;
  const early = textAcknowledged(turn, segment.ack);
  if (early > 0) {
    cite(turn, 'fast-open.established', {
      'SEG.ACK': segment.ack,
      ISS: turn.tcb.iss,
      octets: early,
    });
  } else if (octets === 0) cite(turn, 'ack.syn-received', numbers);
  else cite(turn, 'ack.syn-received-text', { ...numbers, octets });
  acknowledge(turn, segment);
  updateWindow(turn, segment);
  established(turn);
  return true;
}

/** MAY-12, RFC 5961 §5.2: SND.UNA − MAX.SND.WND =< SEG.ACK =< SND.NXT; otherwise ACK and drop. */
function ackInRange(turn: Live, segment: Segment): boolean {
  const { una, nxt, maxWnd } = turn.tcb.snd;
  if (lt(nxt, segment.ack)) {
    cite(turn, 'ack.future', { 'SEG.ACK': segment.ack, 'SND.NXT': nxt });
    if (turn.parameters.challengeAcks) sendChallengeAck(turn);
    else sendAck(turn);
    return false;
  }
  if (turn.parameters.challengeAcks && lt(segment.ack, add(una, -maxWnd))) {
    const numbers = { 'SEG.ACK': segment.ack, 'SND.UNA': una, 'MAX.SND.WND': maxWnd };
    cite(turn, 'ack.old', numbers);
    sendChallengeAck(turn);
    return false;
  }
  return true;
}

/** ESTABLISHED STATE, and what the states after it do in addition to nothing else. */
function updateFromAck(turn: Live, segment: Segment): void {
  const { una, nxt } = turn.tcb.snd;
  if (lt(una, segment.ack)) {
    cite(turn, 'ack.new', { 'SEG.ACK': segment.ack, 'SND.UNA': una, 'SND.NXT': nxt });
    acknowledge(turn, segment);
  } else if (lengthOf(segment) === 0) {
    cite(turn, 'ack.duplicate', { 'SEG.ACK': segment.ack, 'SND.UNA': una });
  }
  if (le(una, segment.ack)) updateWindow(turn, segment);
}

/** Only a segment that is not older than the last one may set SND.WND (SND.WL1, SND.WL2). */
function updateWindow(turn: Live, segment: Segment): void {
  const { snd } = turn.tcb;
  const newer = lt(snd.wl1, segment.seq) || (snd.wl1 === segment.seq && le(snd.wl2, segment.ack));
  if (!newer) return;
  if (segment.wnd !== snd.wnd) {
    cite(turn, 'ack.window', { 'SND.WND': snd.wnd, 'SEG.WND': segment.wnd });
  }
  changeSnd(turn, {
    wnd: segment.wnd,
    wl1: segment.seq,
    wl2: segment.ack,
    maxWnd: Math.max(snd.maxWnd, segment.wnd),
  });
  stayOpenWhileProbing(turn);
  if (snd.wnd === 0 && segment.wnd > 0) resumeAfterProbing(turn);
}

/** The window opens: what was sent into the shut one goes again at once, and waits no longer for it. */
function resumeAfterProbing(turn: Live): void {
  const [front, ...rest] = turn.tcb.queue;
  if (front === undefined || !front.again) return;
  resetBackOff(turn);
  change(turn, { queue: [{ ...front, segment: sendAgain(turn, front.segment) }, ...rest] });
  start(turn, 'retransmission', turn.tcb.rto);
}

/** A shut window that is still acknowledged must not kill the connection (MUST-37). */
function stayOpenWhileProbing(turn: Live): void {
  if (turn.tcb.snd.wnd > 0) return;
  change(turn, { retries: 0 });
  if (turn.tcb.deadline.user !== null) startUserTimer(turn);
}
