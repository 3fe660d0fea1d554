/** The endpoints under test, one clock for all, and what they have emitted. */
import { type Event, handle } from '../index';
import type { Segment } from '../segment';
import { add } from '../seq';
import { type Socket, type State, type Tcb, type Timer, TIMERS } from '../tcb';
import type { UserCall } from '../user-calls';
import type { CallName } from './format';
import { octetsAt } from './octets';
import type { Profile } from './profile';

/** A segment that an endpoint has emitted. */
export interface Emitted {
  readonly from: Endpoint;
  readonly segment: Segment;
  delivered: boolean;
}

export interface Endpoint {
  readonly socket: Socket;
  readonly peer: Socket;
  readonly profile: Profile;
  /** The ISS of the n-th connection, n = 0, 1, … */
  readonly issOf: (n: number) => number;
  tcb: Tcb | null;
  /** How many ISSs were used so far. */
  connections: number;
  /** The ISS used last; before any was used, the first one. */
  iss: number;
  /** Octets given to SEND since that ISS was chosen. */
  sent: number;
  /** Emitted and not yet taken by an out step. */
  readonly waiting: Emitted[];
  readonly signals: string[];
  /** Octets made readable by TCBs that are gone. */
  readableBefore: number;
}

export interface World {
  now: number;
  readonly endpoints: readonly Endpoint[];
  /** All that was ever emitted, in order. */
  readonly network: Emitted[];
}

export const newEndpoint = (
  socket: Socket,
  peer: Socket,
  profile: Profile,
  issOf: (n: number) => number,
): Endpoint => ({
  socket,
  peer,
  profile,
  issOf,
  tcb: null,
  connections: 0,
  iss: issOf(0),
  sent: 0,
  waiting: [],
  signals: [],
  readableBefore: 0,
});

export const newWorld = (...endpoints: readonly Endpoint[]): World => ({
  now: 0,
  endpoints,
  network: [],
});

export const stateOf = (endpoint: Endpoint): State => endpoint.tcb?.state ?? 'CLOSED';

/** Octets made readable so far, over all connections. */
export const readable = ({ tcb, readableBefore }: Endpoint): number =>
  readableBefore + (tcb?.readable ?? 0);

/** Has no ISS yet: the next SYN that it sends uses a new one. */
const unnumbered = (tcb: Tcb | null): boolean => tcb === null || tcb.state === 'LISTEN';

/** Lets one event happen to an endpoint; what a user call returned comes back. */
function happen(world: World, endpoint: Endpoint, event: Event): string {
  const before = endpoint.tcb;
  const outcome = handle(before, event, {
    now: world.now,
    parameters: endpoint.profile.parameters,
    iss: endpoint.issOf(endpoint.connections),
  });
  replaceTcb(endpoint, outcome.tcb);
  if (unnumbered(before) && outcome.tcb !== null && !unnumbered(outcome.tcb)) {
    endpoint.iss = outcome.tcb.iss;
    endpoint.connections += 1;
    endpoint.sent = 0;
  }
  const emitted = outcome.sent.map((segment) => ({ from: endpoint, segment, delivered: false }));
  endpoint.waiting.push(...emitted);
  world.network.push(...emitted);
  endpoint.signals.push(...outcome.signals);
  return outcome.reply;
}

function replaceTcb(endpoint: Endpoint, tcb: Tcb | null): void {
  const was = endpoint.tcb?.readable ?? 0;
  if (tcb === null || tcb.readable < was) endpoint.readableBefore += was;
  endpoint.tcb = tcb;
}

/** The user of an endpoint calls; returns the reply. */
export function userCalls(
  world: World,
  endpoint: Endpoint,
  name: CallName,
  len: number | null,
): string {
  const reply = happen(world, endpoint, { kind: 'call', call: callOf(endpoint, name, len) });
  if (name === 'send' && reply === 'ok') endpoint.sent += len ?? 0;
  return reply;
}

function callOf(endpoint: Endpoint, name: CallName, len: number | null): UserCall {
  switch (name) {
    case 'open-passive':
      return { name: 'OPEN', mode: 'passive', local: endpoint.socket, remote: null };
    case 'open-active':
      return { name: 'OPEN', mode: 'active', local: endpoint.socket, remote: endpoint.peer };
    case 'send': {
      const fresh = unnumbered(endpoint.tcb);
      const iss = fresh ? endpoint.issOf(endpoint.connections) : endpoint.iss;
      const first = add(iss, 1 + (fresh ? 0 : endpoint.sent));
      return { name: 'SEND', text: octetsAt(first, len ?? 0) };
    }
    case 'receive':
      return len === null ? { name: 'RECEIVE' } : { name: 'RECEIVE', octets: len };
    case 'close':
      return { name: 'CLOSE' };
    case 'abort':
      return { name: 'ABORT' };
    case 'status':
      return { name: 'STATUS' };
  }
}

/** A segment arrives at an endpoint. */
export function arrive(world: World, endpoint: Endpoint, segment: Segment): void {
  happen(world, endpoint, { kind: 'segment', segment, from: endpoint.peer });
}

/** An endpoint forgets its connection without a word. */
export const crash = (endpoint: Endpoint): void => replaceTcb(endpoint, null);

interface Due {
  readonly endpoint: Endpoint;
  readonly timer: Timer;
  readonly at: number;
}

/** The timer that expires first, not later than `limit`; at equal deadlines the order of TIMERS. */
function firstDue(world: World, limit: number): Due | null {
  let first: Due | null = null;
  for (const endpoint of world.endpoints) {
    for (const timer of TIMERS) {
      const at = endpoint.tcb?.deadline[timer] ?? null;
      if (at !== null && at <= limit && (first === null || at < first.at)) {
        first = { endpoint, timer, at };
      }
    }
  }
  return first;
}

/** More timeouts than this without a pause: the endpoint does not come to rest. */
const TOO_MANY = 100_000;

/**
 * Lets timers expire in the order of their deadlines up to `limit`, or until `enough` says so. The
 * clock stands at the last deadline then.
 */
export function letTimersExpire(world: World, limit: number, enough = (): boolean => false): void {
  for (let count = 0; count < TOO_MANY; count += 1) {
    if (enough()) return;
    const due = firstDue(world, limit);
    if (due === null) return;
    world.now = Math.max(world.now, due.at);
    happen(world, due.endpoint, { kind: 'timeout', timer: due.timer });
  }
  throw new Error(`timers do not come to rest at ${world.now} ms`);
}

/** Whatever is due at this instant happens: an ACK that is owed and not delayed, above all. */
export const settleInstant = (world: World): void => letTimersExpire(world, world.now);

/** Time passes. */
export function advance(world: World, ms: number): void {
  const until = world.now + ms;
  letTimersExpire(world, until);
  world.now = until;
}
