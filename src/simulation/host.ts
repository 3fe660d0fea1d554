import { handle } from '../tcp';
import type { Parameters } from '../tcp/parameters';
import type { Segment } from '../tcp/segment';
import { type Socket, type State, type Tcb, TIMERS, type Timer } from '../tcp/tcb';
import type { Outcome } from '../tcp/turn';
import type { UserCall } from '../tcp/user-calls';
import type { Call, HostId } from './deed';

/** How a host is set up before a scene begins. */
export interface HostSetup {
  readonly address: string;
  /** The port that its programs use. */
  readonly port: number;
  /** The ISS of its connections, in their order; afterwards ISS_STEP more each time. */
  readonly iss: readonly number[];
  /** A program called listen() before the scene begins. */
  readonly listening: boolean;
  readonly parameters: Parameters;
}

const ISS_STEP = 1_000;

/** One host at one time. Nothing in it is ever changed in place. */
export interface Host {
  readonly id: HostId;
  readonly setup: HostSetup;
  /** TCBs in LISTEN, by local port. */
  readonly listeners: { readonly [port: number]: Tcb };
  /** TCBs of connections, by the four numbers that name one. */
  readonly connections: { readonly [fourTuple: string]: Tcb };
  /** How many initial sequence numbers have been used. */
  readonly issUsed: number;
  /** The connection that was touched last: the one that a lane shows; null: none is there now. */
  readonly followed: string | null;
  /** Its state, or what it ended in. */
  readonly state: State;
}

/** One outcome, and the host after it. */
export interface HostTurn {
  readonly host: Host;
  readonly outcome: Outcome;
  /** Who the segments go to. */
  readonly peer: Socket;
  readonly local: Socket;
}

export const newHost = (id: HostId, setup: HostSetup): Host => ({
  id,
  setup,
  listeners: {},
  connections: {},
  issUsed: 0,
  followed: null,
  state: 'CLOSED',
});

export const socketOf = ({ address, port }: HostSetup): Socket => ({ address, port });

const fourTuple = (local: Socket, remote: Socket): string =>
  `${local.address}:${local.port} ${remote.address}:${remote.port}`;

const nextIss = ({ setup, issUsed }: Host): number =>
  setup.iss[issUsed] ??
  ((setup.iss.at(-1) ?? 0) + (issUsed - setup.iss.length + 1) * ISS_STEP) >>> 0;

/** The TCB that the lane shows and that a call is for: the followed connection's, or the listener's. */
export const tcbOf = (host: Host): Tcb | null =>
  (host.followed === null ? undefined : host.connections[host.followed]) ??
  host.listeners[host.setup.port] ??
  null;

/** Is a program listening, whatever the lane shows? */
export const isListening = (host: Host): boolean => host.setup.port in host.listeners;

/** A program on `host` calls; `peer` is the socket at the other end of the path. */
export function callOnHost(host: Host, call: Call, peer: Socket, now: number): HostTurn {
  const target = targetOf(host, call);
  const event = { kind: 'call', call: userCall(host, call, peer) } as const;
  const outcome = handle(target, event, surroundings(host, now));
  const local = socketOf(host.setup);
  return { host: settle(host, target, outcome), outcome, local, peer: target?.remote ?? peer };
}

/** listen() and connect() are for a new socket, unless the lane's own one is in the way. */
function targetOf(host: Host, call: Call): Tcb | null {
  const connection = host.followed === null ? null : (host.connections[host.followed] ?? null);
  if (call.name === 'connect') return connection;
  if (call.name === 'listen') return host.listeners[host.setup.port] ?? connection;
  return tcbOf(host);
}

function userCall(host: Host, call: Call, peer: Socket): UserCall {
  const local = socketOf(host.setup);
  switch (call.name) {
    case 'listen':
      return { name: 'OPEN', mode: 'passive', local, remote: null };
    case 'connect':
      return { name: 'OPEN', mode: 'active', local, remote: peer };
    case 'send':
      return { name: 'SEND', text: call.text ?? '' };
    case 'shutdown':
      return { name: 'CLOSE' };
    case 'close':
      return { name: 'CLOSE', stopReading: true };
    case 'abort':
      return { name: 'ABORT' };
  }
}

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
  const outcome = handle(target, event, surroundings(host, now));
  const next = target === null ? host : settle(host, target, outcome);
  return { host: next, outcome, local: destination, peer: source };
}

