import type { NumberFault } from '../i18n/tools/network';

/** What somebody typed where a whole number belongs: the number, or why it is none. */
export type Typed = { readonly value: number } | { readonly fault: NumberFault };

/** Reads a whole number from `least` to `most`. */
export function readWhole(text: string, least: number, most: number): Typed {
  const typed = text.trim();
  if (typed === '') return { fault: 'empty' };
  if (/^-\d+$/.test(typed)) return { fault: 'too-small' };
  if (!/^\d+$/.test(typed)) return { fault: 'not-whole' };
  const value = Number(typed);
  if (value < least) return { fault: 'too-small' };
  return value > most ? { fault: 'too-big' } : { value };
}
