import type { Language, Theme } from '../src/store/permalink';

/** Sizes, languages and themes, so that each two of them meet: for what does not depend on all three at once. */
export const COMBINED: readonly (readonly [number, number, Language, Theme])[] = [
  [1440, 900, 'ko', 'light'],
  [1440, 900, 'en', 'dark'],
  [1024, 768, 'en', 'light'],
  [1024, 768, 'ko', 'dark'],
  [320, 640, 'ko', 'dark'],
  [320, 640, 'en', 'light'],
];
