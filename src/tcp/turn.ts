import { optionsOn } from './options';
import type { Parameters } from './parameters';
import type { Citation, Numbers, RuleId } from './rules';
import { type ControlBit, lengthOf, type Segment } from './segment';
import { add } from './seq';
import type { Sent, State, Tcb, Timer } from './tcb';
import { offeredWindow, promisedWindow, windowField } from './window';

/** What a user is told without having asked (RFC 9293 §3.9.1, "signal"). */
export type Signal =
  | 'connection established'
  | 'connection closing'
  | 'connection refused'
  | 'connection reset'
  | 'error: connection aborted due to user timeout'
  | 'error: connection timed out';

/** How full the listener's queues are (RFC 4987 §2.2; the accept queue is sockets', not TCP's). */
export interface Backlog {
  /** No room for another connection in SYN-RECEIVED. */
  readonly synQueueFull: boolean;
  /** No room for another connection that waits for accept(). */
  readonly acceptQueueFull: boolean;
}

/** What comes from outside while one event is handled: pure values, no clock and no chance. */
export interface Surroundings {
  /** ms. */
  readonly now: number;
  readonly parameters: Parameters;
  /** The initial send sequence number, should this event need one (§3.4.1). */
  readonly iss: number;
  /** Absent: there is room in both queues. */
  readonly backlog?: Backlog;
  /** The Fast Open cookie that this host has cached for the peer (RFC 7413 §4.1.3), in hex digits. */
  readonly fastOpenCookie?: string | null;
}

/** All that follows from one event. */
export interface Outcome {
  /** null: there is no TCB, the state is CLOSED. */
  readonly tcb: Tcb | null;
  readonly sent: readonly Segment[];
  readonly signals: readonly Signal[];
  /** The rules cited, in the order in which they were checked. */
  readonly because: readonly Citation[];
  /** What a user call returns: 'ok', 'error: …' in the RFC's words, or 'state = …'. */
  readonly reply: string;
  /** What a RECEIVE hands over, one that was outstanding included. */
  readonly text: string;
  /** The Fast Open cookie to cache for the peer, in hex digits; null: nothing new. */
  readonly fastOpenCookie: string | null;
}

/** The scratch pad on which one event is worked out. */
export interface Turn extends Surroundings {
  tcb: Tcb | null;
  readonly sent: Segment[];
  readonly signals: Signal[];
  readonly because: Citation[];
  reply: string;
  text: string;
  cookieToCache: string | null;
}

/** A turn in which the TCB is known to exist. */
export type Live = Turn & { tcb: Tcb };

export const begin = (tcb: Tcb | null, surroundings: Surroundings): Turn => ({
  ...surroundings,
  tcb,
  sent: [],
  signals: [],
  because: [],
  reply: 'ok',
  text: '',
  cookieToCache: null,
});

export const end = (turn: Turn): Outcome => {
  const { tcb, sent, signals, because, reply, text, cookieToCache: fastOpenCookie } = turn;
  return { tcb, sent, signals, because, reply, text, fastOpenCookie };
};

/** Notes that a rule decided, and the numbers that it compared. */
export function cite<R extends RuleId>(turn: Turn, rule: R, numbers: Numbers<R>): void {
  turn.because.push({ rule, numbers } as Extract<Citation, { rule: R }>);
}

export const change = (turn: Live, part: Partial<Tcb>): void => {
  turn.tcb = { ...turn.tcb, ...part };
};
export const changeSnd = (turn: Live, part: Partial<Tcb['snd']>): void =>
  change(turn, { snd: { ...turn.tcb.snd, ...part } });
export const changeRcv = (turn: Live, part: Partial<Tcb['rcv']>): void =>
  change(turn, { rcv: { ...turn.tcb.rcv, ...part } });

export const enter = (turn: Live, state: Exclude<State, 'CLOSED'>): void => change(turn, { state });

/** Deletes the TCB: CLOSED. */
export const remove = (turn: Turn): void => {
  turn.tcb = null;
};

