/** Finding the terms of the glossary in a sentence. */

/** A part of a sentence; all parts in a row are the sentence. */
export interface Part<T> {
  readonly text: string;
  /** What it is the first use of; null: of nothing. */
  readonly term: T | null;
}

export interface Finder<T> {
  readonly pattern: RegExp;
  /** By how a term is written, its first letter small where it may be either. */
  readonly terms: ReadonlyMap<string, T>;
}

/** What may follow a Korean word and still be the same word: particles, one after the other. */
const PARTICLES =
  '에서|에게|에|으로|로|은|는|이라고|라고|이라는|라는|이에요|예요|이고|이며|이나|나|이|가|을|를|과|와|의|도|만|까지|부터|마다|보다|처럼|들|뿐';

/** Not inside a longer word: SYN is not in SYN-SENT, ACK not in third-ack, 연결 not in 연결해요. */
const BEFORE = String.raw`(?<![\p{L}\p{N}_]|[\p{L}\p{N}][-+_])`;
const AFTER = String.raw`(?![A-Za-z0-9_]|[-+_][\p{L}\p{N}]|\(\))`;
const AFTER_HANGUL = `${AFTER}(?=(?:${PARTICLES})*(?![가-힣]))`;

const isLower = (sign: string): boolean => /[a-z]/.test(sign);
const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const isKorean = (spelling: string): boolean => /[가-힣]$/.test(spelling);

/** A finder of terms by their spellings; of two that begin at the same place the longer is found. */
export function finderOf<T>(entries: readonly (readonly [T, readonly string[]])[]): Finder<T> {
  const spellings = entries.flatMap(([term, written]) =>
    written.map((text) => [text, term] as const),
  );
  const longest = spellings.map(([text]) => text).toSorted((a, b) => b.length - a.length);
  const korean = waysOf(longest.filter(isKorean));
  const latin = waysOf(longest.filter((text) => !isKorean(text)));
  return {
    pattern: new RegExp(`${BEFORE}(?:${korean}${AFTER_HANGUL}|${latin}${AFTER})`, 'gu'),
    terms: new Map(spellings),
  };
}

const waysOf = (spellings: readonly string[]): string =>
  // Of none, nothing is found.
  `(?:${spellings.length === 0 ? '(?!)' : spellings.map(patternOf).join('|')})`;

function patternOf(spelling: string): string {
  const first = spelling.charAt(0);
  const start = isLower(first) ? `[${first}${first.toUpperCase()}]` : first;
  return start + spelling.slice(1).replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** All uses of terms in a text, in their order: where each begins, and what it is. */
function usesIn<T>(text: string, { pattern, terms }: Finder<T>) {
  const uses: { readonly at: number; readonly written: string; readonly term: T }[] = [];
  // `matchAll` would compile a copy of the pattern each time, which takes far longer than to look.
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const [written] = found;
    const term = terms.get(written) ?? terms.get(small(written));
    if (term !== undefined) uses.push({ at: found.index, written, term });
  }
  return uses;
}

/**
 * Cuts a text at the first use of each term.
 *
 * @param before texts that are read before it: what they use is not marked again
 * @returns parts that make up the text when they are joined
 */
export function firstUses<T>(
  text: string,
  finder: Finder<T>,
  before: readonly string[] = [],
): readonly Part<T>[] {
  const seen = new Set(before.flatMap((other) => usesIn(other, finder).map(({ term }) => term)));
  const parts: Part<T>[] = [];
  let from = 0;
  for (const { at, written, term } of usesIn(text, finder)) {
    if (seen.has(term)) continue;
    seen.add(term);
    if (at > from) parts.push({ text: text.slice(from, at), term: null });
    parts.push({ text: written, term });
    from = at + written.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), term: null });
  return parts;
}
