import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseVector } from './parse';
import { runVector } from './run';

const DIRECTORY = join(import.meta.dirname, 'rfc9293');
const vectors = readdirSync(DIRECTORY)
  .filter((name) => name.endsWith('.json'))
  .map((name) => parseVector(readFileSync(join(DIRECTORY, name), 'utf8')));

describe('RFC 9293 vectors, with every pair of initial numbers', () => {
  it.each(vectors.map((vector) => [vector.name, vector.title, vector] as const))(
    '%s: %s',
    (_name, _title, vector) => {
      expect(runVector(vector)).toEqual({ kind: 'passed' });
    },
  );

  it('have no key that the runner does not know', () => {
    expect(vectors.flatMap(({ passedOver }) => passedOver)).toEqual([]);
  });
});
