import { describe, expect, test } from 'vitest';
import { faultsOf } from './clean';
import { plan as en } from './en/plan';
import { plan as ko } from './ko/plan';
import type { PlanWords } from './plan-words';

const WORDS = { ko, en };

/** The longest words there is room for, characters. */
const SHORT = { ko: 11, en: 22 };

const textsOf = (words: PlanWords): readonly string[] => {
  const { faults } = words;
  const counts = [1, 2, 40].flatMap((n) => [
    words.step(n),
    words.noteFor(n),
    words.noteLength(n * 50, 2_000),
    words.added('RST', n),
    words.moved('RST', n, 40),
    words.opened('RST', n),
    words.full(n),
    words.position(n, 40),
    words.notBegun(n),
    faults.broken(n, n),
    faults.version(`${n}`),
    faults.longTitle(80),
    faults.manyItems(41, n),
    faults.item(n),
    faults.step(n, 999, 5),
    faults.segment(n, 'drop:77', n - 1),
    faults.port(n, 49_153),
    faults.place(n),
    faults.note(n),
    faults.longNote(n, 2_001, 2_000),
    ...[faults.unknown, faults.scene, faults.deed, faults.part].map((say) => say(n, 'drop:x')),
  ]);
  return [
    ...[...Object.values(words), ...Object.values(faults)].filter(
      (text) => typeof text === 'string',
    ),
    ...counts,
    faults.unknown(null, 'colour'),
    words.removed('RST'),
    words.doing(words.up, 2, 'RST'),
  ];
};

describe.each(['ko', 'en'] as const)('lesson plans in %s', (language) => {
  const words = WORDS[language];

  test('every text is clean', () => {
    expect(textsOf(words).flatMap((text) => faultsOf(text, language))).toEqual([]);
  });

  test('what stands on a button is short', () => {
    const { up, down, open, remove, previous, next, begin, edit, addHere, link, file } = words;
    const short = [up, down, open, remove, previous, next, begin, edit, addHere, link, file];
    expect(short.flatMap((text) => faultsOf(text, language, SHORT[language]))).toEqual([]);
  });
});
