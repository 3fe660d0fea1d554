/** What one event does to a host: it finds the TCB, has it handled, and puts it back. */
import { handle } from '../tcp';
import type { Segment } from '../tcp/segment';
import type { Socket, Tcb, Timer } from '../tcp/tcb';
import type { Outcome } from '../tcp/turn';
import type { UserCall } from '../tcp/user-calls';
import type { Call, Habits } from './deed';
import {
  connectionOf,
  ephemeralOf,
  fourTuple,
  type Host,
  isAccepted,
  issAt,
  queuesOf,
  settle,
  socketOf,
} from './host';
import { freePort } from './ports';
import { readEnd } from './read-ends';

/** One outcome, and the host after it. */
export interface HostTurn {
  readonly host: Host;
  readonly outcome: Outcome;
  /** Who the segments go to. */
  readonly peer: Socket;
  readonly local: Socket;
}

interface Ends {
  readonly local: Socket;
  readonly remote: Socket;
}

/** A program on `host` calls; `peer` is the socket at the other end of the path; `now` in ms. */
export function callOnHost(host: Host, asked: Call, peer: Socket, now: number): HostTurn {
  // Connections are told apart by the client's port: only there can another one be opened.
  const call = host.id === 'client' ? asked : { ...asked, fresh: false };
  const [local, remote] = socketsOf(host, call, peer);
  if (local === null) return idle(host, remote, 'error: insufficient resources');
  if (call.name === 'accept') return accept(host, call, remote, now);
  const target = targetOf(host, call, local, remote);
  const event = { kind: 'call', call: userCall(call, local, remote) } as const;
  const outcome = handle(target, event, surroundings(host, target, { local, remote }, now));
  const taken = call.name === 'recv' ? (outcome.tcb ?? target) : null;
  const opened = call.fresh === true ? { ...host, lastPort: local.port } : host;
  const settled = remember(settle(opened, target, outcome), remote, outcome);
  return {
    host: taken === null ? settled : readEnd(settled, taken),
    outcome,
    local: target?.local ?? local,
    peer: target?.remote ?? remote,
  };
}

/** The two ends of the connection that a call is for; a fresh one begins at a port of its own. */
function socketsOf(host: Host, { port, fresh }: Call, peer: Socket): [Socket | null, Socket] {
  const own = socketOf(host.setup);
  if (fresh === true) {
    const free = nextPort(host, peer);
    return [free === null ? null : { ...own, port: free }, peer];
  }
  if (port === undefined) return [own, peer];
  return host.id === 'client' ? [{ ...own, port }, peer] : [own, { ...peer, port }];
}

/** The port that another connection to `peer` would begin at; null: all are in use. */
export function nextPort(host: Host, peer: Socket): number | null {
  const own = socketOf(host.setup);
  const isTaken = (n: number) => fourTuple({ ...own, port: n }, peer) in host.connections;
  return freePort(ephemeralOf(host.setup), host.lastPort, isTaken);
}

/** listen() and connect() are for a new socket, unless the lane's own one is in the way. */
function targetOf(host: Host, call: Call, local: Socket, remote: Socket): Tcb | null {
  if (call.fresh === true) return null;
  const named = host.connections[fourTuple(local, remote)] ?? null;
  const connection = call.port === undefined ? connectionOf(host) : named;
  // Another connection of the lane is not in the way; this one, if it is there, is.
  if (call.name === 'connect') return named;
  if (call.name === 'listen') {
    const inTheWay = host.setup.reuseAddress === true ? null : connection;
    return host.listeners[host.setup.port] ?? inTheWay;
  }
  // No program has hold of what still waits for accept(): there is no socket to call it on.
  if (connection !== null && connection.state !== 'SYN-RECEIVED' && !isAccepted(host, connection)) {
    return null;
  }
  // A lane without a connection shows the listener, and so a call there is for it.
  return connection ?? host.listeners[host.setup.port] ?? null;
}

