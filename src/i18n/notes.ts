import type { NotesWords } from './notes-words';

/** The words of the notes in each language, each loaded when it is needed. */
export const NOTES_WORDS = {
  ko: async (): Promise<NotesWords> => (await import('./ko/notes')).notes,
  en: async (): Promise<NotesWords> => (await import('./en/notes')).notes,
};
