/** One end of the path: its socket, its connection, and what its user may still do. */
import type { handle, Event } from '../../tcp';
import { type Parameters, RFC_PARAMETERS } from '../../tcp/parameters';
import { distance } from '../../tcp/seq';
import { newTcb, type Socket, type Tcb } from '../../tcp/tcb';
import type { Outcome } from '../../tcp/turn';
import type { UserCall } from '../../tcp/user-calls';
import { type CallName, type HostId, otherHost } from '../deed';
import type { Cause } from '../edge-taken';
import { keyOfTcb } from './key';

/** What works out one event: `handle`, or one with a fault in it, to see it found. */
export type Engine = typeof handle;

/** What happens to an end. A receive() changes no state, so Figure 5 has no word for it. */
export type Happening = Cause | { readonly kind: 'call'; readonly name: 'recv' };

export interface End {
  readonly host: HostId;
  /** The connection; null: none, whether somebody listens or not. */
  readonly tcb: Tcb | null;
  readonly listening: boolean;
  readonly issUsed: number;
  /** How many send() and connect() its user may still make. */
  readonly sends: number;
  readonly connects: number;
  /** A connection was deleted here although the peer may not know: by a RST, an abort, a timeout. */
  readonly gaveUp: boolean;
  /**
   * Its own clock, which goes on by 1 whenever something is sent again. It decides nothing but
   * timestamps: any timer that runs may expire at any moment.
   */
  readonly now: number;
}

/** Equal for two ends that do the same on every event. `timed`: its segments bear timestamps. */
export function keyOfEnd(end: End, timed: boolean): string {
  const { host, tcb, listening, issUsed, sends, connects, gaveUp, now } = end;
  const flags = `${Number(listening)}${Number(gaveUp)}`;
  const clock = timed ? now : '';
  return `${host} ${flags} ${issUsed} ${sends} ${connects} ${clock} ${keyOfTcb(tcb)}`;
}

export const stateOf = ({ tcb, listening }: End) =>
  tcb?.state ?? (listening ? ('LISTEN' as const) : ('CLOSED' as const));

/** The numbers of the RFC's figures; the next connection of an end starts 1,000 further on. */
const ISS: { readonly [H in HostId]: number } = { client: 100, server: 300 };
const ISS_STEP = 1_000;
const SOCKET: { readonly [H in HostId]: Socket } = {
  client: { address: '10.0.0.1', port: 50_000 },
  server: { address: '10.0.0.2', port: 80 },
};
/** The octets that are sent, in this order, so that one that is lost or doubled is seen. */
export const OCTETS = 'abcdefghij';

/** No limit of challenge ACKs: it counts by a clock, and no other limit of the engine does. */
export const parametersFor = (part: Partial<Parameters>): Parameters => ({
  ...RFC_PARAMETERS,
  readsAtOnce: true,
  challengeAckLimit: Number.MAX_SAFE_INTEGER,
  ...part,
});

/** Everything that RFC 7323 and RFC 2018 add, with units so large that windows are rounded. */
export const OPTIONS_ON = {
  windowScale: 14,
  sackPermitted: true,
  timestamps: true,
} as const satisfies Partial<Parameters>;

/** The TCB that an event is for: the connection's, else the listener's, else none. */
export const targetOf = ({ host, tcb, listening }: End, parameters: Parameters): Tcb | null =>
  tcb ?? (listening ? newTcb(SOCKET[host], null, parameters) : null);

/** Has the engine work out what happens to an end; with the time at which it does. */
export function workOut(
  engine: Engine,
  end: End,
  what: Happening,
  parameters: Parameters,
  offset: number,
): { readonly outcome: Outcome; readonly now: number } {
  const now = end.now + (what.kind === 'timeout' && what.timer === 'retransmission' ? 1 : 0);
  const target = due(targetOf(end, parameters), what, now);
  const iss = (ISS[end.host] + offset + end.issUsed * ISS_STEP) >>> 0;
  return { outcome: engine(target, eventOf(end, what), { now, parameters, iss }), now };
}

