import type { HostId } from '../../../simulation/deed';
import { type Facet, facetsOf, hostsOf } from '../../../simulation/facets';
import type { Timeline } from '../../../simulation/timeline';

/** Which lines of the list are wanted. */
export interface Filter {
  /** Any of these; none: all. */
  readonly facets: readonly Facet[];
  /** null: both. */
  readonly host: HostId | null;
  /** What a line has to contain, whether in capitals or not. */
  readonly text: string;
}

export const NO_FILTER: Filter = { facets: [], host: null, text: '' };

export const isOff = ({ facets, host, text }: Filter): boolean =>
  facets.length === 0 && host === null && text.trim() === '';

/** What a line is about, as far as buttons can choose it. */
export interface About {
  readonly facets: readonly Facet[];
  readonly hosts: readonly HostId[];
}

export const aboutSteps = (timeline: Timeline): About[] =>
  timeline.steps.map((_, k) => ({ facets: facetsOf(timeline, k), hosts: hostsOf(timeline, k) }));

/** @param textOf the words of line `k`; asked only when the filter has a text */
export function isWanted(
  { facets, host, text }: Filter,
  about: About,
  textOf: () => string,
): boolean {
  if (facets.length > 0 && !facets.some((facet) => about.facets.includes(facet))) return false;
  if (host !== null && !about.hosts.includes(host)) return false;
  const sought = text.trim().toLowerCase();
  return sought === '' || textOf().toLowerCase().includes(sought);
}

/** The lines up to the current one that are wanted, by their numbers; the current one always is. */
export function wantedLines(
  filter: Filter,
  abouts: readonly About[],
  current: number,
  textOf: (k: number) => string,
): number[] {
  const lines: number[] = [];
  abouts.slice(0, current + 1).forEach((about, k) => {
    if (k === current || isWanted(filter, about, () => textOf(k))) lines.push(k);
  });
  return lines;
}
