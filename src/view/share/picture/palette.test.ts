import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PALETTES, type Palette } from './palette';

const sheet = readFileSync(join(import.meta.dirname, '../../tokens.css'), 'utf8');

/** The custom properties of the rule that begins with this selector. */
function tokensOf(selector: string): ReadonlyMap<string, string> {
  const rule = sheet.slice(sheet.indexOf(`${selector} {`)).split('}')[0] ?? '';
  return new Map(
    [...rule.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, key = '', value = '']) => [key, value]),
  );
}

/** Every colour of a palette under the name that it has in the style sheet. */
function* named({ kind, tint, ...rest }: Palette): Generator<[string, string]> {
  yield* Object.entries(rest).map(([key, value]): [string, string] => [
    key === 'onSegment' ? 'on-segment' : key,
    value,
  ]);
  yield* Object.entries(kind).map(([key, value]): [string, string] => [key.toLowerCase(), value]);
  yield* Object.entries(tint);
}

test.each([
  ['light', ':root'],
  ['dark', ":root[data-theme='dark']"],
] as const)('pictures have the colours of the page: %s', (theme, selector) => {
  const tokens = tokensOf(selector);
  for (const [name, colour] of named(PALETTES[theme])) {
    expect(`${name} ${colour}`).toBe(`${name} ${tokens.get(name)}`);
  }
});