export const signal = (turn: Turn, text: Signal): void => {
  turn.signals.push(text);
};

export const start = (turn: Live, timer: Timer, ms: number): void =>
  change(turn, {
    deadline: { ...turn.tcb.deadline, [timer]: turn.now + ms },
    started: { ...turn.tcb.started, [timer]: turn.now },
  });

export const stop = (turn: Live, timer: Timer): void => {
  if (turn.tcb.deadline[timer] === null) return;
  change(turn, {
    deadline: { ...turn.tcb.deadline, [timer]: null },
    started: { ...turn.tcb.started, [timer]: null },
  });
};

interface Fields {
  readonly seq: number;
  readonly ack?: number;
  readonly ctl: readonly ControlBit[];
  readonly mss?: number;
  readonly fastOpen?: string;
  readonly text?: string;
}

/** Emits a segment for which the TCB is not asked: a reset, mostly. */
export function sendBare(
  turn: Turn,
  { ack = 0, text = '', wnd = 0, ...fields }: Fields & { readonly wnd?: number },
): Segment {
  const segment: Segment = { ack, text, wnd, ...fields };
  turn.sent.push(segment);
  return segment;
}

/** Emits a segment of this connection: it offers our window and pays any ACK that is owed. */
export function send(turn: Live, { ack = 0, text = '', ...fields }: Fields): Segment {
  const syn = fields.ctl.includes('SYN');
  const wnd = windowField(turn.tcb, syn);
  const segment: Segment = { ack, text, wnd, ...optionsOn(turn.tcb, fields.ctl, turn), ...fields };
  turn.sent.push(segment);
  if (segment.ctl.includes('ACK')) {
    if (turn.tcb.deadline.ack !== null && lengthOf(segment) > 0) {
      cite(turn, 'ack.rides', { 'RCV.NXT': turn.tcb.rcv.nxt });
    }
    stop(turn, 'ack');
    noteHeard(turn, syn);
  }
  return segment;
}

/** The peer hears of RCV.NXT and of the window: whatever it may send by that has to be accepted. */
function noteHeard(turn: Live, syn: boolean): void {
  const { nxt, wnd } = turn.tcb.rcv;
  const promised = Math.max(offeredWindow(turn.tcb, syn), promisedWindow(turn.tcb));
  changeRcv(turn, { edge: add(nxt, promised), acked: nxt, wnd: Math.max(wnd, promised) });
}

/** <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>, at once. */
export const sendAck = (turn: Live): Segment =>
  send(turn, { seq: turn.tcb.snd.nxt, ack: turn.tcb.rcv.nxt, ctl: ['ACK'] });

/** An ACK is due within so many ms, by default what the parameters allow; what is sent before carries it. */
export const oweAck = (turn: Live, within = turn.parameters.ackDelay): void => {
  if (turn.tcb.deadline.ack === null) start(turn, 'ack', within);
};

/** The user timeout begins anew: as R2 is for a SYN while ours is unacknowledged (§3.8.3). */
export function startUserTimer(turn: Live): void {
  const { userTimeout, synTimeout } = turn.parameters;
  const { snd, iss } = turn.tcb;
  const ms = snd.una === iss ? (synTimeout ?? userTimeout) : userTimeout;
  if (ms !== null) start(turn, 'user', ms);
}

/** Puts a segment on the retransmission queue and sees to the timers (RFC 6298 §5.1). */
export function queue(turn: Live, segment: Segment): void {
  const entry: Sent = { segment, at: turn.now, again: false };
  // With an empty queue the timer that may be running is that of a shut window: it begins anew
  const probing = turn.tcb.queue.length === 0;
  change(turn, { queue: [...turn.tcb.queue, entry] });
  if (probing || turn.tcb.deadline.retransmission === null) {
    start(turn, 'retransmission', turn.tcb.rto);
  }
  if (turn.tcb.deadline.user === null) startUserTimer(turn);
}
