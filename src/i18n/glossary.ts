import type { GlossaryWords } from './glossary-words';

/** The words that are explained, in each language, each loaded when it is needed. */
export const GLOSSARY_WORDS = {
  ko: async (): Promise<GlossaryWords> => (await import('./ko/glossary')).glossary,
  en: async (): Promise<GlossaryWords> => (await import('./en/glossary')).glossary,
};
