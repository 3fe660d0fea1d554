import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BASIC, charactersIn } from './characters.ts';
import { coverageOf, missing } from './coverage.ts';
import { MONO, subset, TEXT } from './subset.ts';

const root = join(import.meta.dirname, '../..');

const isSyllable = (character: string): boolean => character >= '가' && character <= '힣';

// Cutting a typeface takes seconds on a machine that does something else as well.
const PATIENCE = { timeout: 60_000 };

test(
  'the text face has every Hangul syllable of the words, and every basic sign',
  PATIENCE,
  async () => {
    const covered = await coverageOf(await subset(TEXT, root));
    const words = charactersIn([join(root, 'src/i18n'), join(root, 'index.html')]);

    expect(missing([...words].filter(isSyllable), covered)).toEqual([]);
    expect(missing(BASIC, covered)).toEqual([]);
  },
);

test('the text face leaves out most of the 11,172 syllables', async () => {
  const covered = await coverageOf(await subset(TEXT, root));

  expect([...covered].filter(isSyllable).length).toBeLessThan(2000);
});

test('the mono face has ASCII and no Hangul', PATIENCE, async () => {
  const covered = await coverageOf(await subset(MONO, root));

  expect(missing(BASIC.slice(0, 95), covered)).toEqual([]);
  expect([...covered].filter(isSyllable)).toEqual([]);
});
