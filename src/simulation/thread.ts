import type { Tcb } from '../tcp/tcb';
import type { HostId } from './deed';
import { connectionOf, fourTuple, type Host, isListening, socketOf } from './host';
import {
  type Flight,
  flightOf,
  type Happening,
  type Step,
  stepOf,
  type Timeline,
} from './timeline';

/**
 * Several connections between the same two hosts differ in the client's port alone. A lane shows one
 * of them: this is how it is picked out of a run.
 */

/** The client's port of every connection of a run, in the order in which they appear. */
export function portsOf(timeline: Timeline): number[] {
  const ports = new Set<number>();
  let [before, after]: (Host | null)[] = [null, null];
  for (const { hosts } of timeline.steps) {
    if (hosts.client === before && hosts.server === after) continue;
    [before, after] = [hosts.client, hosts.server];
    for (const { local, remote } of Object.values(hosts.client.connections)) {
      if (remote !== null) ports.add(local.port);
    }
    for (const { remote } of Object.values(hosts.server.connections)) {
      if (remote?.address === hosts.client.setup.address) ports.add(remote.port);
    }
  }
  return [...ports];
}

/** A connection between the two hosts by the client's port; or one that somebody else began. */
export type Thread = number | 'stranger' | null;

/** The client's port that a segment belongs to; null: it is from or for somebody else. */
export function portOf(flight: Flight, hosts: Step['hosts']): number | null {
  const { client, server } = hosts;
  const { source, destination, from } = flight;
  const [here, there] = from === 'client' ? [source, destination] : [destination, source];
  const between = here.address === client.setup.address && there.address === server.setup.address;
  return between ? here.port : null;
}

/**
 * The segments of step `k`: those that leave in it, or else the one that arrives or is lost. What
 * strangers send, a flood of it in one step, is left out.
 */
export function segmentsOf(timeline: Timeline, k: number): Flight[] {
  const { what, sent, hosts } = stepOf(timeline, k);
  const landed = what.kind === 'arrival' || what.kind === 'loss' ? [what.flight] : [];
  return (sent.length > 0 ? sent : landed)
    .map((id) => flightOf(timeline, id))
    .filter((flight) => portOf(flight, hosts) !== null);
}

/** Which connection a TCB of host `id` is an end of; `client` is the client's address. */
export function threadOf(id: HostId, { local, remote }: Tcb, client: string): Thread {
  if (remote === null) return null;
  if (id === 'client') return local.port;
  return remote.address === client ? remote.port : 'stranger';
}

/** Which connection step `k` of a whole run is about; null: no single one. */
function threadOfStep(timeline: Timeline, k: number): Thread {
  const { what, host, hosts } = stepOf(timeline, k);
  switch (what.kind) {
    case 'arrival':
    case 'loss':
    case 'injection':
      return portOf(flightOf(timeline, what.flight), hosts) ?? 'stranger';
    case 'flood':
      return 'stranger';
    case 'call':
    case 'timeout': {
      if (host === null || k === 0) return null;
      const after = hosts[host];
      const tcb = touched(stepOf(timeline, k - 1).hosts[host], after) ?? spared(what, after);
      return tcb === null ? null : threadOf(host, tcb, hosts.client.setup.address);
    }
    case 'start':
    case 'change':
    case 'power-cycle':
      return null;
  }
}

/** The connection that is different after an event on its host, or that accept() returned. */
function touched(before: Host, after: Host): Tcb | null {
  const [old, now] = [before.connections, after.connections];
  for (const [key, tcb] of Object.entries(now)) if (old[key] !== tcb) return tcb;
  for (const [key, tcb] of Object.entries(old)) if (!(key in now)) return tcb;
  for (const [key, tcb] of Object.entries(now)) {
    if (key in after.accepted && !(key in before.accepted)) return tcb;
  }
  return null;
}

/** The connection that a call was for, and that it left as it was. */
function spared(what: Happening, host: Host): Tcb | null {
  if (what.kind !== 'call' || what.call.fresh === true) return null;
  const { name, port } = what.call;
  if (name === 'listen' || name === 'accept') return null;
  if (port === undefined) return connectionOf(host);
  const isMeant = ({ local, remote }: Tcb) =>
    (host.id === 'client' ? local : remote)?.port === port;
  return Object.values(host.connections).find(isMeant) ?? null;
}

/** The run as the lanes show it when they follow the connection from the client's `port`. */
export function follow(timeline: Timeline, port: number): Timeline {
  const { client, server } = timeline.steps[0].hosts;
  const ends = [{ ...socketOf(client.setup), port }, socketOf(server.setup)] as const;
  const lanes = {
    client: lane(fourTuple(ends[0], ends[1])),
    server: lane(fourTuple(ends[1], ends[0])),
  };
  const see = (step: Step): Step => {
    const { client: left, server: right } = step.hosts;
    return { ...step, hosts: { client: lanes.client(left), server: lanes.server(right) } };
  };
  const [first, ...rest] = timeline.steps;
  return {
    ...timeline,
    steps: [see(first), ...rest.map(see)],
    followed: {
      port,
      whole: timeline,
      steps: timeline.steps.map((_, k) => threadOfStep(timeline, k)),
      flights: timeline.flights.map((flight) => portOf(flight, first.hosts) ?? 'stranger'),
    },
  };
}

/** Is step `k` about another connection than the one that is followed? */
export function isAside({ followed }: Timeline, k: number): boolean {
  const thread = followed?.steps[k] ?? null;
  return thread !== null && thread !== followed?.port;
}

/** Is the flight with number `id` one of another connection than the one that is followed? */
export const isThread = ({ followed }: Timeline, id: number): boolean =>
  followed !== undefined && followed.flights[id] !== followed.port;

/** The run as step `k` is told: as seen by who follows the connection that the step is about. */
export function toldFrom(timeline: Timeline, k: number): Timeline {
  const { followed } = timeline;
  if (followed === undefined || !isAside(timeline, k)) return timeline;
  const thread = followed.steps[k];
  if (typeof thread !== 'number') return followed.whole;
  let views = seen.get(followed.whole);
  if (views === undefined) seen.set(followed.whole, (views = new Map()));
  let view = views.get(thread);
  if (view === undefined) views.set(thread, (view = follow(followed.whole, thread)));
  return view;
}

/** What `follow` has made of a run before: the same run is told step by step. */
const seen = new WeakMap<Timeline, Map<number, Timeline>>();

/** One host, step by step, with eyes for one connection only. */
function lane(key: string): (host: Host) => Host {
  let there = false;
  let over = false;
  let before: Host | null = null;
  let view: Host | null = null;
  return (host) => {
    if (host === before && view !== null) return view;
    before = host;
    const tcb = host.connections[key];
    // One that goes back to LISTEN (§3.10.7.4) leaves nothing behind; any other is over.
    if (tcb === undefined && there) over = host.state !== 'LISTEN';
    there = tcb !== undefined;
    const idle = isListening(host) && !over ? 'LISTEN' : 'CLOSED';
    view = { ...host, followed: tcb === undefined ? null : key, state: tcb?.state ?? idle };
    return view;
  };
}
