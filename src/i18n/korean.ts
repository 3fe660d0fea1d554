/** Particles after words that are not written in Hangul: chosen by how the words are read aloud. */

/** The pair as dictionaries name it: after a final consonant / after a vowel. */
export type Particle = '을/를' | '이/가' | '은/는' | '과/와' | '으로/로' | '이에요/예요';

/** How the last syllable of a reading ends; ㄹ matters to 으로/로 alone. */
type Ending = 'vowel' | 'ㄹ' | 'consonant';

/** Readings' ends: 신, 애크, 핀, 알에스티, 이스태블리시드, 웨이트, 클로징, 셧다운, 엠에스엘, 널 … */
const ENDINGS: { readonly [word: string]: Ending } = {
  SYN: 'consonant',
  FIN: 'consonant',
  LISTEN: 'consonant',
  CLOSING: 'consonant',
  SHUTDOWN: 'consonant',
  MSL: 'ㄹ',
  NULL: 'ㄹ',
};

/** 영, 일, 이, 삼, 사, 오, 육, 칠, 팔, 구. */
const DIGITS: readonly Ending[] = [
  'consonant',
  'ㄹ',
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'consonant',
  'ㄹ',
  'ㄹ',
  'vowel',
];

/** `word` with the form of `particle` that it takes. */
export function withParticle(word: string | number, particle: Particle): string {
  const [afterConsonant = '', afterVowel = ''] = particle.split('/');
  const ending = endingOf(String(word));
  const likeVowel = ending === 'vowel' || (ending === 'ㄹ' && particle === '으로/로');
  return `${word}${likeVowel ? afterVowel : afterConsonant}`;
}

function endingOf(word: string): Ending {
  const last = word.at(-1) ?? '';
  if (/[가-힣]/.test(last)) return endingOfSyllable(last);
  // States are read in English: 핀 웨이트 원, 핀 웨이트 투
  if (/[A-Z]-1$/.test(word)) return 'consonant';
  if (/[A-Z]-2$/.test(word)) return 'vowel';
  if (/\d$/.test(word)) return endingOfNumber(word);
  const name = /([A-Za-z]+)(?:\(\))?$/.exec(word)?.[1] ?? '';
  return ENDINGS[name.toUpperCase()] ?? 'vowel';
}

function endingOfSyllable(syllable: string): Ending {
  const final = (syllable.charCodeAt(0) - 0xac00) % 28;
  if (final === 0) return 'vowel';
  return final === 8 ? 'ㄹ' : 'consonant';
}

/** 십, 백, 천, 만, 억 close with a consonant, and so does 영; the rest go by the last digit. */
const endingOfNumber = (word: string): Ending => DIGITS[Number(word.at(-1))] ?? 'vowel';
