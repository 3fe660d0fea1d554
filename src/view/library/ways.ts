import type { LibraryWords } from '../../i18n/library-words';
import type { Words } from '../../i18n/words';

/** Places to begin at other than a scene or a tour, in the order in which they stand. */
export const WAY_IDS = ['notes', 'missions', 'terms', 'plan'] as const;
export type WayId = (typeof WAY_IDS)[number];

/** What each is called. */
export const wayNames = (
  { ui }: Pick<Words, 'ui'>,
  { notes, plan }: LibraryWords,
): { readonly [W in WayId]: string } => ({ notes, missions: ui.missions, terms: ui.words, plan });
