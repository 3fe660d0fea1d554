/**
 * TCP Fast Open (RFC 7413): text rides on a SYN that proves, with a cookie from an earlier
 * connection, that its sender is at the address that it names.
 */
import { keyedHash } from './hash';
import { afterSyn, holdTheRest } from './segment-arrives/syn';
import { deliver } from './segment-arrives/text';
import { TIMESTAMPS_LENGTH } from './options';
import { has, type Segment } from './segment';
import { add, distance } from './seq';
import { sendAgain, sendSyn } from './sending';
import { DEFAULT_MSS, type Socket } from './tcb';
import { change, changeSnd, cite, type Live, queue, send, start } from './turn';

/** The cookie that we give to an address and expect from it: 8 octets in hex digits (§4.1.2). */
export function cookieFor(secret: number, address: string): string {
  const half = (part: number): string =>
    keyedHash(secret, address, part).toString(16).padStart(8, '0');
  return `${half(0)}${half(1)}`;
}

/**
 * Client, §4.2.2: the SYN of an active OPEN carries the cookie and as much text as the peer is sure to
 * take; without a cookie it asks for one (§4.2.1) and the text waits.
 */
export function sendFastSyn(turn: Live): void {
  const { iss, unsent } = turn.tcb;
  const cookie = turn.fastOpenCookie ?? null;
  if (cookie === null) {
    cite(turn, 'fast-open.request', { ISS: iss });
    return sendSyn(turn, false, '');
  }
  const { mss } = turn.parameters;
  // The peer's MSS is not cached with its cookie
  const room = Math.min(DEFAULT_MSS, mss) - (turn.parameters.timestamps ? TIMESTAMPS_LENGTH : 0);
  const text = unsent.slice(0, Math.max(0, room));
  cite(turn, 'fast-open.syn', { ISS: iss, octets: text.length });
  const syn = send(turn, { seq: iss, ctl: ['SYN'], mss, fastOpen: cookie, text });
  // Two entries: the SYN goes again without its text and its cookie, should the timer fire
  queue(turn, { ...syn, text: '' });
  if (text === '') return;
  const rest = unsent.slice(text.length);
  change(turn, { unsent: rest });
  const first = add(iss, 1);
  queue(turn, { seq: first, ack: 0, ctl: rest === '' ? ['PSH', 'ACK'] : ['ACK'], wnd: 0, text });
  changeSnd(turn, { nxt: add(first, text.length) });
}

/** Client: the SYN,ACK brings a cookie, for the next connection to this peer (§4.1.3). */
export function cacheCookie(turn: Live, { fastOpen = '' }: Segment): void {
  if (!turn.parameters.fastOpen || fastOpen === '') return;
  cite(turn, 'fast-open.cached', {});
  turn.cookieToCache = fastOpen;
}

/** Octets of text that the ACK which establishes acknowledges besides our SYN. */
export const textAcknowledged = ({ tcb }: Live, ack: number): number => distance(tcb.iss, ack) - 1;

/** Client: the SYN arrived and its text was not taken: it goes again with the first ACK (§4.2.2). */
export function repeatSynText(turn: Live): void {
  const [front, ...rest] = turn.tcb.queue;
  if (turn.tcb.opened !== 'active' || front === undefined) return;
  const { seq, text } = front.segment;
  cite(turn, 'fast-open.again', { 'SEG.SEQ': seq, octets: text.length });
  change(turn, {
    queue: [{ ...front, segment: sendAgain(turn, front.segment), again: true }, ...rest],
  });
  start(turn, 'retransmission', turn.tcb.rto);
}

/**
 * Server, §4.2.2: a SYN with the option. A valid cookie hands its text to the user at once, and the
 * SYN,ACK acknowledges it; any other gets a good one on a SYN,ACK that acknowledges the SYN alone, and
 * its text is not kept. False: no option, or Fast Open is off; the SYN is as any other.
 */
export function answersFastOpen(turn: Live, segment: Segment, from: Socket): boolean {
  if (!turn.parameters.fastOpen || segment.fastOpen === undefined) return false;
  const cookie = cookieFor(turn.parameters.secret, from.address);
  if (segment.fastOpen === cookie) {
    takeAtOnce(turn, segment);
  } else if (segment.fastOpen === '') {
    cite(turn, 'fast-open.cookie-given', {});
    sendSyn(turn, true, cookie);
    holdTheRest(turn, segment);
  } else {
    cite(turn, 'fast-open.cookie-bad', { octets: segment.text.length });
    sendSyn(turn, true, cookie);
  }
  return true;
}

function takeAtOnce(turn: Live, segment: Segment): void {
  const rest = afterSyn(turn, segment);
  const octets = rest.text.length;
  change(turn, { fastOpened: true });
  cite(turn, 'fast-open.accepted', { octets, 'RCV.NXT': add(turn.tcb.rcv.nxt, octets) });
  if (octets > 0) deliver(turn, rest.text, 'text.delivered');
  sendSyn(turn, true);
  // A FIN that came along waits for ESTABLISHED, as after any SYN (§3.10.7.2)
  if (has(rest, 'FIN')) change(turn, { held: [{ ...rest, seq: turn.tcb.rcv.nxt, text: '' }] });
}
