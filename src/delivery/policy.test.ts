import { expect, it } from 'vitest';
import { HEADERS, policy } from './policy.ts';

it('anybody may show the page in a frame, and a frame without an origin may load its files', () => {
  expect(policy()).not.toMatch(/frame-ancestors|sandbox/);
  expect(Object.keys(HEADERS).map((name) => name.toLowerCase())).not.toContain('x-frame-options');
  expect(HEADERS['Content-Security-Policy']).toBe(policy());
  expect(HEADERS['Access-Control-Allow-Origin']).toBe('*');
});

it('what is framed still takes nothing from anywhere else', () => {
  expect(policy()).toMatch(/default-src 'self'; script-src 'self';/);
});
