/**
 * SYN cookies (RFC 4987 §3.6 and appendix A): when the queue is full, a SYN is answered with an ISS
 * from which the ACK of it brings back all that has to be known; until then nothing is remembered.
 * The cookie is the client's ISN xor 32 bits: 5 of a counter of 64 s, 3 that name an MSS, and 24
 * that only who knows the secret can make.
 */
import { keyedHash } from './hash';
import { sixthToEighth } from './segment-arrives/text';
import { endOf, has, type Segment } from './segment';
import { add, seq } from './seq';
import { transmit } from './sending';
import { DEFAULT_MSS, newTcb, type Socket } from './tcb';
import { change, changeRcv, changeSnd, cite, enter, type Live, sendBare, signal } from './turn';
import { offeredWindow } from './window';

/** ms for which the counter keeps its value. */
const TICK = 64_000;
/** A cookie counts in the tick in which it was made, and in so many after it. */
const TICKS_AFTER = 1;
/** What 3 bits can name (FreeBSD, tcp_syncache.c): the largest that is not above the SYN's option. */
const MSS_TABLE = [216, 536, 1_200, 1_360, 1_400, 1_440, 1_452, 1_460] as const;

/** LISTEN, a SYN that finds the queue full: true when a cookie was sent. No TCB is made. */
export function answersWithCookie(turn: Live, segment: Segment, from: Socket): boolean {
  const { synQueueFull = false, acceptQueueFull = false } = turn.backlog ?? {};
  if (!turn.parameters.synCookies || !synQueueFull || acceptQueueFull) return false;
  const offered = segment.mss ?? DEFAULT_MSS;
  const index = Math.max(
    0,
    MSS_TABLE.findLastIndex((mss) => mss <= offered),
  );
  const tick = tickAt(turn.now);
  const quantity = ((tick & 31) << 27) | (index << 24) | proof(turn, from, tick);
  const iss = seq(quantity ^ segment.seq);
  cite(turn, 'listen.cookie', {
    'SEG.SEQ': segment.seq,
    ISS: iss,
    MSS: MSS_TABLE[index] ?? DEFAULT_MSS,
  });
  sendBare(turn, {
    seq: iss,
    ack: add(segment.seq, 1),
    ctl: ['SYN', 'ACK'],
    mss: turn.parameters.mss,
    wnd: offeredWindow(turn.tcb, true),
  });
  return true;
}

/**
 * LISTEN, an ACK: true when it brings back a cookie of ours. The connection is made then, ESTABLISHED
 * at once, and what the segment carries is processed; with no room for it the segment is dropped.
 */
export function establishesByCookie(turn: Live, segment: Segment, from: Socket): boolean {
  if (!turn.parameters.synCookies || has(segment, 'SYN')) return false;
  const mss = mssOfCookie(turn, segment, from);
  if (mss === null) return false;
  if (turn.backlog?.acceptQueueFull === true) {
    cite(turn, 'listen.accept-queue-full', {});
    return true;
  }
  const iss = add(segment.ack, -1);
  cite(turn, 'listen.cookie-back', { 'SEG.ACK': segment.ack, ISS: iss, MSS: mss });
  makeConnection(turn, segment, from, mss);
  signal(turn, 'connection established');
  if (endOf(segment) !== segment.seq) sixthToEighth(turn, withinWindow(turn, segment));
  if (turn.tcb !== null) transmit(turn);
  return true;
}

/**
 * The TCB as it would stand after the handshake. Of the SYN's options only the MSS is known; no other
 * was in our answer, so none is agreed on.
 */
function makeConnection(turn: Live, segment: Segment, from: Socket, mss: number): void {
  const { local, listensTo } = turn.tcb;
  const { seq: first, ack, wnd } = segment;
  turn.tcb = { ...newTcb(local, from, turn.parameters), listensTo };
  enter(turn, 'ESTABLISHED');
  change(turn, { iss: add(ack, -1), irs: add(first, -1) });
  changeSnd(turn, { una: ack, nxt: ack, wnd, wl1: first, wl2: ack, maxWnd: wnd });
  changeSnd(turn, { mss: Math.min(turn.parameters.mss, mss) });
  const offered = offeredWindow(turn.tcb, true);
  changeRcv(turn, { nxt: first, acked: first, edge: add(first, offered) });
}

/** The MSS that the acknowledged cookie names, or null when it is none of ours or too old. */
function mssOfCookie(turn: Live, segment: Segment, from: Socket): number | null {
  const quantity = seq(add(segment.ack, -1) ^ add(segment.seq, -1));
  for (let age = 0; age <= TICKS_AFTER; age += 1) {
    const tick = tickAt(turn.now) - age;
    const ours =
      quantity >>> 27 === (tick & 31) && (quantity & 0xffffff) === proof(turn, from, tick);
    if (ours) return MSS_TABLE[(quantity >>> 24) & 7] ?? null;
  }
  return null;
}

const tickAt = (now: number): number => Math.floor(now / TICK);

/** The 24 bits that cannot be guessed. */
const proof = ({ tcb, parameters }: Live, from: Socket, tick: number): number => {
  const { address, port } = tcb.local;
  return keyedHash(parameters.secret, address, port, from.address, from.port, tick) >>> 8;
};

/** Text, then FIN, as far as our window reaches. */
function withinWindow(turn: Live, segment: Segment): Segment {
  const { wnd } = turn.tcb.rcv;
  const fits = segment.text.length < wnd;
  const ctl = segment.ctl.filter((bit) => bit !== 'FIN' || fits);
  return { ...segment, ctl, text: segment.text.slice(0, wnd) };
}
