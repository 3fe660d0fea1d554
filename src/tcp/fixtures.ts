/**
 * For tests only: a connection in each state, ready for the event that the test is about. The peer
 * is played by the test; sequence numbers are relative, so that our SYN and the peer's SYN are 0.
 */
import { type Event, handle } from './index';
import { type Parameters, RFC_PARAMETERS } from './parameters';
import type { Citation, RuleId } from './rules';
import type { ControlBit, Segment, Timestamps } from './segment';
import { add } from './seq';
import { type State, type Tcb, TIMERS } from './tcb';
import type { Backlog, Signal } from './turn';
import type { UserCall } from './user-calls';

export const LOCAL = { address: '192.0.2.1', port: 80 };
export const REMOTE = { address: '192.0.2.2', port: 40_000 };

/** What a test may choose: both sides' initial numbers and the endpoint's parameters. */
export interface Options extends Partial<Parameters> {
  readonly iss?: number;
  readonly irs?: number;
  /** The peer's TCP options are those of these parameters; absent: it has none. */
  readonly peer?: Partial<Parameters>;
}

/** The rest of a segment that the peer sends. */
interface Extra {
  /** The text itself, or how many octets of it. */
  readonly text?: string | number;
  readonly wnd?: number;
  readonly mss?: number;
  readonly windowScale?: number;
  readonly sackPermitted?: true;
  /** null: the segment has lost them. */
  readonly timestamps?: Timestamps | null;
  readonly fastOpen?: string;
}

/** How far the peer's clock for timestamps is ahead of ours, ms. */
export const PEERS_CLOCK = 700;

/** Window Scale, SACK-permitted and Timestamps, at both ends. */
export const BOTH_HAVE_OPTIONS = {
  windowScale: 7,
  sackPermitted: true,
  timestamps: true,
  peer: { windowScale: 3, sackPermitted: true, timestamps: true },
} as const satisfies Options;

export const octets = (count: number): string => 'x'.repeat(count);

/** One endpoint, and what the last thing that happened to it brought about. */
export class Connection {
  tcb: Tcb | null = null;
  now = 0;
  /** What was emitted, as in the RFC: "<SEQ=1><ACK=1><CTL=ACK>", text as "<DATA=5>". */
  sent: string[] = [];
  segments: Segment[] = [];
  signals: Signal[] = [];
  because: Citation[] = [];
  reply = '';
  text = '';
  /** What a listener's host says of its queues. */
  backlog: Backlog = { synQueueFull: false, acceptQueueFull: false };
  /** What is cached for the peer, before and after. */
  fastOpenCookie: string | null = null;
  /** Where our numbers begin: a cookie chooses for itself. */
  iss: number;
  readonly irs: number;
  readonly parameters: Parameters;
  private readonly peer: Parameters;
  /** TSval of the last segment that we have sent. */
  private stamp = 0;

  constructor({ iss = 1_000, irs = 5_000, peer = {}, ...parameters }: Options = {}) {
    this.iss = iss;
    this.irs = irs;
    this.peer = { ...RFC_PARAMETERS, ...peer };
    this.parameters = { ...RFC_PARAMETERS, ...parameters };
  }

  get state(): State {
    return this.tcb?.state ?? 'CLOSED';
  }

  get cited(): readonly RuleId[] {
    return this.because.map(({ rule }) => rule);
  }

  /** SND.UNA, SND.NXT and RCV.NXT, relative. */
  get vars(): { una: number; nxt: number; rcv: number } {
    const { snd, rcv } = this.live;
    return {
      una: add(snd.una, -this.iss),
      nxt: add(snd.nxt, -this.iss),
      rcv: add(rcv.nxt, -this.irs),
    };
  }

  /** The TCB, which must exist. */
  get live(): Tcb {
    if (this.tcb === null) throw new Error('CLOSED: there is no TCB');
    return this.tcb;
  }

  call(call: UserCall): this {
    return this.does({ kind: 'call', call });
  }

  listen(): this {
    return this.call({ name: 'OPEN', mode: 'passive', local: LOCAL, remote: null });
  }

  /** With `text` it is for Fast Open. */
  connect(text?: string): this {
    const open = { name: 'OPEN', mode: 'active', local: LOCAL, remote: REMOTE } as const;
    return this.call(text === undefined ? open : { ...open, text });
  }

  /** The listener's queues fill up, or empty. */
  queues(backlog: Partial<Backlog>): this {
    this.backlog = { ...this.backlog, ...backlog };
    return this;
  }

  /** The host remembers a cookie from an earlier connection. */
  remembers(cookie: string): this {
    this.fastOpenCookie = cookie;
    return this;
  }

  send(text: string | number): this {
    return this.call({ name: 'SEND', text: typeof text === 'number' ? octets(text) : text });
  }

  receive(count?: number): this {
    return this.call(
      count === undefined ? { name: 'RECEIVE' } : { name: 'RECEIVE', octets: count },
    );
  }

  close(): this {
    return this.call({ name: 'CLOSE' });
  }

  /** The half-duplex close of sockets. */
  closeBothWays(): this {
    return this.call({ name: 'CLOSE', stopReading: true });
  }

  abort(): this {
    return this.call({ name: 'ABORT' });
  }

  status(): this {
    return this.call({ name: 'STATUS' });
  }