function userCall(call: Call, local: Socket, remote: Socket): UserCall {
  switch (call.name) {
    case 'listen':
      return { name: 'OPEN', mode: 'passive', local, remote: null };
    case 'connect':
      return {
        name: 'OPEN',
        mode: 'active',
        local,
        remote,
        ...(call.text === undefined ? {} : { text: call.text }),
      };
    case 'send':
      return { name: 'SEND', text: call.text ?? '' };
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

/** accept() returns the connection that has waited longest; its program then reads what has come. */
function accept(host: Host, { port }: Call, remote: Socket, now: number): HostTurn {
  const waiting = queuesOf(host).accept;
  const key = port === undefined ? waiting[0] : waiting.find((name) => isNamed(host, name, port));
  const tcb = key === undefined ? undefined : host.connections[key];
  if (key === undefined || tcb === undefined || tcb.remote === null) {
    return idle(host, remote, 'error: no connection is waiting');
  }
  const taken = {
    ...host,
    accepted: { ...host.accepted, [key]: true as const },
    followed: key,
    state: tcb.state,
  };
  if (!host.habits.reads || tcb.unread === '') return idle(taken, tcb.remote, 'ok');
  return receive(taken, tcb, now);
}

const isNamed = (host: Host, key: string, port: number): boolean =>
  host.connections[key]?.remote?.port === port;

/** The program takes all that can be read of a connection. */
export function receive(host: Host, tcb: Tcb, now: number): HostTurn {
  const peer = tcb.remote ?? tcb.local;
  const event = { kind: 'call', call: { name: 'RECEIVE' } } as const;
  const outcome = handle(
    tcb,
    event,
    surroundings(host, tcb, { local: tcb.local, remote: peer }, now),
  );
  return { host: settle(host, tcb, outcome), outcome, local: tcb.local, peer };
}

/** The connections that hold something that their program would read now, by their four-tuples. */
export const unread = ({ connections, accepted }: Host): string[] =>
  Object.entries(connections).flatMap(([key, { unread: text, opened }]) =>
    text !== '' && (opened === 'active' || key in accepted) ? [key] : [],
  );

/** A connection is given up whoever has hold of it. */
export function abortOnHost(host: Host, key: string, now: number): HostTurn | null {
  const tcb = host.connections[key];
  if (tcb === undefined || tcb.remote === null) return null;
  const event = { kind: 'call', call: { name: 'ABORT' } } as const;
  const outcome = handle(
    tcb,
    event,
    surroundings(host, tcb, { local: tcb.local, remote: tcb.remote }, now),
  );
  return { host: settle(host, tcb, outcome), outcome, local: tcb.local, peer: tcb.remote };
}

/** Nothing happens inside TCP. */
const idle = (host: Host, peer: Socket, reply: string): HostTurn => ({
  host,
  outcome: { tcb: null, sent: [], signals: [], because: [], reply, text: '', fastOpenCookie: null },
  local: socketOf(host.setup),
  peer,
});

/** A segment arrives: for the connection of its four-tuple, else for the listener of its port. */
export function segmentOnHost(
  host: Host,
  segment: Segment,
  source: Socket,
  destination: Socket,
  now: number,
): HostTurn {
  const connection = host.connections[fourTuple(destination, source)];
  const target = connection ?? host.listeners[destination.port] ?? null;
  const event = { kind: 'segment', segment, from: source } as const;
  const outcome = handle(
    target,
    event,
    surroundings(host, target, { local: destination, remote: source }, now),
  );
  const next = target === null ? host : settle(host, target, outcome);
  return { host: remember(next, source, outcome), outcome, local: destination, peer: source };
}

/** A timer of connection `key` expires. */
export function timeoutOnHost(host: Host, key: string, timer: Timer, now: number): HostTurn | null {
  const tcb = host.connections[key];
  if (tcb === undefined || tcb.remote === null) return null;
  const around = surroundings(host, tcb, { local: tcb.local, remote: tcb.remote }, now);
  const outcome = handle(tcb, { kind: 'timeout', timer }, around);
  return { host: settle(host, tcb, outcome), outcome, local: tcb.local, peer: tcb.remote };
}

function surroundings(host: Host, tcb: Tcb | null, { local, remote }: Ends, now: number) {
  const { syn, accept: waiting, backlog } = queuesOf(host);
  const { parameters } = host.setup;
  const readsAtOnce = reads(host, host.habits, tcb);
  return {
    now,
    parameters:
      readsAtOnce === parameters.readsAtOnce ? parameters : { ...parameters, readsAtOnce },
    iss: issAt(host, local, remote, now),
    backlog: { synQueueFull: syn.length >= backlog, acceptQueueFull: waiting.length >= backlog },
    fastOpenCookie: host.cookies[remote.address] ?? null,
  };
}

/** Does a program take at once what comes for this connection? */
const reads = (host: Host, habits: Habits, tcb: Tcb | null): boolean =>
  habits.reads && (habits.accepts || (tcb !== null && isAccepted(host, tcb)));

/** Keeps a Fast Open cookie for the next connection to the same address. */
function remember(host: Host, { address }: Socket, outcome: Outcome): Host {
  const cookie = outcome.fastOpenCookie;
  if (cookie === null) return host;
  return { ...host, cookies: { ...host.cookies, [address]: cookie } };
}
