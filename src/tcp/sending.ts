import type { Segment } from './segment';
import { add } from './seq';
import type { State } from './tcb';
import { usableWindow } from './tcb';
import {
  change,
  changeSnd,
  cite,
  enter,
  type Live,
  queue,
  send,
  sendAck,
  start,
  startUserTimer,
  type Turn,
} from './turn';

/** States in which queued text and a queued FIN may leave. */
const SENDING: ReadonlySet<State> = new Set([
  'ESTABLISHED',
  'FIN-WAIT-1',
  'CLOSE-WAIT',
  'CLOSING',
  'LAST-ACK',
] as const);

/**
 * <SEQ=ISS><CTL=SYN>, or SYN,ACK: opens the sequence space (RFC 9293 §3.10.1, §3.10.7.2). The Fast
 * Open option is not sent again with it (RFC 7413 §4.2).
 */
export function sendSyn(turn: Live, withAck: boolean, fastOpen?: string): void {
  const { iss, rcv } = turn.tcb;
  const { mss } = turn.parameters;
  const options = fastOpen === undefined ? { mss } : { mss, fastOpen };
  const segment = withAck
    ? send(turn, { seq: iss, ack: rcv.nxt, ctl: ['SYN', 'ACK'], ...options })
    : send(turn, { seq: iss, ctl: ['SYN'], ...options });
  queue(turn, segment);
}

/** Segmentizes what the windows and the MSS allow (RFC 9293 §3.10.2), then the FIN (§3.10.4). */
export function transmit(turn: Live, fromQueue = true): void {
  if (!SENDING.has(turn.tcb.state) && !turn.tcb.fastOpened) return;
  while (turn.tcb.unsent !== '') {
    const octets = Math.min(usableWindow(turn.tcb), turn.tcb.snd.mss, turn.tcb.unsent.length);
    if (octets === 0) return startPersisting(turn);
    if (fromQueue) cite(turn, 'send.from-queue', { octets, 'SND.NXT': turn.tcb.snd.nxt });
    sendText(turn, octets);
  }
  if (turn.tcb.closing && turn.tcb.fin === null) sendFin(turn);
}

/** Sends the next `octets` of the unsent text; PSH stands on the last of it (MUST-61). */
export function sendText(turn: Live, octets: number): void {
  const { snd, rcv, unsent } = turn.tcb;
  const text = unsent.slice(0, octets);
  const last = octets === unsent.length;
  change(turn, { unsent: unsent.slice(octets) });
  const segment = send(turn, {
    seq: snd.nxt,
    ack: rcv.nxt,
    ctl: last ? ['PSH', 'ACK'] : ['ACK'],
    text,
  });
  changeSnd(turn, { nxt: add(snd.nxt, octets) });
  queue(turn, segment);
}

/** The FIN goes after the last text; from CLOSE-WAIT only this enters LAST-ACK (§3.10.4). */
function sendFin(turn: Live): void {
  const { snd, rcv, state, deadline } = turn.tcb;
  if (state === 'CLOSE-WAIT') {
    if (deadline.ack === null) cite(turn, 'close.last-ack', { FIN: snd.nxt });
    else cite(turn, 'close.last-ack-rides', { FIN: snd.nxt, 'RCV.NXT': rcv.nxt });
    enter(turn, 'LAST-ACK');
  }
  cite(turn, 'fin.sent', { 'SND.NXT': snd.nxt });
  const segment = send(turn, { seq: snd.nxt, ack: rcv.nxt, ctl: ['FIN', 'ACK'] });
  change(turn, { fin: snd.nxt });
  changeSnd(turn, { nxt: add(snd.nxt, 1) });
  queue(turn, segment);
}

/** The window is shut and nothing is under way: probe it when the RTO has passed (SHLD-29). */
function startPersisting(turn: Live): void {
  if (turn.tcb.queue.length > 0) return;
  if (turn.tcb.deadline.retransmission === null) start(turn, 'retransmission', turn.tcb.rto);
  if (turn.tcb.deadline.user === null) startUserTimer(turn);
}

/** A challenge ACK (RFC 5961), unless too many were sent already (its §7); true when it was sent. */
export function sendChallengeAck(turn: Live): boolean {
  const { challengeAckLimit: limit, challengeAckPeriod: ms } = turn.parameters;
  const { since, count } = turn.tcb.challenges;
  const fresh = count === 0 || turn.now - since >= ms;
  if (!fresh && count >= limit) {
    cite(turn, 'challenge.throttled', { limit, ms });
    return false;
  }
  change(turn, { challenges: fresh ? { since: turn.now, count: 1 } : { since, count: count + 1 } });
  sendAck(turn);
  return true;
}

/** The same octets once more; ACK and window say what is true now. */
export const sendAgain = (turn: Live, { ctl, seq, text, mss }: Segment): Segment =>
  send(turn, {
    seq,
    ack: ctl.includes('ACK') ? turn.tcb.rcv.nxt : 0,
    ctl,
    text,
    ...(mss === undefined ? {} : { mss }),
  });

/** Does the turn still have a TCB? Narrows it. */
export const alive = (turn: Turn): turn is Live => turn.tcb !== null;
