import { describe, expect, test } from 'vitest';
import { ko } from '../ko';
import { share as koShare } from '../ko/share';
import { en } from '../en';
import { share as enShare } from '../en/share';
import type { ShareWords } from '.';

/** Every text, with samples of what is handed in. */
function textsOf(words: ShareWords): string[] {
  const plain = (table: object): string[] =>
    Object.values(table).flatMap((entry: unknown) => {
      if (typeof entry === 'string') return [entry];
      return typeof entry === 'object' && entry !== null ? plain(entry) : [];
    });
  const { link, extent, texts, saved } = words;
  return [
    ...plain(words),
    saved('synopsis-reset.txt'),
    words.failed.tooLarge(852, 20_000, 16_384),
    words.failed.broken('no such segment'),
    link.tooLong(1_400),
    extent.untilNow(1),
    extent.whole(18),
    texts.tooLong(61_234, 50_000),
    texts.fromStep(3, texts.unsayable.flood),
    texts.arrives('SYN+ACK seq=300'),
    texts.arrives('ACK seq=302'),
  ];
}

describe.each([
  ['ko', koShare, ko],
  ['en', enShare, en],
] as const)('%s', (language, words, page) => {
  test('every text is clean', () => {
    for (const text of textsOf(words)) {
      expect(text.trim(), 'empty or padded').toBe(text);
      expect(text).not.toBe('');
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\.\.| {2}|'|"/);
      expect(text).not.toMatch(/\((를|을|가|이|는|은|와|과|으)\)|세션|\bsession\b/);
      expect(text.length, text).toBeLessThanOrEqual(language === 'ko' ? 100 : 160);
      if (language === 'en') expect(text).not.toMatch(/[가-힣]/);
    }
  });

  test('the dialog is called what its button says', () => {
    expect(words.title).toBe(page.ui.share);
  });
});

test('particles fit the numbers before them', () => {
  expect(koShare.texts.arrives('SYN+ACK seq=300')).toBe('SYN+ACK seq=300이 도착');
  expect(koShare.texts.arrives('ACK seq=302')).toBe('ACK seq=302가 도착');
});

test('no sentence is the same in both languages', () => {
  const korean = new Set(textsOf(koShare));
  const sentences = textsOf(enShare).filter((text) => /[.?!]$/.test(text));
  expect(sentences.filter((text) => korean.has(text))).toEqual([]);
  expect(sentences.length).toBeGreaterThan(20);
});
