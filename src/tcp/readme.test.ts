import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { RULES } from './rules';

const HERE = import.meta.dirname;
const README = readFileSync(join(HERE, 'README.md'), 'utf8');

/** The text under a heading, up to the next one of its level. */
const section = (title: string): string =>
  README.split(/^## /m).find((part) => part.startsWith(title)) ?? '';

it('README.md lists the departures, all of them and nothing else', () => {
  const listed = [...section('Departures').matchAll(/^### `(.+)`$/gm)].map(([, rule]) => rule);
  const departures = Object.entries(RULES).flatMap(([id, rule]) =>
    'departure' in rule ? [id] : [],
  );
  expect(listed).toEqual(departures);
});

it('README.md names no rule that does not exist', () => {
  const named = [...README.matchAll(/`([a-z-]+\.[a-z0-9-]+)`/g)]
    .map(([, name = '']) => name)
    .filter((name) => !name.endsWith('.ts'));
  expect(named.filter((name) => !Object.hasOwn(RULES, name))).toEqual([]);
});

it('README.md names no file that does not exist', () => {
  const named = [...README.matchAll(/`([\w./-]+\.ts)`/g)].map(([, name = '']) => name);
  const places = [HERE, join(HERE, 'segment-arrives'), join(HERE, '../simulation/captures')];
  const missing = named.filter((name) => !places.some((place) => existsSync(join(place, name))));
  expect(missing).toEqual([]);
});
