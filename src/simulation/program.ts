/** The program on a host, as far as its sockets go: what it has open, and the calls it has made. */
import type { Errno } from './syscall-text';
import { accept, close, failure, read, SOCKET, write } from './syscall-text';

/** One line of a program's trace. Steps by their numbers, from 0. */
export type TraceLine =
  | {
      readonly kind: 'call';
      /** The step at which it is made. */
      readonly k: number;
      /** The call as far as it is known while it waits. */
      readonly made: string;
      /** The same once it has returned: what was read, whom it accepted. */
      readonly text: string;
      /** The step at which it returns; null: it still waits when the run is over. */
      readonly returns: number | null;
      /** What it returns, as strace has it: `3`, `-1 ECONNREFUSED (Connection refused)`. */
      readonly result: string;
    }
  /** The kernel tells the program that it writes to nobody (signal(7)); the program ignores it. */
  | { readonly kind: 'signal'; readonly k: number; readonly name: 'SIGPIPE' }
  /** The host was switched off and on; whatever ran there is gone. */
  | { readonly kind: 'power-cycle'; readonly k: number };

/** A call that has been made: it changes once, when it returns. */
export type Made = { -readonly [F in keyof MadeLine]: MadeLine[F] };
type MadeLine = Extract<TraceLine, { kind: 'call' }>;

/** An open file descriptor, and what the kernel would know of its socket. */
export interface Descriptor {
  readonly fd: number;
  /** The connection, by its four-tuple; null: a listening socket, or one that never got that far. */
  readonly key: string | null;
  readonly listens: boolean;
  /** The connect() that waits. */
  connecting: Made | null;
  /** What that returns: 0, or with Fast Open the octets that it was given. */
  answer: number;
  /** Each write() that waits for the connection. */
  readonly writing: { readonly call: Made; readonly octets: number }[];
  /** The read() that waits. */
  reading: Made | null;
  connected: boolean;
  /** read() has returned 0 or an error: there is nothing more to come. */
  ended: boolean;
  /** TCP has no connection (any more) behind it. */
  lost: boolean;
  /** What the next call reports (SO_ERROR, socket(7)). */
  error: Errno | null;
}

export interface Program {
  lines: (Made | Exclude<TraceLine, MadeLine>)[];
  open: Descriptor[];
  accepting: Made | null;
  /** The descriptor that was let go last; -1: none was. */
  last: number;
}

export const newProgram = (): Program => ({ lines: [], open: [], accepting: null, last: -1 });

/** A call that waits: it returns at another step, or never. */
export function wait(program: Program, k: number, text: string): Made {
  const made: Made = { kind: 'call', k, made: text, text, returns: null, result: '' };
  program.lines.push(made);
  return made;
}

/** A call that returns at once. */
export const make = (program: Program, k: number, text: string, result: string): void =>
  finish(wait(program, k, text), k, result);

export function finish(call: Made, k: number, result: string, text = call.text): void {
  call.returns = k;
  call.result = result;
  call.text = text;
}

/** EPIPE comes with a signal, unless the call says that it doesn't want one (send(2)). */
export function breakPipe(program: Program, k: number, call: Made): void {
  finish(call, k, failure('EPIPE'));
  program.lines.push({ kind: 'signal', k, name: 'SIGPIPE' });
}

/** write() waits for the connection, as connect() does. */
export function writeLater(program: Program, k: number, target: Descriptor, text: string): void {
  target.writing.push({ call: wait(program, k, write(target.fd, text)), octets: text.length });
}

/** POSIX gives the lowest number that is free; 0 to 2 are the terminal's. */
export function lowestFree({ open }: Program): number {
  let fd = 3;
  while (open.some((descriptor) => descriptor.fd === fd)) fd++;
  return fd;
}

export function add(
  program: Program,
  fd: number,
  what: Partial<Pick<Descriptor, 'key' | 'listens' | 'connected' | 'lost'>>,
): Descriptor {
  const descriptor: Descriptor = {
    fd,
    key: null,
    listens: false,
    connecting: null,
    answer: 0,
    writing: [],
    reading: null,
    connected: false,
    ended: false,
    lost: false,
    error: null,
    ...what,
  };
  program.open = [...program.open, descriptor];
  return descriptor;
}

/** socket(); what has come to nothing is closed before. */
export function newSocket(program: Program, k: number): number {
  for (const descriptor of program.open) if (descriptor.lost) letGo(program, k, descriptor);
  const fd = lowestFree(program);
  make(program, k, SOCKET, `${fd}`);
  return fd;
}

/** close() */
export function letGo(program: Program, k: number, descriptor: Descriptor): void {
  make(program, k, close(descriptor.fd), '0');
  program.open = program.open.filter((other) => other !== descriptor);
  program.last = descriptor.fd;
}

/** The program does something else first: the read that would wait is made after it. */
export function putOffReading(program: Program, descriptor: Descriptor): void {
  if (descriptor.reading === null) return;
  program.lines = program.lines.filter((line) => line !== descriptor.reading);
  descriptor.reading = null;
}

/** read() returns text; '' is the peer's FIN. */
export function returnText(
  program: Program,
  k: number,
  descriptor: Descriptor,
  text: string,
): void {
  const call = descriptor.reading ?? wait(program, k, read(descriptor.fd, null));
  finish(call, k, `${text.length}`, read(descriptor.fd, text));
  descriptor.reading = null;
  if (text === '') descriptor.ended = true;
}

/** What waits on a socket fails: connect() has the error, or read(); else the next call. */
export function fail(
  program: Program,
  k: number,
  descriptor: Descriptor,
  errno: Errno | null,
): void {
  const { connecting, reading, writing } = descriptor;
  const first = connecting ?? reading;
  if (first !== null && errno !== null) finish(first, k, failure(errno));
  else descriptor.error = errno;
  for (const { call } of writing) breakPipe(program, k, call);
  descriptor.writing.length = 0;
  descriptor.connecting = null;
  descriptor.reading = null;
  descriptor.ended ||= first === reading && reading !== null;
  descriptor.lost = true;
}

/** Of a socket that is closed while calls on it wait: a signal has to interrupt them (close(2)). */
export function interrupt(program: Program, k: number, descriptor: Descriptor): void {
  const { connecting, writing } = descriptor;
  const waiting = [connecting, ...writing.map(({ call }) => call)];
  if (descriptor.listens) waiting.push(program.accepting);
  for (const call of waiting) if (call !== null) finish(call, k, failure('EINTR'));
  if (descriptor.listens) program.accepting = null;
  descriptor.connecting = null;
  descriptor.writing.length = 0;
}

/** accept() waits, unless it does so already. */
export function waitForConnection(program: Program, k: number, fd: number): void {
  program.accepting ??= wait(program, k, accept(fd, null));
}

/** The program leaves off accepting: the accept() that would wait is not made. */
export function putOffAccepting(program: Program): void {
  if (program.accepting === null) return;
  program.lines = program.lines.filter((line) => line !== program.accepting);
  program.accepting = null;
}

/** The host is switched off: what waits never returns, and nothing is open any more. */
export function perish(program: Program, k: number): void {
  const waiting = program.open.flatMap(({ connecting, reading, writing }) => [
    connecting,
    reading,
    ...writing.map(({ call }) => call),
  ]);
  for (const call of [...waiting, program.accepting]) if (call !== null) finish(call, k, '?');
  program.lines.push({ kind: 'power-cycle', k });
  Object.assign(program, { open: [], accepting: null, last: -1 });
}
