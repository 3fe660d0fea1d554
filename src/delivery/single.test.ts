import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { inOne } from './single.ts';

const HTML = [
  '<html><head><link rel="icon" href="./favicon.svg" />',
  '<link rel="modulepreload" href="./assets/b.js">',
  '<link rel="stylesheet" crossorigin href="./assets/a.css">',
  "<style>@font-face { src: url('./assets/f.woff2') format('woff2'); }</style>",
  '<script type="module" crossorigin src="./assets/a.js"></script>',
  '</head><body><div id="root"></div></body></html>',
].join('\n');

const CODE = 'const end = "</script>"; const sum = "$&"; // <!-- not a comment';

const page = (): string =>
  inOne({
    'index.html': { type: 'asset', source: HTML },
    'assets/a.css': { type: 'asset', source: 'p { color: red; }' },
    'assets/f.woff2': { type: 'asset', source: new Uint8Array([1, 2, 3]) },
    'assets/a.js': { type: 'chunk', code: CODE },
  });

it('refers to no file any more', () => {
  expect(page()).not.toMatch(/(?:src|href)="|\.woff2/);
  expect(page()).toContain('data:font/woff2;base64,AQID');
  expect(page()).toContain('p { color: red; }');
});

it('has a policy that names its script by hash, and nothing inside ends the script early', () => {
  const html = page();
  const [, inside = ''] = /<script type="module">(.*?)<\/script>/s.exec(html) ?? [];
  expect(inside).toContain('"$&"');
  expect(inside).not.toContain('<!--');
  const hash = createHash('sha256').update(inside).digest('base64');
  expect(html).toContain(`script-src 'sha256-${hash}'`);
  expect(html).not.toContain("script-src 'self'");
});

it('says which file is missing', () => {
  expect(() => inOne({ 'index.html': { type: 'asset', source: HTML } })).toThrow('assets/a.css');
});
