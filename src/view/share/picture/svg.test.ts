import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draw, print } from './svg';
import { read, textOf } from './fixtures/xml';

test('any text comes out as that text, and never as an element or an attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (text, value) => {
      const xml = print(draw('text', { title: value, x: 1 }, text));
      const { name, attributes, children } = read(xml);
      expect([name, attributes.size]).toEqual(['text', 2]);
      expect(children.every((child) => typeof child === 'string')).toBe(true);
      expect(textOf(read(xml))).toBe(writable(text));
      expect(attributes.get('x')).toBe('1');
    }),
  );
});

/** What XML 1.0 can write (§2.2). */
const writable = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');

test('markup in a text is text', () => {
  const evil = '</text><script>alert("1")</script>';
  const xml = print(draw('text', { id: `"/>${evil}` }, evil));

  expect(xml).not.toContain('<script');
  expect(textOf(read(xml))).toBe(evil);
  expect(read(xml).attributes.get('id')).toBe(`"/>${evil}`);
});

test('numbers have two decimals at most, also within paths; other texts stay as they are', () => {
  const path = draw('path', { x: 1 / 3, d: 'M-12.345678 1.2345e-9L0.1 2.0000001Z' });

  expect(print(path)).toBe('<path x="0.33" d="M-12.35 0L0.1 2Z"/>');
  expect(print(draw('text', {}, '10.0.0.1 1.23456'))).toBe('<text>10.0.0.1 1.23456</text>');
});