  /** A segment arrives: `arrives('FIN,ACK', 1, 2)` is <SEQ=1><ACK=2><CTL=FIN,ACK>. */
  arrives(ctl: string, seq: number, ack = 0, extra: Extra = {}): this {
    const { text = '', wnd = 65_535, timestamps, ...options } = extra;
    const bits = ctl.split(',').filter((bit) => bit !== '') as ControlBit[];
    const { timestamps: usual, ...others } = this.peersOptions(bits);
    const stamps = timestamps === undefined ? usual : timestamps;
    const segment: Segment = {
      seq: add(this.irs, seq),
      ack: bits.includes('ACK') ? add(this.iss, ack) : 0,
      ctl: bits,
      wnd,
      text: typeof text === 'number' ? octets(text) : text,
      ...others,
      ...(stamps ? { timestamps: stamps } : {}),
      ...options,
    };
    return this.does({ kind: 'segment', segment, from: REMOTE });
  }

  /** What the peer's TCP adds: its clock is PEERS_CLOCK ahead of ours, and echoes what ours said last. */
  private peersOptions(bits: readonly ControlBit[]): Partial<Segment> {
    const { windowScale, sackPermitted, timestamps } = this.peer;
    const [syn, ack] = [bits.includes('SYN'), bits.includes('ACK')];
    return {
      ...(syn && windowScale !== null ? { windowScale } : {}),
      ...(syn && sackPermitted ? { sackPermitted } : {}),
      ...(timestamps
        ? { timestamps: { value: add(this.now, PEERS_CLOCK), echo: ack ? this.stamp : 0 } }
        : {}),
    };
  }

  /** Time passes, and timers expire in the order of their deadlines. */
  waits(ms: number): this {
    const until = this.now + ms;
    this.forget();
    this.expire(until);
    this.now = until;
    return this;
  }

  /** The clock on both ends begins at `ms`. */
  startsAt(ms: number): this {
    this.now = ms;
    return this;
  }

  private does(event: Event): this {
    this.forget();
    this.happen(event);
    this.expire(this.now);
    return this;
  }

  private forget(): void {
    this.sent = [];
    this.segments = [];
    this.signals = [];
    this.because = [];
    this.reply = '';
    this.text = '';
  }

  private expire(limit: number): void {
    for (;;) {
      const due = TIMERS.map((timer) => ({ timer, at: this.tcb?.deadline[timer] ?? Infinity }))
        .filter(({ at }) => at <= limit)
        .toSorted((a, b) => a.at - b.at)[0];
      if (due === undefined) return;
      this.now = Math.max(this.now, due.at);
      this.happen({ kind: 'timeout', timer: due.timer });
    }
  }

  private happen(event: Event): void {
    const { now, parameters, iss, backlog, fastOpenCookie } = this;
    const surroundings = { now, parameters, iss, backlog, fastOpenCookie };
    const outcome = handle(this.tcb, event, surroundings);
    this.tcb = outcome.tcb;
    this.iss = outcome.sent.find(({ ctl }) => ctl.includes('SYN'))?.seq ?? iss;
    this.fastOpenCookie = outcome.fastOpenCookie ?? fastOpenCookie;
    this.segments.push(...outcome.sent);
    this.stamp = outcome.sent.at(-1)?.timestamps?.value ?? this.stamp;
    this.sent.push(...outcome.sent.map((segment) => this.show(segment)));
    this.signals.push(...outcome.signals);
    this.because.push(...outcome.because);
    if (event.kind === 'call') this.reply = outcome.reply;
    this.text += outcome.text;
  }

  /** PSH is left out: it stands on the last segment of a SEND, and one test looks at that. */
  private show({ seq, ack, ctl, text }: Segment): string {
    // RST,ACK comes from CLOSED only, where SEQ is a real zero (§3.10.7.1)
    const base = ctl.includes('RST') && ctl.includes('ACK') ? 0 : this.iss;
    const fields = [
      `<SEQ=${add(seq, -base)}>`,
      ctl.includes('ACK') ? `<ACK=${add(ack, -this.irs)}>` : '',
      text === '' ? '' : `<DATA=${text.length}>`,
      `<CTL=${ctl.filter((bit) => bit !== 'PSH').join(',')}>`,
    ];
    return fields.join('');
  }
}

export const closed = (options?: Options): Connection => new Connection(options);

export const listen = (options?: Options): Connection => closed(options).listen();

export const synSent = (options?: Options): Connection => closed(options).connect();

/** From LISTEN: passively. */
export const synReceived = (options?: Options): Connection => listen(options).arrives('SYN', 0);

/** From SYN-SENT: by a simultaneous open. */
export const synReceivedActively = (options?: Options): Connection =>
  synSent(options).arrives('SYN', 0);

export const established = (options?: Options): Connection =>
  synSent(options).arrives('SYN,ACK', 0, 1);

export const establishedPassively = (options?: Options): Connection =>
  synReceived(options).arrives('ACK', 1, 1);

/** Our FIN is 1. */
export const finWait1 = (options?: Options): Connection => established(options).close();

export const finWait2 = (options?: Options): Connection => finWait1(options).arrives('ACK', 1, 2);

/** The peer's FIN is 1. */
export const closeWait = (options?: Options): Connection =>
  established(options).arrives('FIN,ACK', 1, 1);

export const closing = (options?: Options): Connection =>
  finWait1(options).arrives('FIN,ACK', 1, 1);

export const lastAck = (options?: Options): Connection => closeWait(options).close();

export const timeWait = (options?: Options): Connection =>
  finWait2(options).arrives('FIN,ACK', 1, 2);

/** Every state, by its name. */
export const IN_STATE: { readonly [S in State]: (options?: Options) => Connection } = {
  CLOSED: closed,
  LISTEN: listen,
  'SYN-SENT': synSent,
  'SYN-RECEIVED': synReceived,
  ESTABLISHED: established,
  'FIN-WAIT-1': finWait1,
  'FIN-WAIT-2': finWait2,
  'CLOSE-WAIT': closeWait,
  CLOSING: closing,
  'LAST-ACK': lastAck,
  'TIME-WAIT': timeWait,
};