/** The timer that expires is due now, whenever it was to expire. */
function due(tcb: Tcb | null, what: Happening, now: number): Tcb | null {
  if (tcb === null || what.kind !== 'timeout' || tcb.deadline[what.timer] === null) return tcb;
  return { ...tcb, deadline: { ...tcb.deadline, [what.timer]: now } };
}

function eventOf(end: End, what: Happening): Event {
  switch (what.kind) {
    case 'call':
      return { kind: 'call', call: userCall(end, what.name) };
    case 'arrival':
      return { kind: 'segment', segment: what.segment, from: SOCKET[otherHost(end.host)] };
    case 'timeout':
      return what;
  }
}

function userCall(end: End, name: CallName): UserCall {
  const [local, remote] = [SOCKET[end.host], SOCKET[otherHost(end.host)]];
  switch (name) {
    case 'listen':
      return { name: 'OPEN', mode: 'passive', local, remote: null };
    case 'connect':
      return { name: 'OPEN', mode: 'active', local, remote };
    case 'send':
      return { name: 'SEND', text: OCTETS.charAt(octetsSent(end.tcb)), remote };
    case 'recv':
    case 'accept':
      return { name: 'RECEIVE' };
    case 'shutdown':
      return { name: 'CLOSE' };
    case 'close':
      return { name: 'CLOSE', stopReading: true };
    case 'abort':
      return { name: 'ABORT' };
  }
}

/** Octets that the user has SENT on this connection. */
const octetsSent = (tcb: Tcb | null): number =>
  tcb === null ? 0 : distance(tcb.iss, tcb.snd.nxt) - 1 + tcb.unsent.length;

/** The socket calls that the state of an end and its user's allowance permit. */
export function callsOn(end: End, beforeAccept: boolean): readonly CallName[] {
  const { tcb, listening, sends, connects } = end;
  const opening = connects > 0 ? (['connect'] as const) : [];
  if (tcb === null && !listening) return ['listen', ...opening];
  if (tcb === null) {
    const sending = sends > 0 && connects > 0 ? (['send'] as const) : [];
    return ['close', 'abort', ...opening, ...sending];
  }
  // close() has taken the socket away: there is nothing left to call on
  if (!tcb.reading) return [];
  // What a listener begot has no socket before accept() returns it
  if (tcb.state === 'SYN-RECEIVED' && tcb.opened === 'passive' && !beforeAccept) return [];
  const sending = sends > 0 && !tcb.closing ? (['send'] as const) : [];
  const receiving = tcb.unread === '' ? [] : (['recv'] as const);
  return [...sending, ...receiving, 'shutdown', 'close', 'abort'];
}

/** The end after an event: a listener begets connections and stays a listener. */
export function settle(end: End, what: Happening, after: Tcb | null, now: number): End {
  const before = end.tcb;
  const call = what.kind === 'call' ? what.name : null;
  const born = before === null && after !== null && after.state !== 'LISTEN';
  const spent = {
    sends: end.sends - (call === 'send' ? 1 : 0),
    connects: end.connects - (born && after.opened === 'active' ? 1 : 0),
    issUsed: end.issUsed + (born ? 1 : 0),
    gaveUp: end.gaveUp || (before !== null && after === null && !isOrderly(before, what)),
    now,
  };
  if (after?.state === 'LISTEN') {
    return { ...end, ...spent, tcb: null, listening: end.listening || call === 'listen' };
  }
  // A call on a listener that opens actively, or deletes it, uses it up
  const listening = end.listening && !(before === null && call !== null);
  return { ...end, ...spent, tcb: after, listening };
}

/** Deleted as Figure 5 draws it: after 2 MSL, or when the FIN of LAST-ACK is acknowledged. */
function isOrderly({ state }: Tcb, what: Happening): boolean {
  if (state === 'TIME-WAIT') return what.kind === 'timeout';
  if (state === 'LAST-ACK') return what.kind === 'arrival' && !what.segment.ctl.includes('RST');
  return false;
}

/** Its user starts nothing any more: what is left is to close. */
export const winding = (end: End): End => ({ ...end, sends: 0, connects: 0 });

/** Nothing to do and nothing to wait for: no connection, whether somebody listens or not. */
export const isAtRest = ({ tcb }: End): boolean => tcb === null;
