import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { frameAt, snippetOf } from './snippet';

it.each([
  ['https://a.example/tcp/', 'https://a.example/tcp/?embed=1#/s/reset?step=3'],
  [
    'https://a.example/tcp/#/s/reset?step=3&lang=ko',
    'https://a.example/tcp/?embed=1#/s/reset?step=3',
  ],
  ['https://a.example/?x=1&embed=0#/', 'https://a.example/?x=1&embed=1#/s/reset?step=3'],
])('asks for the scene alone before the #: %s', (href, src) => {
  expect(frameAt(href, '#/s/reset?step=3')).toBe(src);
});

it('is a frame with a title, 16:9 from 853 px on, and never lower than a narrow one may be', () => {
  expect(snippetOf('https://a.example/?embed=1#/s/reset', 'SYNopsis: Reset?')).toBe(
    '<iframe src="https://a.example/?embed=1#/s/reset" title="SYNopsis: Reset?" width="960" height="540" style="border:0;height:auto;aspect-ratio:16/9;max-width:100%;min-height:480px" allow="fullscreen" loading="lazy"></iframe>',
  );
});

it.each([
  ['"><script>alert(1)</script>', '&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;'],
  ["' onload='alert(1)", '&#39; onload=&#39;alert(1)'],
  ['&quot;', '&amp;quot;'],
])('nothing gets out of an attribute: %s', (hostile, escaped) => {
  expect(snippetOf(`#${hostile}`, hostile)).toContain(`src="#${escaped}" title="${escaped}"`);
});

it('whatever a name is, there are the same attributes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (src, title) => {
      const names = [...snippetOf(src, title).matchAll(/([a-z]+)="[^"<>]*"/g)].map(
        ([, name]) => name,
      );
      expect(names).toEqual(['src', 'title', 'width', 'height', 'style', 'allow', 'loading']);
    }),
  );
});
