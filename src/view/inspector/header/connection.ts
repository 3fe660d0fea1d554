import type { Flight, Timeline } from '../../../simulation/timeline';
import { has, type Segment } from '../../../tcp/segment';
import type { Socket } from '../../../tcp/tcb';

/** What both SYNs of a connection said, as far as they had left when a segment did. */
export interface Beginning {
  /** From the end that the segment comes from; null: it is not known. */
  readonly own: Segment | null;
  /** From the other end. */
  readonly peer: Segment | null;
}

/**
 * The SYNs that began the connection which a flight belongs to: its sender's and its receiver's. A
 * port can be used again, so the latest counts; a SYN itself is its own. What was sent by hand or by
 * a stranger counts only where the end's TCP has sent none.
 */
export function beginningOf({ flights }: Timeline, flight: Flight): Beginning {
  const { id, source, destination } = flight;
  const earlier = flights.slice(0, id + 1).filter(({ segment }) => has(segment, 'SYN'));
  const from = (here: Socket, there: Socket): Segment | null => {
    const all = earlier.filter((one) => same(one.source, here) && same(one.destination, there));
    const own = all.findLast(({ origin }) => origin === 'sent' || origin === 'copy');
    return (own ?? all.at(-1))?.segment ?? null;
  };
  const own = has(flight.segment, 'SYN') ? flight.segment : from(source, destination);
  return { own, peer: from(destination, source) };
}

const same = (a: Socket, b: Socket): boolean => a.address === b.address && a.port === b.port;

/**
 * By how many bits the window that a segment states is shifted left (RFC 7323 §2.2): only if both
 * SYNs had the option, and not in a SYN itself.
 */
export function shiftOf(segment: Segment, { own, peer }: Beginning): number {
  if (has(segment, 'SYN') || peer?.windowScale === undefined) return 0;
  return Math.min(MOST_SHIFT, own?.windowScale ?? 0);
}

/** RFC 7323 §2.3: a larger shift counts as this one. */
const MOST_SHIFT = 14;
