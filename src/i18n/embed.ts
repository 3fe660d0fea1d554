import type { EmbedWords } from './embed-words';

/** The words of the page in a frame, in each language, each loaded when it is needed. */
export const EMBED_WORDS = {
  ko: async (): Promise<EmbedWords> => (await import('./ko/embed')).embed,
  en: async (): Promise<EmbedWords> => (await import('./en/embed')).embed,
};
