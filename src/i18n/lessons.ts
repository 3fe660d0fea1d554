import type { LessonsWords } from './lesson-words';

/** The words of the lessons in each language, each loaded when it is needed. */
export const LESSON_WORDS = {
  ko: async (): Promise<LessonsWords> => (await import('./ko/lessons')).lessons,
  en: async (): Promise<LessonsWords> => (await import('./en/lessons')).lessons,
};
