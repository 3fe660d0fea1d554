/** What each call of a run is to its program: the calls on sockets, and what Linux answers. */
import type { State } from '../tcp/tcb';
import type { Call } from './deed';
import { isListening } from './host';
import {
  add,
  breakPipe,
  type Descriptor,
  fail,
  finish,
  interrupt,
  letGo,
  make,
  type Program,
  putOffReading,
  returnText,
  wait,
  writeLater,
} from './program';
import { acceptNone, type CallAt, named, openActive, openListener } from './program-opens';
import {
  close,
  type Errno,
  failure,
  lingerZero,
  peek,
  read,
  shutdown,
  write,
} from './syscall-text';

/** Writes down what the program calls; what arrives because of it is seen afterwards, by state. */
export function perform(program: Program, at: CallAt): void {
  const { call, after, k } = at;
  switch (call.name) {
    case 'listen':
      return openListener(program, k, after, at.reply === 'ok');
    case 'connect':
      return openActive(program, at);
    case 'accept':
      return acceptNone(program, at);
    case 'send':
    case 'recv':
    case 'shutdown':
    case 'close':
    case 'abort': {
      const target = targetOf(program, at);
      if (target === 'nobody') return;
      if (target !== null) putOffReading(program, target);
      return callOn(program, at, target);
    }
  }
}

/**
 * What a call is made on: the descriptor of its connection, of one that is over, or of the listener;
 * null: there is none. 'nobody': it is the kernel's own doing, on what no program has hold of.
 */
function targetOf(program: Program, at: CallAt): Descriptor | null | 'nobody' {
  const { call, before, after, peer } = at;
  const listener = program.open.find(({ listens }) => listens) ?? null;
  if (listener !== null && !isListening(after) && isListening(before)) return listener;
  const key = call.port === undefined ? before.followed : named(before, call.port, peer);
  const meant = changed(at, key) ?? key;
  const live = program.open.find(({ key: held, lost }) => held !== null && held === meant && !lost);
  if (live !== undefined) return live;
  const tcb = meant === null ? undefined : before.connections[meant];
  if (tcb !== undefined) return tcb.reading ? 'nobody' : null;
  const over = program.open.filter(({ lost }) => lost);
  return over.findLast((other) => call.port === undefined || other.key === meant) ?? listener;
}

/** The connection that is different afterwards; if several are, the one that the call named. */
function changed({ before, after }: CallAt, key: string | null): string | null {
  const differs = (one: string): boolean => before.connections[one] !== after.connections[one];
  if (key !== null && differs(key)) return key;
  return Object.keys(before.connections).find(differs) ?? null;
}

/** A call on a descriptor; null: on a number that is none. */
function callOn(program: Program, at: CallAt, target: Descriptor | null): void {
  const fd = target?.fd ?? program.last;
  const { k, call } = at;
  if (target === null) return make(program, k, onNothing(call, fd), failure('EBADF'));
  switch (call.name) {
    case 'send':
      return send(program, at, target);
    case 'recv':
      return receive(program, at, target);
    case 'shutdown':
      return finishSending(program, at, target);
    case 'abort':
      make(program, k, lingerZero(fd), '0');
      return endAll(program, k, target);
    default:
      return endAll(program, k, target);
  }
}

function onNothing({ name, text = '' }: Call, fd: number): string {
  switch (name) {
    case 'send':
      return write(fd, text);
    case 'recv':
      return read(fd, null);
    case 'shutdown':
      return shutdown(fd, 'SHUT_WR');
    case 'abort':
      return lingerZero(fd);
    default:
      return close(fd);
  }
}

const stateOf = ({ before }: CallAt, { key }: Descriptor): State =>
  (key === null ? undefined : before.connections[key]?.state) ?? 'CLOSED';

/** write(): into the send buffer, which is large enough; while connect() waits it waits (tcp(7)). */
function send(program: Program, at: CallAt, target: Descriptor): void {
  const { k, call, reply } = at;
  const { text = '' } = call;
  const { error, lost, listens, connecting } = target;
  const works = reply === 'ok' && !lost && !listens;
  if (works && connecting !== null) return writeLater(program, k, target, text);
  const made = wait(program, k, write(target.fd, text));
  if (error !== null && error !== 'EPIPE') {
    finish(made, k, failure(error));
    target.error = null;
  } else if (works) finish(made, k, `${text.length}`);
  else breakPipe(program, k, made);
}

/** read() of a program that does not keep one waiting; what it takes is seen by what is gone after. */
function receive(program: Program, at: CallAt, target: Descriptor): void {
  const { k, before, after, reply } = at;
  const { fd, key } = target;
  const isTaken = (text: string | undefined): boolean => text !== undefined && text !== '';
  if (target.listens || target.lost) {
    const errno = target.error ?? (target.connected ? null : 'ENOTCONN');
    if (errno === null || errno === 'EPIPE') return returnText(program, k, target, '');
    make(program, k, read(fd, null), failure(errno));
    target.error = null;
  } else if (reply !== 'ok') returnText(program, k, target, '');
  else if (!isTaken(before.connections[key ?? '']?.unread) && !after.habits.reads) {
    make(program, k, peek(fd), failure('EAGAIN'));
  }
}

/** shutdown(); of a listener, and while connect() waits, it ends everything (Linux). */
function finishSending(program: Program, at: CallAt, target: Descriptor): void {
  const { k, reply } = at;
  const { fd } = target;
  const state = stateOf(at, target);
  if (target.listens) {
    make(program, k, shutdown(fd, 'SHUT_RDWR'), '0');
    if (program.accepting !== null) finish(program.accepting, k, failure('EINVAL'));
    program.accepting = null;
    program.open = program.open.filter((other) => other !== target);
    add(program, fd, { lost: true });
    return;
  }
  const over = target.lost || (reply !== 'ok' && state === 'TIME-WAIT');
  const errno: Errno | null = over ? 'ENOTCONN' : null;
  make(program, k, shutdown(fd, 'SHUT_WR'), errno === null ? '0' : failure(errno));
  if (state === 'SYN-SENT') fail(program, k, target, 'ECONNRESET');
}

function endAll(program: Program, k: number, target: Descriptor): void {
  interrupt(program, k, target);
  letGo(program, k, target);
}
