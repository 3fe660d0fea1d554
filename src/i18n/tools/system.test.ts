import { describe, expect, test } from 'vitest';
import { FACETS } from '../../simulation/facets';
import { tools as en } from '../en/tools';
import { tools as ko } from '../ko/tools';
import type { ToolWords } from '.';

const COUNTS = [0, 1, 2, 11, 4_000];

/** Every text of both tabs, with the numbers that it may be given. */
const textsOf = ({ system, log }: ToolWords): string[] => [
  ...Object.values(system).filter((text) => typeof text === 'string'),
  ...Object.values(log).filter((text) => typeof text === 'string'),
  ...FACETS.map((facet) => log.facet[facet]),
  ...COUNTS.flatMap((n) => [log.hidden(n), system.earlier(n)]),
];

describe.each([
  ['ko', ko],
  ['en', en],
] as const)('%s', (language, words) => {
  test('the words of the system and of the log are clean', () => {
    for (const text of textsOf(words)) {
      expect(text).not.toMatch(/undefined|null|NaN|\.\.\.| {2}|^\s|\s$|^$|'|"/);
      if (language === 'en') expect(text).not.toMatch(/[가-힣]/);
      else expect(text).not.toMatch(/\((를|을|가|이|는|은)\)|세션/);
    }
  });

  test('what stands on a button is short', () => {
    const { system, log } = words;
    const most = language === 'ko' ? 4 : 8;
    for (const text of [log.all, log.both, ...FACETS.map((facet) => log.facet[facet])]) {
      expect(text.length, text).toBeLessThanOrEqual(most);
    }
    expect(system.waits.length).toBeLessThanOrEqual(8);
  });
});

test('English has its plurals', () => {
  expect(en.log.hidden(1)).toBe('1 line hidden.');
  expect(en.log.hidden(2)).toBe('2 lines hidden.');
  expect(en.system.earlier(1)).toBe('Show 1 earlier line');
});
