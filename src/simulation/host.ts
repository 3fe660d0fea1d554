import { keyedHash } from '../tcp/hash';
import type { Parameters } from '../tcp/parameters';
import { add } from '../tcp/seq';
import type { Socket, State, Tcb } from '../tcp/tcb';
import type { Outcome } from '../tcp/turn';
import type { Habits, HostId } from './deed';
import type { PortRange } from './ports';

/** How a host is set up before a scene begins. */
export interface HostSetup {
  readonly address: string;
  /** The port that its programs use. */
  readonly port: number;
  /** The ISS of its connections, in their order; afterwards ISS_STEP more each time. */
  readonly iss: readonly number[];
  /** RFC 6528: a clock and a secret give the ISS instead. */
  readonly clockIsn?: boolean;
  /** A program called listen() before the scene begins. */
  readonly listening: boolean;
  readonly parameters: Parameters;
  /** So many connections may wait for their handshake, and so many for accept(); absent: MOST_WAITING. */
  readonly backlog?: number;
  /** Its programs set SO_REUSEADDR (socket(7)): listen() minds no connection that still has its port. */
  readonly reuseAddress?: boolean;
  /** What further connections are opened from; absent: the host's own port and those above it. */
  readonly ephemeral?: PortRange;
}

const ISS_STEP = 1_000;
/** The queues of a listener that does not say how long they are: SOMAXCONN of older systems. */
export const MOST_WAITING = 128;
const HIGHEST_PORT = 65_535;

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
  /** The ephemeral port that was given out last. */
  readonly lastPort: number | null;
  readonly habits: Habits;
  /** The listener's connections that accept() has returned, by four-tuple. */
  readonly accepted: { readonly [fourTuple: string]: true };
  /** The connections of which its program has read the end, by four-tuple. */
  readonly ended: { readonly [fourTuple: string]: true };
  /** Fast Open cookies that servers have given out, by their address (RFC 7413 §4.1.3). */
  readonly cookies: { readonly [address: string]: string };
  /** The connection that was touched last: the one that a lane shows; null: none is there now. */
  readonly followed: string | null;
  /** Its state, or what it ended in. */
  readonly state: State;
}

export const newHost = (id: HostId, setup: HostSetup): Host => ({
  id,
  setup,
  listeners: {},
  connections: {},
  issUsed: 0,
  lastPort: null,
  habits: { accepts: true, reads: setup.parameters.readsAtOnce, closes: true },
  accepted: {},
  ended: {},
  cookies: {},
  followed: null,
  state: 'CLOSED',
});

export const socketOf = ({ address, port }: HostSetup): Socket => ({ address, port });

export const fourTuple = (local: Socket, remote: Socket): string =>
  `${local.address}:${local.port} ${remote.address}:${remote.port}`;

export const keyOf = ({ local, remote }: Tcb): string | null =>
  remote === null ? null : fourTuple(local, remote);

/** The ISS of the next connection as the scene has it, mod 2^32: the clock is not asked. */
export const nextIss = ({ setup, issUsed }: Host): number =>
  setup.iss[issUsed] ??
  ((setup.iss.at(-1) ?? 0) + (issUsed - setup.iss.length + 1) * ISS_STEP) >>> 0;

/** RFC 9293 §3.4.1: the clock goes on by one in about 4 µs. */
const TICKS_PER_MS = 250;

/** RFC 6528 §3: ISN = M + F(localip, localport, remoteip, remoteport, secretkey), mod 2^32; now in ms. */
function clockedIss({ parameters }: HostSetup, local: Socket, remote: Socket, now: number): number {
  const ends = [local.address, local.port, remote.address, remote.port] as const;
  return add(keyedHash(parameters.secret, ...ends), now * TICKS_PER_MS);
}

/** The ISS of a connection that would begin now (ms) between these ends, mod 2^32. */
export const issAt = (host: Host, local: Socket, remote: Socket, now: number): number =>
  host.setup.clockIsn === true ? clockedIss(host.setup, local, remote, now) : nextIss(host);

export const ephemeralOf = ({ port, ephemeral }: HostSetup): PortRange =>
  ephemeral ?? { first: port, last: HIGHEST_PORT };

/** The followed connection's TCB; null: there is none. */
export const connectionOf = (host: Host): Tcb | null =>
  (host.followed === null ? undefined : host.connections[host.followed]) ?? null;

/** The TCB that the lane shows and that a call is for: the followed connection's, or the listener's. */
export const tcbOf = (host: Host): Tcb | null =>
  connectionOf(host) ?? host.listeners[host.setup.port] ?? null;

