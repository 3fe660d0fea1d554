import { HOST_IDS, type HostId, otherHost } from '../simulation/deed';
import type { Flight, Timeline } from '../simulation/timeline';
import { endOf, has } from '../tcp/segment';
import { le } from '../tcp/seq';

/** One segment of a release: its end's FIN, or what acknowledges the other end's, or both at once. */
export interface ReleasePart {
  readonly flight: Flight;
  readonly closes: boolean;
  readonly acknowledges: boolean;
}

/**
 * The segments that a release is made of: each end's FIN, and the first segment that acknowledges it
 * (RFC 9293 §3.6). In the order of departure; what is sent again is not among them.
 */
export function releaseOf({ flights }: Timeline): readonly ReleasePart[] {
  const fins = HOST_IDS.flatMap(
    (host) => flights.find((flight) => isOwn(flight, host) && has(flight.segment, 'FIN')) ?? [],
  );
  const acks = fins.flatMap(
    (fin) =>
      flights.find((flight) => isOwn(flight, otherHost(fin.from)) && covers(flight, fin)) ?? [],
  );
  return flights.flatMap((flight) => {
    const part = { flight, closes: fins.includes(flight), acknowledges: acks.includes(flight) };
    return part.closes || part.acknowledges ? [part] : [];
  });
}

/** The text that `host` sends for the first time after the other end's FIN has left, in order. */
export function stillSent({ flights }: Timeline, host: HostId): readonly Flight[] {
  const fin = flights.find(
    (flight) => isOwn(flight, otherHost(host)) && has(flight.segment, 'FIN'),
  );
  if (fin === undefined) return [];
  return flights.filter(
    (flight) =>
      isOwn(flight, host) && flight.id > fin.id && !flight.again && flight.segment.text !== '',
  );
}

const isOwn = ({ from, origin }: Flight, host: HostId): boolean =>
  from === host && origin === 'sent';

/** Does `flight` acknowledge all of `fin`? */
const covers = ({ segment, id }: Flight, fin: Flight): boolean =>
  has(segment, 'ACK') && id > fin.id && le(endOf(fin.segment), segment.ack);
