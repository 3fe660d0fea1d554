/**
 * What `strace -f` would show of the program on a host of a run, with Linux's answers: man pages
 * accept(2), connect(2), read(2), send(2), shutdown(2), close(2), socket(7), tcp(7), and
 * net/ipv4/tcp_input.c (tcp_reset) and tcp_timer.c (tcp_write_err) for which errno a RST or a timeout
 * becomes.
 *
 * The program reads whenever it has nothing else to do, so that its last read() waits; a listener has
 * a thread that waits in accept(). What has no exact counterpart:
 *
 * - The engine's SEND in SYN-SENT is a write() by another thread: it waits there, as connect() does.
 * - An accept() or recv() that finds nothing is remembered by nobody: here it does not wait (EAGAIN).
 * - close() on a socket in which another call waits would wait, too; here a signal ends that (EINTR).
 * - What becomes of a connection that nobody has accepted is the kernel's affair: there is no line.
 * - What a program has not read the engine deletes with the TCB; Linux would hand it over first.
 * - A listener and a connect() with the same port would have to be told so (SO_REUSEPORT); and where
 *   SO_REUSEADDR is not set, bind() fails while a connection holds the port.
 * - Send buffers have no end: write() returns at once what it was given.
 * - `…` stands for a buffer with nothing in it (yet).
 */
import { has } from '../tcp/segment';
import { finCame, type State, type Tcb } from '../tcp/tcb';
import { type HostId, otherHost } from './deed';
import { deliveredText } from './delivered';
import { type Host, isListening, newHost, socketOf } from './host';
import {
  add,
  type Descriptor,
  fail,
  finish,
  lowestFree,
  newProgram,
  perish,
  type Program,
  putOffAccepting,
  putOffReading,
  returnText,
  type TraceLine,
  wait,
  waitForConnection,
} from './program';
import { perform } from './program-calls';
import { openListener } from './program-opens';
import { accept, type Errno, read } from './syscall-text';
import { flightOf, type Step, type Timeline } from './timeline';

export type { TraceLine } from './program';

/** A host in one step of a run. */
interface Scene {
  readonly whole: Timeline;
  readonly k: number;
  readonly step: Step;
  readonly before: Host;
  readonly after: Host;
}

/**
 * The calls of a host's program in a whole run, with all its connections, in the order in which they
 * are made. By step `n` those have been made whose `k` is not later; of them wait still those whose
 * `returns` is null or later.
 */
export function syscallsOf(timeline: Timeline, id: HostId): readonly TraceLine[] {
  const whole = timeline.followed?.whole ?? timeline;
  const program = newProgram();
  let before = newHost(id, whole.steps[0].hosts[id].setup);
  whole.steps.forEach((step, k) => {
    const after = step.hosts[id];
    const scene = { whole, k, step, before, after };
    if (step.host === id || k === 0) act(program, scene);
    acceptNew(program, scene);
    for (const descriptor of program.open) {
      if (descriptor.key !== null && !descriptor.lost) follow(program, scene, descriptor);
    }
    waitForMore(program, k, after);
    before = after;
  });
  return program.lines;
}

/** What the program does in this step. */
function act(program: Program, { k, step, before, after }: Scene): void {
  const { what, hosts, reply } = step;
  if (what.kind === 'power-cycle') return perish(program, k);
  if (what.kind === 'start' && isListening(after)) return openListener(program, k, after, true);
  if (what.kind !== 'call') return;
  const peer = socketOf(hosts[otherHost(after.id)].setup);
  perform(program, { k, call: what.call, before, after, peer, reply });
}

/** accept() returns a descriptor of its own for each connection. */
function acceptNew(program: Program, { k, before, after }: Scene): void {
  if (after.accepted === before.accepted) return;
  for (const key of Object.keys(after.accepted)) {
    const remote = after.connections[key]?.remote ?? null;
    if (key in before.accepted || remote === null) continue;
    const listener = program.open.find(({ listens }) => listens)?.fd ?? program.last;
    const call = program.accepting ?? wait(program, k, accept(listener, null));
    const fd = lowestFree(program);
    finish(call, k, `${fd}`, accept(listener, remote));
    program.accepting = null;
    add(program, fd, { key, connected: true });
  }
}

const OPENING: ReadonlySet<State> = new Set(['SYN-SENT', 'SYN-RECEIVED'] as const);

/** What the step means to a socket: it is connected, it has been read from, or it is over. */
function follow(program: Program, scene: Scene, descriptor: Descriptor): void {
  const { k, step, before, after } = scene;
  const key = descriptor.key ?? '';
  const old = before.connections[key];
  const now = after.connections[key];
  if (now === undefined) return fail(program, k, descriptor, errnoOf(scene, old));
  if (now === old) return;
  if (!descriptor.connected && !OPENING.has(now.state)) {
    const { connecting, answer, writing } = descriptor;
    if (connecting !== null) finish(connecting, k, `${answer}`);
    for (const { call, octets } of writing) finish(call, k, `${octets}`);
    Object.assign(descriptor, { connected: true, connecting: null, writing: [] });
  }
  const arrived = step.what.kind === 'arrival' && step.host === after.id;
  const flight = arrived && 'flight' in step.what ? flightOf(scene.whole, step.what.flight) : null;
  const text = (old?.unread ?? '') + deliveredText(old ?? null, now, flight?.segment ?? null);
  const taken = text.slice(0, text.length - now.unread.length);
  if (taken !== '') returnText(program, k, descriptor, taken);
}

/** Why a socket has no connection any more; null: it has ended as it should. */
function errnoOf({ whole, step }: Scene, old: Tcb | undefined): Errno | null {
  const { what, signals } = step;
  const isTimeout = (signal: string): boolean => signal.startsWith('error: connection ');
  if (signals.some(isTimeout)) return 'ETIMEDOUT';
  const reset =
    signals.includes('connection reset') ||
    (what.kind === 'arrival' && has(flightOf(whole, what.flight).segment, 'RST'));
  if (!reset || old?.state === 'TIME-WAIT') return null;
  if (old?.state === 'SYN-SENT') return 'ECONNREFUSED';
  return old?.state === 'CLOSE-WAIT' ? 'EPIPE' : 'ECONNRESET';
}

/** The program has nothing else to do: it reads, and it accepts, if it does so at all. */
function waitForMore(program: Program, k: number, { connections, habits }: Host): void {
  for (const descriptor of program.open) {
    const { key, lost, ended, connecting, fd } = descriptor;
    const tcb = key === null || lost ? undefined : connections[key];
    if (tcb === undefined || ended || connecting !== null) continue;
    if (!habits.reads) putOffReading(program, descriptor);
    else if (finCame(tcb) && tcb.unread === '') returnText(program, k, descriptor, '');
    else descriptor.reading ??= wait(program, k, read(fd, null));
  }
  const listener = program.open.find(({ listens }) => listens);
  if (habits.accepts && listener !== undefined) waitForConnection(program, k, listener.fd);
  else if (!habits.accepts) putOffAccepting(program);
}