/** Is a program listening, whatever the lane shows? */
export const isListening = (host: Host): boolean => host.setup.port in host.listeners;

/** How full a listener's queues are (RFC 4987 §2.1; sockets' listen(backlog)). */
export interface Queues {
  /** Connections whose handshake is not complete, oldest first. */
  readonly syn: readonly string[];
  /** Connections that wait for accept(), oldest first. */
  readonly accept: readonly string[];
  readonly backlog: number;
}

export function queuesOf({ connections, accepted, setup }: Host): Queues {
  const syn: string[] = [];
  const accept: string[] = [];
  for (const [key, { opened, state, fastOpened }] of Object.entries(connections)) {
    if (opened !== 'passive') continue;
    // What came with a SYN may be read before the handshake is complete (RFC 7413 §4.2).
    if (state === 'SYN-RECEIVED' && !fastOpened) syn.push(key);
    else if (!(key in accepted)) accept.push(key);
  }
  return { syn, accept, backlog: setup.backlog ?? MOST_WAITING };
}

/** Has a program got hold of this connection? One that a listener begot only after accept(). */
export const isAccepted = ({ accepted }: Host, tcb: Tcb): boolean =>
  tcb.opened === 'active' || (keyOf(tcb) ?? '') in accepted;

/** Everything is forgotten but how many ISS and ports were used, and what the programs are like. */
export const powerCycled = (host: Host): Host => ({
  ...newHost(host.id, host.setup),
  issUsed: host.issUsed,
  lastPort: host.lastPort,
  habits: host.habits,
});

/**
 * The host after an outcome of its TCB `before`: a listener begets connections and stays a listener.
 */
export function settle(host: Host, before: Tcb | null, outcome: Outcome): Host {
  const { tcb } = outcome;
  // A call for a connection that is not there changes nothing about those that are.
  if (before === null && tcb === null) return host;
  if (before?.state === 'LISTEN' && tcb?.state === 'LISTEN') return host;
  const born = tcb !== null && tcb.state !== 'LISTEN' && (before?.state ?? 'LISTEN') === 'LISTEN';
  // The number of a SYN cookie is not one of the host's own sequence.
  const issUsed = host.issUsed + (born && tcb.iss === nextIss(host) ? 1 : 0);
  const { listeners, connections, accepted, ended } = forget(host, before, tcb);
  const kept = { ...host, listeners, connections, accepted, ended, issUsed };
  if (tcb === null) {
    // A listener that is closed takes nothing away from the connection that is followed.
    const followed = before?.state === 'LISTEN' ? host.followed : null;
    const state = followed === null ? undefined : connections[followed]?.state;
    return { ...kept, followed, state: state ?? 'CLOSED' };
  }
  if (tcb.state === 'LISTEN') {
    // A connection that returns to LISTEN vanishes into its listener, if that is still there.
    const port = tcb.local.port;
    const next = before?.state === 'SYN-RECEIVED' ? listeners : { ...listeners, [port]: tcb };
    // A new one takes nothing away from the connection that still has its port.
    if (before === null && connectionOf(host) !== null) return { ...kept, listeners: next };
    const state = port in next ? 'LISTEN' : 'CLOSED';
    return { ...kept, listeners: next, followed: null, state };
  }
  const key = keyOf(tcb) ?? '';
  const ready = tcb.state !== 'SYN-RECEIVED' || tcb.fastOpened;
  const waits = tcb.opened === 'passive' && ready && !(key in accepted);
  // accept() returns them in the order in which their handshakes were completed.
  const complete = before?.state === 'SYN-RECEIVED' && waits;
  return {
    ...kept,
    connections: { ...(complete ? without(connections, key) : connections), [key]: tcb },
    accepted: waits && host.habits.accepts ? { ...accepted, [key]: true } : accepted,
    followed: key,
    state: tcb.state,
  };
}

function without<T>(table: { readonly [key: string]: T }, key: string | null) {
  if (key === null || !(key in table)) return table;
  const { [key]: _, ...rest } = table;
  return rest;
}

/** The host's tables without the TCB that is about to be replaced. */
function forget(host: Host, before: Tcb | null, after: Tcb | null) {
  let { listeners, connections, accepted, ended } = host;
  if (before === null) return { listeners, connections, accepted, ended };
  if (before.state === 'LISTEN') {
    if (after === null || after.opened === 'active') {
      const { [before.local.port]: _, ...rest } = listeners;
      listeners = rest;
    }
  } else if (after === null || after.state === 'LISTEN') {
    connections = without(connections, keyOf(before));
    accepted = without(accepted, keyOf(before));
    ended = without(ended, keyOf(before));
  }
  return { listeners, connections, accepted, ended };
}
