import { HOST_IDS, type HostId, otherHost } from '../simulation/deed';
import type { Flight, Timeline } from '../simulation/timeline';
import { endOf, has } from '../tcp/segment';
import { le } from '../tcp/seq';

/**
 * The segments that a release is made of: each end's FIN, and the first segment that acknowledges it
 * (RFC 9293 §3.6). One may do both. In the order of departure; what is sent again is not among them.
 */
export function releaseOf({ flights }: Timeline): readonly Flight[] {
  const parts = HOST_IDS.flatMap((host) => {
    const fin = flights.find((flight) => isOwn(flight, host) && has(flight.segment, 'FIN'));
    if (fin === undefined) return [];
    const ack = flights.find((flight) => isOwn(flight, otherHost(host)) && covers(flight, fin));
    return ack === undefined ? [fin] : [fin, ack];
  });
  return flights.filter((flight) => parts.includes(flight));
}

const isOwn = ({ from, origin }: Flight, host: HostId): boolean =>
  from === host && origin === 'sent';

/** Does `flight` acknowledge all of `fin`? */
const covers = ({ segment, departs }: Flight, fin: Flight): boolean =>
  has(segment, 'ACK') && departs >= fin.departs && le(endOf(fin.segment), segment.ack);
