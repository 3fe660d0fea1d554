import { describe, expect, test } from 'vitest';
import { faultsOf } from './clean';
import { presenter as en } from './en/presenter';
import { presenter as ko } from './ko/presenter';
import type { PresenterWords } from './presenter-words';

const WORDS = { ko, en };

/** The longest words there is room for on a control, characters. */
const SHORT = { ko: 8, en: 12 };

/** Every text, with what each may be given. */
const textsOf = (words: PresenterWords): readonly string[] => [
  ...Object.values(words).filter((text) => typeof text === 'string'),
  ...[1, 2].flatMap((n) => [words.round(n), words.voteRound(n)]),
  ...[0, 1, 2, 999].flatMap((n) => [words.voters(n), words.percent(n), words.askedAt(n)]),
  ...['A', 'B', 'C', 'D'].flatMap((letter) => [
    words.votesFor(1, letter),
    words.more(letter),
    words.fewer(letter),
    words.castFor(letter),
  ]),
];

describe.each(['ko', 'en'] as const)('the presenter’s view in %s', (language) => {
  const words = WORDS[language];

  test('every text is clean', () => {
    expect(textsOf(words).flatMap((text) => faultsOf(text, language))).toEqual([]);
  });

  test('what stands on a control is short', () => {
    const { blank, startVote, endVote, voteAgain, reveal, goOn, pointer, whatIf, inspect, cast } =
      words;
    const voting = [startVote, endVote, voteAgain, reveal, goOn, cast];
    const short = [...voting, blank, pointer, whatIf, inspect];
    expect(short.flatMap((text) => faultsOf(text, language, SHORT[language]))).toEqual([]);
  });
});
