/** The lessons, by shelf of the library; each is called after its scene. */
import type { ScenarioId } from '../../scenarios';
import type { Lesson } from '../lesson';
import { closing } from './closing';
import { opening } from './opening';
import { systems } from './systems';
import { trouble } from './trouble';

export const LESSONS: { readonly [S in ScenarioId]: Lesson } = {
  ...opening,
  ...closing,
  ...trouble,
  ...systems,
};

export const SHELVES = ['opening', 'closing', 'trouble', 'systems'] as const;
export type Shelf = (typeof SHELVES)[number];

const idsOf = (shelf: object): readonly ScenarioId[] => Object.keys(shelf) as ScenarioId[];

/** What stands on each shelf, in the order of the curriculum. */
export const ON_SHELF: { readonly [S in Shelf]: readonly ScenarioId[] } = {
  opening: idsOf(opening),
  closing: idsOf(closing),
  trouble: idsOf(trouble),
  systems: idsOf(systems),
};
