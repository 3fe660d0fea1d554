/**
 * Letting one segment overtake another: nothing of the sort exists in a network, where each takes
 * its own time. So the one in front is made late, by just so much.
 */
import type { Intervention } from './deed';
import { simulate, type Stage } from './simulate';
import type { Flight, Timeline } from './timeline';

/** Why one segment can't arrive before another. */
export type Hindrance =
  /** It does not arrive at all. */
  | 'lost'
  | 'nothing-ahead'
  | 'nothing-behind'
  /** It only leaves because the other one has arrived. */
  | 'follows';

export type Overtaking =
  | {
      readonly possible: true;
      /** The flight to make late, and by how many ms. */
      readonly late: number;
      readonly by: number;
      /** What lands first then. */
      readonly first: Flight;
    }
  | { readonly possible: false; readonly hindrance: Hindrance };

const no = (hindrance: Hindrance): Overtaking => ({ possible: false, hindrance });

/** The flight in front of `id` on the same way, which lands before it or with it; null: none does. */
export function aheadOf({ flights }: Timeline, id: number): Flight | null {
  const own = flights[id];
  if (own === undefined || own.lost) return null;
  const ahead = flights.filter(
    (other) => other.id < id && sameWay(other, own) && arrives(other) && other.lands <= own.lands,
  );
  return ahead.toSorted((a, b) => a.lands - b.lands || a.id - b.id).at(-1) ?? null;
}

/**
 * How late flight `late` has to be so that another one of its way lands before it: the flight
 * `first` of the run as it is, or, without it, whichever comes next. `deeds` are those that stay.
 *
 * Until the late one arrives, the run goes as if it never did: that is where the answer is read off.
 */
export function overtaking(
  stage: Stage,
  deeds: readonly Intervention[],
  late: number,
  first: number | null = null,
): Overtaking {
  const plain = simulate(stage, deeds);
  const own = plain.flights[late];
  if (own === undefined || own.lost) return no('lost');
  const without = simulate(stage, [...deeds, { kind: 'hold', flight: late }]);
  const behind = without.flights.filter(
    (other) => other.id > late && sameWay(other, own) && arrives(other) && other.lands >= own.lands,
  );
  const wanted = first === null ? undefined : plain.flights[first];
  const candidates =
    wanted === undefined ? behind : behind.filter((other) => isTwin(other, wanted));
  const over = candidates.toSorted((a, b) => a.lands - b.lands || a.id - b.id)[0];
  if (over === undefined) return no(first === null ? 'nothing-behind' : 'follows');
  const by = over.lands - own.lands + 1;
  // Whoever is on the way for so long may be there when the scene cuts the cable.
  const delayed = simulate(stage, [...deeds, { kind: 'delay', flight: late, by }]);
  if (delayed.flights[late]?.lost !== false) return no('lost');
  return { possible: true, late, by, first: over };
}

/** A copy is the same segment once more: to be overtaken by it would be nothing to see. */
const arrives = ({ lost, origin }: Flight): boolean => !lost && origin !== 'copy';

const sameWay = (a: Flight, b: Flight): boolean =>
  a.from === b.from &&
  a.source.address === b.source.address &&
  a.source.port === b.source.port &&
  a.destination.address === b.destination.address &&
  a.destination.port === b.destination.port;

/** The same segment at the same time, in two runs. */
const isTwin = (a: Flight, b: Flight): boolean =>
  a.departs === b.departs &&
  a.segment.seq === b.segment.seq &&
  a.segment.ack === b.segment.ack &&
  a.segment.text === b.segment.text &&
  a.segment.ctl.join() === b.segment.ctl.join();
