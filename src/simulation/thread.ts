import { fourTuple, type Host, isListening, socketOf } from './host';
import type { Flight, Step, Timeline } from './timeline';

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

/** The client's port that a segment belongs to; null: it is from or for somebody else. */
export function portOf(flight: Flight, hosts: Step['hosts']): number | null {
  const { client, server } = hosts;
  const { source, destination, from } = flight;
  const [here, there] = from === 'client' ? [source, destination] : [destination, source];
  const between = here.address === client.setup.address && there.address === server.setup.address;
  return between ? here.port : null;
}

/** Does a segment come from somebody else, or go there? */
export const hasStrangers = ({ flights, steps }: Timeline): boolean =>
  flights.some((flight) => portOf(flight, steps[0].hosts) === null);

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
  return { ...timeline, steps: [see(first), ...rest.map(see)] };
}

/** One host, step by step, with eyes for one connection only. */
function lane(key: string): (host: Host) => Host {
  let existed = false;
  let before: Host | null = null;
  let seen: Host | null = null;
  return (host) => {
    if (host === before && seen !== null) return seen;
    before = host;
    const tcb = host.connections[key];
    existed ||= tcb !== undefined;
    const idle = isListening(host) && !existed ? 'LISTEN' : 'CLOSED';
    seen = { ...host, followed: tcb === undefined ? null : key, state: tcb?.state ?? idle };
    return seen;
  };
}

export const otherThread = (flight: Flight, hosts: Step['hosts'], port: number | null): boolean =>
  port !== null && portOf(flight, hosts) !== port;
