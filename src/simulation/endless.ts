/**
 * Two ends can answer each other for ever: after forged text each takes the other's numbers for old
 * ones and says so, and that ACK is an old one too (RFC 9293 §3.10.7.4, first: "an acknowledgment
 * should be sent in reply"). So can a probe that is answered every time. A segment that answers one
 * that answered one, and so on, while nothing changes, is an echo; a run of echoes is endless.
 */
import type { HostId } from './deed';
import type { Host } from './host';

/** A chain of so many segments may come to nothing; what is added to it is an echo. */
const LONGEST_CHAIN = 4;
/** So many echoes are heard until a run is stopped; and as many again after each deed. */
export const MOST_ECHOES = 200;

/** How far back in a chain of segments something changed last. */
export interface Echoes {
  /** The length of the chain that each flight is the last of, by its id. */
  readonly flights: number[];
  /** Of the longest that has reached each host: what its timers send belongs to it. */
  readonly hosts: { [H in HostId]: number };
  /** Of the one that the event at hand belongs to. */
  now: number;
  heard: number;
  most: number;
}

export const noEchoes = (): Echoes => ({
  flights: [],
  hosts: { client: 0, server: 0 },
  now: 0,
  heard: 0,
  most: MOST_ECHOES,
});

/** Somebody outside does something: what comes of it may take its time. */
export function beginChain(echoes: Echoes): void {
  echoes.now = 0;
  echoes.most = echoes.heard + MOST_ECHOES;
}

/** An event on a host: the arrival of `flight`, or, when that is null, a timer's. */
export function goOn(echoes: Echoes, flight: number | null, before: Host, after: Host): void {
  const length = flight === null ? 0 : (echoes.flights[flight] ?? 0);
  const own = Math.max(length, echoes.hosts[after.id]);
  echoes.hosts[after.id] = gotFurther(before, after) ? 0 : own;
  echoes.now = echoes.hosts[after.id];
}

/** A flight departs. */
export function addToChain(echoes: Echoes, flight: number): void {
  const length = echoes.now + 1;
  echoes.flights[flight] = length;
  if (length > LONGEST_CHAIN) echoes.heard++;
}

export const isEndless = ({ heard, most }: Echoes): boolean => heard > most;

/** Is any connection somewhere else than before: in its state, or in what was sent or received? */
function gotFurther(before: Host, after: Host): boolean {
  if (before.connections === after.connections) return false;
  const keys = Object.keys(after.connections);
  if (keys.length !== Object.keys(before.connections).length) return true;
  return keys.some((key) => {
    const [old, now] = [before.connections[key], after.connections[key]];
    if (old === now) return false;
    if (old === undefined || now === undefined) return true;
    return (
      old.state !== now.state ||
      old.snd.una !== now.snd.una ||
      old.snd.nxt !== now.snd.nxt ||
      old.snd.wnd !== now.snd.wnd ||
      old.rcv.nxt !== now.rcv.nxt ||
      old.held.length !== now.held.length
    );
  });
}
