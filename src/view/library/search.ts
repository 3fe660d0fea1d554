/**
 * Finding scenes by a few words, in whichever language and however they are written: 'TIME_WAIT', 'time-wait' and
 * 'time wait' are one, Hangul may be whole syllables, single letters or half of a syllable that is still being typed.
 */

/** A text as it is searched: nothing but letters and digits, and where among them a word begins. */
export interface Folded {
  readonly letters: string;
  readonly begins: ReadonlySet<number>;
}

/** Hangul finals as the initials that they are until the next vowel is typed: 살 is also the beginning of 사라. */
const FINALS =
  'ᄀ ᄁ ᄀᄉ ᄂ ᄂᄌ ᄂᄒ ᄃ ᄅ ᄅᄀ ᄅᄆ ᄅᄇ ᄅᄉ ᄅᄐ ᄅᄑ ᄅᄒ ᄆ ᄇ ᄇᄉ ᄉ ᄊ ᄋ ᄌ ᄎ ᄏ ᄐ ᄑ ᄒ'.split(
    ' ',
  );
const FIRST_FINAL = 0x11a8;
/** Stands between two texts: no word goes on from one into the other. */
const BREAK = '\n';

/** Several texts as one that can be searched. */
export function fold(...texts: readonly string[]): Folded {
  let letters = '';
  const begins = new Set<number>();
  let wasWord = false;
  for (const sign of texts.join(BREAK).normalize('NFKD').toLowerCase()) {
    const isWord = /[\p{L}\p{N}]/u.test(sign);
    // In Korean a Latin word begins where the Hangul ends.
    if (isWord && (!wasWord || isHangul(sign) !== isHangul(letters.at(-1) ?? '')))
      begins.add(letters.length);
    if (isWord) letters += FINALS[(sign.codePointAt(0) ?? 0) - FIRST_FINAL] ?? sign;
    else if (sign === BREAK) letters += BREAK;
    // What only stands on the letter before it ends no word.
    if (!/\p{M}/u.test(sign)) wasWord = isWord;
  }
  return { letters, begins };
}

const isHangul = (sign: string): boolean => /[\u1100-\u11ff]/.test(sign);

/** Is it there? Latin words count from their beginning: 'rst' is no part of 'first'. */
function has({ letters, begins }: Folded, sought: string): boolean {
  const anywhere = isHangul(sought);
  for (let i = letters.indexOf(sought); i >= 0; i = letters.indexOf(sought, i + 1)) {
    if (anywhere || begins.has(i)) return true;
  }
  return false;
}

/**
 * Which of `texts` have what is sought: all of it, one word after the other; where none has, every word somewhere.
 * null: nothing is sought.
 */
export function found<Id>(sought: string, texts: ReadonlyMap<Id, Folded>): ReadonlySet<Id> | null {
  const whole = fold(sought).letters.replaceAll(BREAK, '');
  if (whole === '') return null;
  const words = sought
    .split(/[\s\-_+/,.]+/)
    .map((word) => fold(word).letters)
    .filter((word) => word !== '');
  const those = (fits: (text: Folded) => boolean): ReadonlySet<Id> =>
    new Set([...texts].filter(([, text]) => fits(text)).map(([id]) => id));
  const exact = those((text) => has(text, whole));
  return exact.size > 0 ? exact : those((text) => words.every((word) => has(text, word)));
}
