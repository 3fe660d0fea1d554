import { describe, expect, test } from 'vitest';
import { HOST_IDS } from '../../simulation/deed';
import { header as en } from '../en/tools/header';
import { header as ko } from '../ko/tools/header';
import type { Block, FieldWords, HeaderWords, Note } from './header';

/** Characters, at most: what a meaning may have in five lines of the narrowest panel. */
const LONGEST = { ko: 90, en: 150 } as const;

const NUMBERS = [0, 1, 3, 5, 10, 65_535, 4_294_967_295];
const BLOCKS = ['ethernet', 'ipv4', 'ipv6', 'tcp'] as const satisfies readonly Block[];

const NOTES: readonly Note[] = [
  ...NUMBERS.flatMap((n): Note[] => [
    { kind: 'uses', numbers: Math.min(n, 20), next: n },
    ...HOST_IDS.flatMap((to): Note[] => [
      { kind: 'acks', to, ack: n },
      { kind: 'window', to, octets: n, shift: 0 },
      { kind: 'window', to, octets: n, shift: 7 },
      { kind: 'mss', to, octets: n },
    ]),
  ]),
  { kind: 'no-ack' },
  { kind: 'rst-window' },
  { kind: 'words', words: 5 },
  { kind: 'checksum', right: true, expected: '0x0000' },
  { kind: 'checksum', right: false, expected: '0xbeef' },
  { kind: 'scale', factor: 128 },
  { kind: 'cookie' },
];

const fieldsOf = ({ field }: HeaderWords): readonly FieldWords[] => Object.values(field);

const othersOf = (words: HeaderWords): string[] => [
  words.none.about(null),
  words.none.about('SYN'),
  words.left('0.080'),
  words.arrived('0.080'),
  ...[null, 100].flatMap((seq) => [null, 300].map((ack) => words.relativeTo(seq, ack))),
  words.bitsSoFar,
  words.bitsThatOpen,
  ...[1, 5].flatMap((n) => [words.octets(n), words.bits(n), words.more(n), words.octet(n)]),
  ...BLOCKS.flatMap((block) => [words.place(block, 4, 7), words.place(block, 13, 13)]),
  words.kind(1, null),
  words.kind(2, 4),
  ...NOTES.map(words.note),
];

describe.each([
  ['ko', ko],
  ['en', en],
] as const)('%s', (language, words) => {
  test('every sentence is clean', () => {
    const fields = fieldsOf(words).flatMap((field) => Object.values(field));
    for (const text of [...fields, ...othersOf(words)]) {
      expect(text).not.toMatch(/undefined|null|NaN|\[object| {2}|^\s|\s$|^$|세션|\bsession\b/);
      if (language === 'en') expect(text).not.toMatch(/[가-힣]/);
      else expect(text).not.toMatch(/\((를|을|가|이|는|은)\)/);
    }
  });

  test('a meaning ends as a sentence, and has room', () => {
    for (const { name, purpose, meaning } of fieldsOf(words)) {
      expect(meaning, name).toMatch(/[.”]$/);
      expect(meaning.length, name).toBeLessThanOrEqual(LONGEST[language]);
      expect(purpose, name).not.toMatch(/\.$/);
    }
  });

  test('what stands in one header has names of its own', () => {
    for (const block of BLOCKS) {
      const names = Object.entries(words.field)
        .filter(([id]) => id.startsWith(`${block}.`))
        .map(([, { name }]) => name);
      expect(new Set(names).size, block).toBe(names.length);
    }
  });
});

test('numbers go with what they count', () => {
  expect(en.note({ kind: 'uses', numbers: 1, next: 101 })).toMatch(
    /one number: the next is 101\.$/,
  );
  expect(en.note({ kind: 'uses', numbers: 0, next: 101 })).toMatch(/no number/);
  expect(ko.note({ kind: 'uses', numbers: 1, next: 101 })).toMatch(/101이에요\.$/);
  expect(ko.note({ kind: 'uses', numbers: 5, next: 106 })).toMatch(/106이에요\.$/);
  expect(ko.note({ kind: 'uses', numbers: 5, next: 104 })).toMatch(/104예요\.$/);
  expect(ko.none.about('SYN')).toContain('SYN이 이 필드들을');
});
