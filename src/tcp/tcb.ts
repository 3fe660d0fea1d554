import type { Parameters } from './parameters';
import type { Segment } from './segment';
import { add, lt } from './seq';

/** The eleven states of RFC 9293 §3.3.2. CLOSED is fictional: it means that there is no TCB. */
export const STATES = [
  'CLOSED',
  'LISTEN',
  'SYN-SENT',
  'SYN-RECEIVED',
  'ESTABLISHED',
  'FIN-WAIT-1',
  'FIN-WAIT-2',
  'CLOSE-WAIT',
  'CLOSING',
  'LAST-ACK',
  'TIME-WAIT',
] as const;
export type State = (typeof STATES)[number];

/** An address and a port. */
export interface Socket {
  readonly address: string;
  readonly port: number;
}

/** One entry of the retransmission queue. */
export interface Sent {
  readonly segment: Segment;
  /** When it was sent first, ms. */
  readonly at: number;
  /** Sent more than once: its acknowledgment gives no sample of the round trip (Karn, RFC 6298 §3). */
  readonly again: boolean;
}

/**
 * What can time out: the three of RFC 9293 §3.10.8, the delayed ACK of §3.8.6.3, the keep-alive of
 * §3.8.4, and FIN-WAIT-2 where a stack puts an end to it.
 */
export const TIMERS = [
  'ack',
  'retransmission',
  'time-wait',
  'user',
  'fin-wait-2',
  'keep-alive',
] as const;
export type Timer = (typeof TIMERS)[number];

/** Options that count only when both ends have offered them. */
export interface Agreed {
  readonly windowScale: boolean;
  readonly sackPermitted: boolean;
  /** Snd.TS.OK of RFC 7323. */
  readonly timestamps: boolean;
}

/**
 * The Transmission Control Block (RFC 9293 §3.3.1): all that one endpoint remembers of a connection.
 * Sequence numbers mod 2^32, sizes in octets, times in ms.
 */
export interface Tcb {
  readonly local: Socket;
  /** null while a passive OPEN waits for anybody. */
  readonly remote: Socket | null;
  /** The remote socket that the OPEN named: what LISTEN goes back to. */
  readonly listensTo: Socket | null;
  /** How SYN-RECEIVED was reached has to be remembered (MUST-11). */
  readonly opened: 'active' | 'passive';
  readonly state: Exclude<State, 'CLOSED'>;
  readonly iss: number;
  readonly irs: number;
  readonly snd: {
    readonly una: number;
    readonly nxt: number;
    readonly wnd: number;
    readonly wl1: number;
    readonly wl2: number;
    /** The largest window that the peer has ever offered: MAX.SND.WND of RFC 5961 §5.2. */
    readonly maxWnd: number;
    /** The largest text that we may send in one segment, options counted (§3.7.1, MUST-16). */
    readonly mss: number;
    /** Snd.Wind.Shift (RFC 7323 §2.3): by how many bits the peer's Window field is shifted left. */
    readonly shift: number;
  };
  readonly rcv: {
    readonly nxt: number;
    readonly wnd: number;
    /** The right edge of the window as the peer last heard of it. */
    readonly edge: number;
    /** RCV.NXT as the peer last heard of it: Last.ACK.sent of RFC 7323 §4.3. */
    readonly acked: number;
    /** Rcv.Wind.Shift (RFC 7323 §2.3): by how many bits our Window field is, or is to be, shifted right. */
    readonly shift: number;
  };
  /** The options that both SYN segments carried. */
  readonly agreed: Agreed;
  /** TS.Recent (RFC 7323 §4.3): the peer's TSval that we echo, mod 2^32; 0 without timestamps. */
  readonly tsRecent: number;
  /** Text that the user has SENT and that is not segmentized yet. */
  readonly unsent: string;
  /** The user has CLOSEd: a FIN follows the unsent text. */
  readonly closing: boolean;
  /** SEQ of our FIN, once it is sent. */
  readonly fin: number | null;
  /** The retransmission queue, oldest first. */
  readonly queue: readonly Sent[];
  /** Received in order, not yet taken by a RECEIVE. */
  readonly unread: string;
  /** Octets made readable so far. */
  readonly readable: number;
  /** Segments that came before their turn, by SEQ (SHLD-31). */
  readonly held: readonly Segment[];
  /** false after a half-duplex close: text that still comes is answered with RST (MAY-1, SHLD-3). */
  readonly reading: boolean;
  /** RFC 6298. */
  readonly srtt: number | null;
  readonly rttvar: number;
  readonly rto: number;
  /** How often in a row the front of the queue was sent again (R2 as a count, §3.8.3). */
  readonly retries: number;
  /** Keep-alive probes since the peer was last heard (§3.8.4). */
  readonly probes: number;
  /** The text of the peer's SYN was taken with its cookie (RFC 7413 §4.2: FastOpened). */
  readonly fastOpened: boolean;
  /** The timer has expired on our SYN (RFC 6298 §5.7). */
  readonly synTimedOut: boolean;
  /** Deadlines, ms; null while a timer is off. */
  readonly deadline: { readonly [T in Timer]: number | null };
  /** When each running timer was started, ms: what the screen needs to draw how much is left. */
  readonly started: { readonly [T in Timer]: number | null };
  /** Challenge ACKs sent since `since` (RFC 5961 §7). */
  readonly challenges: { readonly since: number; readonly count: number };
}