/** A timer of connection `key` expires. */
export function timeoutOnHost(host: Host, key: string, timer: Timer, now: number): HostTurn | null {
  const tcb = host.connections[key];
  if (tcb === undefined || tcb.remote === null) return null;
  const outcome = handle(tcb, { kind: 'timeout', timer }, surroundings(host, now));
  return { host: settle(host, tcb, outcome), outcome, local: tcb.local, peer: tcb.remote };
}

/** A timer that runs: whose, and when it expires. */
export interface DueTimer {
  readonly host: HostId;
  /** The connection. */
  readonly key: string;
  readonly timer: Timer;
  readonly at: number;
}

/** The next timer to expire, of all connections; in one ms in the order of TIMERS. */
export function nextTimer(host: Host): DueTimer | null {
  let next: DueTimer | null = null;
  for (const [key, tcb] of Object.entries(host.connections)) {
    for (const timer of TIMERS) {
      const at = tcb.deadline[timer];
      if (at !== null && (next === null || at < next.at)) next = { host: host.id, key, timer, at };
    }
  }
  return next;
}

/** The next timer to expire on either host; in one ms the client's. */
export function soonestTimer(hosts: { readonly [H in HostId]: Host }): DueTimer | null {
  const [client, server] = [nextTimer(hosts.client), nextTimer(hosts.server)];
  return client === null || (server !== null && server.at < client.at) ? server : client;
}

/** Everything is forgotten but how many ISS were used. */
export const powerCycled = (host: Host): Host => ({
  ...newHost(host.id, host.setup),
  issUsed: host.issUsed,
});

const surroundings = (host: Host, now: number) => ({
  now,
  parameters: host.setup.parameters,
  iss: nextIss(host),
  backlog: { synQueueFull: false, acceptQueueFull: false },
  fastOpenCookie: null,
});

/** Puts the outcome's TCB where it belongs: a listener begets connections and stays a listener. */
function settle(host: Host, before: Tcb | null, { tcb }: Outcome): Host {
  if (before?.state === 'LISTEN' && tcb?.state === 'LISTEN') return host;
  const born = tcb !== null && tcb.state !== 'LISTEN' && (before?.state ?? 'LISTEN') === 'LISTEN';
  const issUsed = host.issUsed + (born ? 1 : 0);
  const { listeners, connections } = forget(host, before, tcb);
  if (tcb === null) {
    const ended = before !== null && before.state !== 'LISTEN' ? null : host.followed;
    return { ...host, listeners, connections, issUsed, followed: ended, state: 'CLOSED' };
  }
  if (tcb.state === 'LISTEN') {
    // A connection that returns to LISTEN vanishes into its listener, if that is still there.
    const port = tcb.local.port;
    const next = before?.state === 'SYN-RECEIVED' ? listeners : { ...listeners, [port]: tcb };
    const state = port in next ? 'LISTEN' : 'CLOSED';
    return { ...host, listeners: next, connections, issUsed, followed: null, state };
  }
  const key = tcb.remote === null ? '' : fourTuple(tcb.local, tcb.remote);
  const next = { ...connections, [key]: tcb };
  return { ...host, listeners, connections: next, issUsed, followed: key, state: tcb.state };
}

/** The host's tables without the TCB that is about to be replaced. */
function forget(host: Host, before: Tcb | null, after: Tcb | null) {
  let { listeners, connections } = host;
  if (before === null) return { listeners, connections };
  if (before.state === 'LISTEN') {
    if (after === null || after.opened === 'active') {
      const { [before.local.port]: _, ...rest } = listeners;
      listeners = rest;
    }
  } else if (before.remote !== null) {
    const { [fourTuple(before.local, before.remote)]: _, ...rest } = connections;
    connections = rest;
  }
  return { listeners, connections };
}
