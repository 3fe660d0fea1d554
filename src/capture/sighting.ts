/** What is captured at a host's own network card. */
import type { HostId } from '../simulation/deed';
import { type Flight, flightOf, type Timeline } from '../simulation/timeline';

/** A flight that passes the card of a host. */
export interface Sighting {
  /** When, ms. */
  readonly at: number;
  readonly flight: Flight;
  /** The number of the step in which it does. */
  readonly step: number;
}

/**
 * The flights that pass the card of `host`, in order, whatever connection they belong to: on the way
 * out what its TCP or a program on it sends, lost later or not; on the way in what arrives. What the
 * network doubles, keeps or lets go, a stranger sends in the host's name, or a firewall answers, is
 * never seen on the way out.
 */
export function seenBy(timeline: Timeline, host: HostId): Sighting[] {
  const whole = timeline.followed?.whole ?? timeline;
  return whole.steps.flatMap(({ at, what, sent }, step) => {
    const arrived = what.kind === 'arrival' ? [flightOf(whole, what.flight)] : [];
    const departed = sent.map((id) => flightOf(whole, id));
    return [
      ...arrived.filter(({ to }) => to === host),
      ...departed.filter((flight) => flight.from === host && isFromHost(flight)),
    ].map((flight) => ({ at, flight, step }));
  });
}

const isFromHost = ({ origin }: Flight): boolean => origin === 'sent' || origin === 'crafted';
