import { expect, test } from 'vitest';
import { shortLink } from './shortLink';

test.each([
  ['https://a.example/tcp/#/s/reset?step=3', 'a.example/tcp/#/s/reset?step=3'],
  ['http://localhost:4173/#/s/reset?step=3&lang=ko&theme=dark', 'localhost:4173/#/s/reset?step=3'],
  ['https://a.example/?q=1#/s/reset?lang=ko', 'a.example/?q=1#/s/reset'],
  ['https://a.example/#/s/reset?tab=map&do=drop:1,drop:2', 'a.example/#/s/reset?do=drop:1,drop:2'],
  ['https://a.example/#/m/client', 'a.example/#/m/client'],
])('%s is typed as %s', (link, short) => {
  expect(shortLink(link)).toBe(short);
});
