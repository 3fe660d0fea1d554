import type { ToursWords } from './tour-words';

/** The words of the tours in each language, each loaded when it is needed. */
export const TOURS_WORDS = {
  ko: async (): Promise<ToursWords> => (await import('./ko/tours')).tours,
  en: async (): Promise<ToursWords> => (await import('./en/tours')).tours,
};
