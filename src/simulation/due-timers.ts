import { TIMERS, type Timer } from '../tcp/tcb';
import type { HostId } from './deed';
import type { Host } from './host';

/** A timer that runs: whose, and when it expires. */
export interface DueTimer {
  readonly host: HostId;
  /** The connection, by its four-tuple. */
  readonly key: string;
  readonly timer: Timer;
  /** ms. */
  readonly at: number;
}

/** The next timer to expire, of all connections; in one ms in the order of TIMERS. */
export function nextTimer(host: Host): DueTimer | null {
  let next: DueTimer | null = null;
  for (const key in host.connections) {
    const deadline = host.connections[key]?.deadline;
    for (const timer of TIMERS) {
      const at = deadline?.[timer] ?? null;
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