const NO_TIMERS = {
  ack: null,
  retransmission: null,
  'time-wait': null,
  user: null,
  'fin-wait-2': null,
  'keep-alive': null,
} as const;

const NOTHING_AGREED: Agreed = { windowScale: false, sackPermitted: false, timestamps: false };

/** The MSS that counts until the peer names one: 536 octets over IPv4 (MUST-15). */
export const DEFAULT_MSS = 536;

/** A new TCB for an OPEN on `local`: in LISTEN, and all numbers 0 until an ISS is chosen. */
export function newTcb(local: Socket, remote: Socket | null, parameters: Parameters): Tcb {
  return {
    local,
    remote,
    listensTo: remote,
    opened: 'passive',
    state: 'LISTEN',
    iss: 0,
    irs: 0,
    snd: { una: 0, nxt: 0, wnd: 0, wl1: 0, wl2: 0, maxWnd: 0, mss: DEFAULT_MSS, shift: 0 },
    rcv: { nxt: 0, wnd: parameters.receiveBuffer, edge: 0, acked: 0, shift: 0 },
    agreed: NOTHING_AGREED,
    tsRecent: 0,
    unsent: '',
    closing: false,
    fin: null,
    queue: [],
    unread: '',
    readable: 0,
    held: [],
    reading: true,
    srtt: null,
    rttvar: 0,
    rto: parameters.rtoInitial,
    retries: 0,
    probes: 0,
    fastOpened: false,
    synTimedOut: false,
    deadline: NO_TIMERS,
    started: NO_TIMERS,
    challenges: { since: 0, count: 0 },
  };
}

/** Has the peer acknowledged our FIN? */
export const finAcknowledged = (tcb: Tcb): boolean => tcb.fin !== null && lt(tcb.fin, tcb.snd.una);

const FINISHED: ReadonlySet<State> = new Set([
  'CLOSE-WAIT',
  'CLOSING',
  'LAST-ACK',
  'TIME-WAIT',
] as const);

/** Has the peer's FIN come, and all before it? */
export const finCame = ({ state }: Tcb): boolean => FINISHED.has(state);

/** Octets that may still be sent now: what is left of the send window. */
export const usableWindow = (tcb: Tcb): number =>
  Math.max(0, (add(tcb.snd.una, tcb.snd.wnd) - tcb.snd.nxt) | 0);
