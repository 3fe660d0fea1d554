import { expect, it } from 'vitest';
import { pageAt } from './pageAt';

it.each([
  ['http://a.example/tcp/?embed=1#/s/reset?step=3', 'http://a.example/tcp/#/s/reset?step=4'],
  ['http://a.example/?x=%23&embed=1#/s/reset', 'http://a.example/?x=%23#/s/reset?step=4'],
  [
    'http://a.example/tcp/index.html#/s/reset?embed=1',
    'http://a.example/tcp/index.html#/s/reset?step=4',
  ],
])('the same place without the frame: %s', (href, page) => {
  expect(pageAt(href, '#/s/reset?step=4')).toBe(page);
});
