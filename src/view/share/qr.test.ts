import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { codeOf } from './qr';

const LINK = 'https://example.org/#/s/four-way-release?step=12&do=drop:6,client.close@520';

/** The modules that a path makes dark. */
function modules(path: string, size: number): boolean[][] {
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let i = 0; i < Number(width); i++) (grid[Number(y)] ?? [])[Number(x) + i] = true;
  }
  return grid;
}

it('has exactly the dark modules of the code, within a margin of four', () => {
  const code = codeOf(LINK);
  const { data, size } = encode(LINK, { border: 4 });
  expect(code?.size).toBe(size);
  expect(modules(code?.path ?? '', size)).toEqual(data);
  const margin = data.slice(0, 4).flat();
  expect(margin).not.toContain(true);
});

it('is none where the text is too long', () => {
  expect(codeOf('x'.repeat(1_200))).not.toBeNull();
  expect(codeOf('x'.repeat(1_400))).toBeNull();
  expect(codeOf('x'.repeat(60_000))).toBeNull();
});
