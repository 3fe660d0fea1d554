/** How a program comes to its sockets: listen(), connect(), accept(), and what goes before them. */
import type { Socket } from '../tcp/tcb';
import type { Call } from './deed';
import { fourTuple, type Host, MOST_WAITING, socketOf } from './host';
import { add, type Descriptor, make, newSocket, type Program, wait, writeLater } from './program';
import { accept, bind, connect, failure, listen, reuseAddress, sendFast } from './syscall-text';

/** A call at step `k`: how its host stood before, how it stands after, and what TCP answered. */
export interface CallAt {
  readonly k: number;
  readonly call: Call;
  readonly before: Host;
  readonly after: Host;
  /** The socket at the other end of the path. */
  readonly peer: Socket;
  readonly reply: string;
}

/** The connection that a call names by the client's `port`, as a four-tuple. */
export const named = (host: Host, port: number, peer: Socket): string => {
  const own = socketOf(host.setup);
  return host.id === 'client'
    ? fourTuple({ ...own, port }, peer)
    : fourTuple(own, { ...peer, port });
};

/** socket(), bind(), listen(); before them SO_REUSEADDR, where the program sets it */
export function openListener(program: Program, k: number, host: Host, free: boolean): void {
  const fd = newSocket(program, k);
  if (host.setup.reuseAddress === true) make(program, k, reuseAddress(fd), '0');
  make(program, k, bind(fd, socketOf(host.setup)), free ? '0' : failure('EADDRINUSE'));
  if (free) make(program, k, listen(fd, host.setup.backlog ?? MOST_WAITING), '0');
  add(program, fd, { listens: free, lost: !free });
}

/** socket(), connect(); a server's program chooses the port that it calls from by bind(). */
export function openActive(program: Program, at: CallAt): void {
  const { k, before, after, peer, reply } = at;
  const born = Object.keys(after.connections).find((key) => !(key in before.connections));
  if (born === undefined && reply === 'error: connection already exists') {
    return connectAgain(program, at);
  }
  const fd = newSocket(program, k);
  if (after.id === 'server') make(program, k, bind(fd, socketOf(after.setup)), '0');
  if (born === undefined) {
    make(program, k, connect(fd, peer), failure('EADDRNOTAVAIL'));
    add(program, fd, { lost: true });
    return;
  }
  connectFrom(program, at, add(program, fd, { key: born }));
}

/** connect(), and the write() of what it was given; with Fast Open both are one call. */
function connectFrom(program: Program, { k, call, after, peer }: CallAt, target: Descriptor): void {
  const { fd } = target;
  const { text } = call;
  const fast = text !== undefined && after.setup.parameters.fastOpen;
  target.connecting = wait(program, k, fast ? sendFast(fd, text, peer) : connect(fd, peer));
  if (fast) target.answer = text.length;
  else if (text !== undefined) writeLater(program, k, target, text);
}

/** connect() on a socket that has a connection; or from a port that is in use. */
function connectAgain(program: Program, { k, call, before, after, peer }: CallAt): void {
  const key = named(before, call.port ?? before.setup.port, peer);
  const descriptor = program.open.find((other) => other.key === key && !other.lost);
  if (descriptor === undefined) {
    const fd = newSocket(program, k);
    make(program, k, bind(fd, socketOf(after.setup)), failure('EADDRINUSE'));
    add(program, fd, { lost: true });
    return;
  }
  const errno = descriptor.connecting === null ? 'EISCONN' : 'EALREADY';
  make(program, k, connect(descriptor.fd, peer), failure(errno));
}

/** accept() while nobody waits, by a program that does not wait either; one that came is seen later. */
export function acceptNone(program: Program, { k, reply, before }: CallAt): void {
  if (reply === 'ok' || before.habits.accepts) return;
  const listener = program.open.find(({ listens }) => listens);
  const answer = failure(listener === undefined ? 'EBADF' : 'EAGAIN');
  make(program, k, accept(listener?.fd ?? program.last, null), answer);
}
