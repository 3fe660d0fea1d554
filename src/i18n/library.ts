import type { LibraryWords } from './library-words';

/** The words of the library in each language, each loaded when it is needed. */
export const LIBRARY_WORDS = {
  ko: async (): Promise<LibraryWords> => (await import('./ko/library')).library,
  en: async (): Promise<LibraryWords> => (await import('./en/library')).library,
};
