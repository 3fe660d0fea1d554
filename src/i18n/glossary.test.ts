import { describe, expect, it } from 'vitest';
import { sourceOf, WORD_IDS } from '../lessons/glossary';
import { STATES } from '../tcp/tcb';
import { faultsOf } from './clean';
import { glossary as en } from './en/glossary';
import { glossary as ko } from './ko/glossary';
import { finderOf, firstUses } from './terms';

const LANGUAGES = { ko, en };
/** Characters of a meaning, at most. */
const CAPS = { ko: 90, en: 150 };

describe.each(['ko', 'en'] as const)('the glossary in %s', (language) => {
  const words = LANGUAGES[language];
  const means = [
    ...Object.values(words.terms).map((term) => term.means),
    ...Object.values(words.states),
  ];

  it('says what each word means, in two clean sentences at most', () => {
    expect(means.flatMap((text) => faultsOf(text, language, CAPS[language]))).toEqual([]);
    const ends = language === 'ko' ? /요\.$/ : /\.$/;
    expect(means.filter((text) => !ends.test(text))).toEqual([]);
    expect(means.filter((text) => text.split(/[.?!](?: |$)/).filter(Boolean).length > 2)).toEqual(
      [],
    );
  });

  it('has every spelling once, and finds each as what it is', () => {
    const entries = WORD_IDS.map((id) => [id, words.terms[id].spellings] as const);
    const spellings = entries.flatMap(([, all]) => all);
    expect(new Set(spellings).size).toBe(spellings.length);
    const finder = finderOf<string>([
      ...entries,
      ...STATES.map((state) => [state, [state]] as const),
    ]);
    for (const [id, all] of entries) {
      for (const text of all) expect(firstUses(text, finder)).toEqual([{ text, term: id }]);
    }
    for (const text of STATES) expect(firstUses(text, finder)).toEqual([{ text, term: text }]);
  });
});

it('a meaning has its source, unless the word is of everyday language', () => {
  expect(sourceOf('syn')).toBe('RFC 9293 §3.1');
  expect(sourceOf('rto')).toBe('RFC 6298');
  expect(sourceOf('TIME-WAIT')).toBe('RFC 9293 §3.3.2');
  expect(WORD_IDS.filter((id) => sourceOf(id) === null)).toEqual(['bit', 'kernel']);
});
