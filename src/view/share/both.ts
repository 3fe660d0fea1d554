import type { ShareWords } from '../../i18n/share';
import { copy, save } from './save';
import type { Way } from './Section';

export const PLAIN_TEXT = 'text/plain;charset=utf-8';

/** A text can be copied, and saved as a file. */
export const both = (
  words: ShareWords,
  make: () => string,
  file: string,
  type: string,
): readonly Way[] => [
  { label: words.copy, take: () => copy(make) },
  { label: words.download, take: () => save(file, type, make) },
];
