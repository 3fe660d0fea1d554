import { type Host, isListening, queuesOf, tcbOf } from '../simulation/host';
import type { Step } from '../simulation/timeline';
import type { Tcb } from '../tcp/tcb';

/** The sockets of a script; null: there is none (any more). */
export interface Descriptors {
  readonly listener: number | null;
  readonly connection: number | null;
  /** The number that the next socket gets: none is used twice. */
  readonly next: number;
}

/** 0, 1 and 2 are taken, as in every program. */
export const NO_DESCRIPTORS: Descriptors = { listener: null, connection: null, next: 3 };

/** What a call becomes: lines without their time. */
export interface Said {
  readonly lines: readonly string[];
  readonly descriptors: Descriptors;
}

export type CallLimit =
  /** The program has no socket to call it on, not yet or no longer. */
  | 'no-socket'
  /** A socket takes no such call before the handshake is complete, as RFC 9293's user interface does. */
  | 'too-early'
  | 'failed';

/** socket(), bind() and listen() on `host`. */
export function listenLines(descriptors: Descriptors, host: Host): Said {
  const { next } = descriptors;
  return {
    lines: [
      `socket(..., SOCK_STREAM, IPPROTO_TCP) = ${next}`,
      `setsockopt(${next}, SOL_SOCKET, SO_REUSEADDR, [1], 4) = 0`,
      `bind(${next}, ..., ...) = 0`,
      `listen(${next}, ${queuesOf(host).backlog}) = 0`,
    ],
    descriptors: { ...descriptors, listener: next, next: next + 1 },
  };
}

/** connect() that does not wait: the handshake is what the script is about. */
function connectLines(descriptors: Descriptors): Said {
  const { next } = descriptors;
  return {
    lines: [
      `socket(..., SOCK_STREAM, IPPROTO_TCP) = ${next}`,
      `fcntl(${next}, F_GETFL) = 0x2 (flags O_RDWR)`,
      `fcntl(${next}, F_SETFL, O_RDWR|O_NONBLOCK) = 0`,
      `connect(${next}, ..., ...) = -1 EINPROGRESS (Operation now in progress)`,
    ],
    descriptors: { ...descriptors, connection: next, next: next + 1 },
  };
}

/** accept(); without a listener there is nobody to call it. */
export function acceptLines(descriptors: Descriptors): Said | CallLimit {
  const { listener, next } = descriptors;
  if (listener === null) return 'no-socket';
  return {
    lines: [`accept(${listener}, ..., ...) = ${next}`],
    descriptors: { ...descriptors, connection: next, next: next + 1 },
  };
}

/** read() of so many octets; none where there are none. */
export function readLines(descriptors: Descriptors, octets: number): Said | CallLimit {
  const { connection } = descriptors;
  if (octets === 0) return { lines: [], descriptors };
  if (connection === null) return 'no-socket';
  return { lines: [`read(${connection}, ..., ${octets}) = ${octets}`], descriptors };
}

/** The call that is step `step`, on a host that stood at `before`. */
export function callLines(step: Step, before: Host, descriptors: Descriptors): Said | CallLimit {
  const { what, host, hosts, reply } = step;
  if (what.kind !== 'call' || host === null) return { lines: [], descriptors };
  const { name, text = '' } = what.call;
  const after = hosts[host];
  if (name === 'recv') return receiveLines(descriptors, before, after, reply);
  if (reply !== 'ok') return 'failed';
  switch (name) {
    case 'listen':
      return listenLines(descriptors, after);
    case 'connect':
      return connectLines(descriptors);
    case 'accept':
      return acceptLines(descriptors);
    case 'send':
      return onConnection(descriptors, before, (fd) => [
        `write(${fd}, ..., ${text.length}) = ${text.length}`,
      ]);
    case 'shutdown':
      return onConnection(descriptors, before, (fd) => [`shutdown(${fd}, SHUT_WR) = 0`]);
    case 'close':
      return closeLines(descriptors, before, after, []);
    case 'abort':
      // Nobody has got hold of it: its TCP gives it up by itself, because the listener is gone.
      if (!what.intervention && descriptors.connection === null) return { lines: [], descriptors };
      return closeLines(descriptors, before, after, ['{onoff=1, linger=0}']);
  }
}

/** What can be called from ESTABLISHED on only. */
function onConnection(
  descriptors: Descriptors,
  before: Host,
  lines: (fd: number) => string[],
): Said | CallLimit {
  const { connection } = descriptors;
  const state = tcbOf(before)?.state;
  const opening = state === 'LISTEN' || state === 'SYN-SENT' || state === 'SYN-RECEIVED';
  if (connection === null) return 'no-socket';
  if (opening) return 'too-early';
  return { lines: lines(connection), descriptors };
}

function receiveLines(
  descriptors: Descriptors,
  before: Host,
  after: Host,
  reply: string,
): Said | CallLimit {
  const octets = (tcbOf(before)?.unread.length ?? 0) - (tcbOf(after)?.unread.length ?? 0);
  if (octets > 0) return readLines(descriptors, octets);
  // It would wait: the script does not.
  if (reply === 'ok') return { lines: [], descriptors };
  const { connection } = descriptors;
  if (connection === null) return 'failed';
  return { lines: [`read(${connection}, ..., 1) = 0`], descriptors };
}

/** close() of the listener or of the connection, with `linger` before it. */
function closeLines(
  descriptors: Descriptors,
  before: Host,
  after: Host,
  linger: readonly string[],
): Said | CallLimit {
  const ofListener = isListening(before) && !isListening(after);
  const fd = ofListener ? descriptors.listener : descriptors.connection;
  if (fd === null) return 'no-socket';
  const options = linger.map(
    (value) => `setsockopt(${fd}, SOL_SOCKET, SO_LINGER, ${value}, 8) = 0`,
  );
  return {
    lines: [...options, `close(${fd}) = 0`],
    descriptors: ofListener
      ? { ...descriptors, listener: null }
      : { ...descriptors, connection: null },
  };
}

/** Octets that a program took without being asked to: it reads at once. */
export function takenAtOnce(before: Tcb | null, after: Tcb | null): number {
  if (after === null) return 0;
  const came = after.readable - (before?.readable ?? 0);
  return came + (before?.unread.length ?? 0) - after.unread.length;
}
