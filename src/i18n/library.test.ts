import { describe, expect, test } from 'vitest';
import { faultsOf } from './clean';
import { library as en } from './en/library';
import { library as ko } from './ko/library';

const WORDS = { ko, en };

/** The longest words there is room for, characters. */
const SHORT = { ko: 10, en: 14 };

/** Every text, with the numbers that each may be given. */
const textsOf = (words: typeof ko): readonly string[] => [
  ...Object.values(words).filter((text) => typeof text === 'string'),
  ...Object.values(words.shelves),
  ...Object.values(words.mastery),
  ...Object.values(words.waysAre),
  ...Object.values(words.verdicts),
  ...Object.values(words.tours).flatMap(({ title, about }) => [title, about]),
  ...[0, 1, 2, 38].flatMap((n) => [words.found(n), words.seconds(n), words.stops(n, 38)]),
  ...['RST', '셋째', 'x y'].filter((text) => words === ko || text !== '셋째').map(words.nothing),
  words.foundWays([words.notes, words.plan]),
  words.notesAbout(80),
  words.others(4, 3, 2),
  words.missionsAbout(9),
  words.termsAbout(43),
];

describe.each(['ko', 'en'] as const)('the library in %s', (language) => {
  const words = WORDS[language];

  test('every text is clean', () => {
    expect(textsOf(words).flatMap((text) => faultsOf(text, language))).toEqual([]);
  });

  test('what stands in one line is short', () => {
    const short = [...Object.values(words.mastery), ...Object.values(words.shelves)];
    expect(short.flatMap((text) => faultsOf(text, language, SHORT[language]))).toEqual([]);
  });
});
