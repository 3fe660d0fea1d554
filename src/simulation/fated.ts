/**
 * What a scene does to its own segments. Its script names them by their number in the run that nobody
 * touches; when something else is done they are found again by what they say: the last ACK is lost
 * whatever came before it, and nothing else is lost in its place.
 */
import type { Segment } from '../tcp/segment';
import type { HostId, Mischief } from './deed';
import type { Flight, Timeline } from './timeline';

/** A segment by who sends it and what it says. */
const nameOf = (from: HostId, { ctl, seq, ack, text }: Segment): string =>
  `${from} ${ctl.join('+')} ${seq} ${ack} ${text.length}`;

/** Counts segments of one name, and says what is fated for the next of them. */
export interface Fated {
  /** By the segment's name and how many of that name left before it. */
  readonly deeds: ReadonlyMap<string, readonly Mischief[]>;
  readonly seen: Map<string, number>;
}

/** What `deeds` are done to in the run that nobody touches. */
export function fatedIn(plain: Timeline, deeds: readonly Mischief[]): Fated {
  const names = numbered(plain.flights);
  const table = new Map<string, Mischief[]>();
  for (const deed of deeds) {
    const name = names[deed.flight];
    if (name !== undefined) table.set(name, [...(table.get(name) ?? []), deed]);
  }
  return { deeds: table, seen: new Map() };
}

function numbered(flights: readonly Flight[]): string[] {
  const seen = new Map<string, number>();
  return flights.map(({ from, segment, origin }) =>
    origin === 'copy' ? '' : count(seen, nameOf(from, segment)),
  );
}

function count(seen: Map<string, number>, name: string): string {
  const n = seen.get(name) ?? 0;
  seen.set(name, n + 1);
  return `${name} #${n}`;
}

/** What is fated for a segment that departs now; to be asked once for each. */
export const fateOfNext = (
  { deeds, seen }: Fated,
  from: HostId,
  segment: Segment,
): readonly Mischief[] =>
  deeds.size === 0 ? NONE : (deeds.get(count(seen, nameOf(from, segment))) ?? NONE);

const NONE: readonly Mischief[] = [];
