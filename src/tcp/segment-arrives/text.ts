/** RFC 9293 §3.10.7.4, sixth to eighth: URG, the segment text, FIN. */
import { oweAckOfText } from '../delayed-ack';
import { endOf, has, type Segment } from '../segment';
import { add, distance, le, lt } from '../seq';
import { finAcknowledged, type State } from '../tcb';
import {
  change,
  changeRcv,
  cite,
  enter,
  type Live,
  oweAck,
  remove,
  sendAck,
  sendBare,
  signal,
  start,
  stop,
} from '../turn';

const RECEIVING: ReadonlySet<State> = new Set(['ESTABLISHED', 'FIN-WAIT-1', 'FIN-WAIT-2'] as const);

/** The segment begins at or after RCV.NXT and ends inside the window; SYN is gone from it. */
export function sixthToEighth(turn: Live, segment: Segment): void {
  // Sixth, check the URG bit: urgent data is not modelled; its octets are text like any other

  if (lt(turn.tcb.rcv.nxt, segment.seq)) hold(turn, segment);
  else takeInOrder(turn, segment, false);
  let filled = false;
  while (turn.tcb !== null) {
    const next = nextHeld(turn);
    if (next === null) break;
    takeInOrder(turn, next, true);
    filled = true;
  }
  if (filled && turn.tcb !== null) acknowledgeFilledGap(turn);
}

/** Who waits for a hole to be filled hears of it at once (RFC 5681 §4.2). */
function acknowledgeFilledGap(turn: Live): void {
  if (turn.parameters.ackDelay > 0 && turn.tcb.deadline.ack !== null) sendAck(turn);
}

/** Before its turn: kept until the hole is filled (SHLD-31); the peer hears where the hole is. */
function hold(turn: Live, segment: Segment): void {
  if (segment.text === '' && !has(segment, 'FIN')) return;
  if (!RECEIVING.has(turn.tcb.state)) return afterFin(turn, segment);
  cite(turn, 'seq.held', { 'SEG.SEQ': segment.seq, 'RCV.NXT': turn.tcb.rcv.nxt });
  if (turn.tcb.held.some((other) => covers(other, segment))) return void sendAck(turn);
  const held = [...turn.tcb.held, segment].toSorted((a, b) => distance(b.seq, a.seq));
  change(turn, { held });
  sendAck(turn);
}

/** The peer's FIN has come: nothing can be missing before what comes now. */
function afterFin(turn: Live, segment: Segment): void {
  if (segment.text !== '') cite(turn, 'text.ignored', { octets: segment.text.length });
  if (has(segment, 'FIN')) processFin(turn, segment);
}

/** Is all of `segment` in `other` already? */
const covers = (other: Segment, segment: Segment): boolean =>
  le(other.seq, segment.seq) && le(endOf(segment), endOf(other));

/** The first held segment that is in order now, trimmed to what is new; null when there is none. */
function nextHeld(turn: Live): Segment | null {
  const { held, rcv } = turn.tcb;
  const [first, ...rest] = held;
  if (first === undefined || lt(rcv.nxt, first.seq)) return null;
  change(turn, { held: rest });
  if (le(endOf(first), rcv.nxt)) return nextHeld(turn);
  return { ...first, seq: rcv.nxt, text: first.text.slice(distance(first.seq, rcv.nxt)) };
}

/** Seventh and eighth for a segment that begins at RCV.NXT. */
function takeInOrder(turn: Live, segment: Segment, wasHeld: boolean): void {
  if (segment.text !== '' && !processText(turn, segment.text, wasHeld)) return;
  if (has(segment, 'FIN')) processFin(turn, segment);
}

/** Seventh, process the segment text; false when the connection was reset over it. */
function processText(turn: Live, text: string, wasHeld: boolean): boolean {
  const octets = text.length;
  if (!RECEIVING.has(turn.tcb.state)) {
    cite(turn, 'text.ignored', { octets });
    return true;
  }
  if (!turn.tcb.reading) {
    const { nxt } = turn.tcb.snd;
    cite(turn, 'text.after-close', { octets, 'SND.NXT': nxt });
    sendBare(turn, { seq: nxt, ctl: ['RST'] });
    remove(turn);
    return false;
  }
  deliver(turn, text, wasHeld ? 'text.from-held' : 'text.delivered');
  return true;
}

/** Text that begins at RCV.NXT and fits into the window, to the user or to where it can be read. */
export function deliver(turn: Live, text: string, rule: 'text.delivered' | 'text.from-held'): void {
  const octets = text.length;
  const { rcv, unread, readable } = turn.tcb;
  const taken = turn.parameters.readsAtOnce;
  if (taken) turn.text += text;
  change(turn, { unread: taken ? unread : unread + text, readable: readable + octets });
  changeRcv(turn, { nxt: add(rcv.nxt, octets), wnd: taken ? rcv.wnd : rcv.wnd - octets });
  cite(turn, rule, { octets, 'RCV.NXT': turn.tcb.rcv.nxt });
  oweAckOfText(turn);
}

/** Eighth, check the FIN bit */
function processFin(turn: Live, segment: Segment): void {
  const { state } = turn.tcb;
  if (!RECEIVING.has(state)) {
    cite(turn, 'fin.stays', { 'SEG.SEQ': segment.seq, 'RCV.NXT': turn.tcb.rcv.nxt });
    if (state === 'TIME-WAIT') start(turn, 'time-wait', 2 * turn.parameters.msl);
    return sendAckUnlessOwed(turn);
  }
  signal(turn, 'connection closing');
  changeRcv(turn, { nxt: add(turn.tcb.rcv.nxt, 1) });
  change(turn, { held: [] });
  // After our own FIN there is nothing left that an ACK could wait for.
  if (state === 'ESTABLISHED' || turn.parameters.ackDelay === 0) oweAck(turn);
  else sendAck(turn);
  const nxt = { 'RCV.NXT': turn.tcb.rcv.nxt };
  const ms = 2 * turn.parameters.msl;
  if (state === 'ESTABLISHED') {
    cite(turn, 'fin.close-wait', nxt);
    enter(turn, 'CLOSE-WAIT');
  } else if (state === 'FIN-WAIT-1' && !finAcknowledged(turn.tcb)) {
    cite(turn, 'fin.closing', nxt);
    enter(turn, 'CLOSING');
  } else {
    const bothDone = turn.because.some(({ rule }) => rule === 'ack.fin-wait-2');
    cite(turn, bothDone ? 'fin.both-done' : 'fin.time-wait', { ...nxt, ms });
    startTimeWait(turn);
  }
}

const sendAckUnlessOwed = (turn: Live): void => {
  if (turn.tcb.deadline.ack === null) sendAck(turn);
};

/** Enters TIME-WAIT: the 2MSL timer runs, all others but an owed ACK are turned off (MUST-13). */
export function startTimeWait(turn: Live): void {
  enter(turn, 'TIME-WAIT');
  change(turn, { queue: [] });
  stop(turn, 'retransmission');
  stop(turn, 'user');
  stop(turn, 'fin-wait-2');
  start(turn, 'time-wait', 2 * turn.parameters.msl);
}
