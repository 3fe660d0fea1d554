import { expect, it } from 'vitest';
import { judge } from './audit.mjs';

const answer = (...severities: readonly string[]): string =>
  JSON.stringify({
    vulnerabilities: Object.fromEntries(
      severities.map((severity, i) => [`package-${i}`, { severity, via: [] }]),
    ),
  });

it('fails for what is high or critical, and names it', () => {
  const { lines, failed } = judge(answer('low', 'high', 'critical'));
  expect(failed).toBe(true);
  expect(lines.slice(0, 2)).toEqual([
    'audit: package-1 has a high advisory',
    'audit: package-2 has a critical advisory',
  ]);
});

it('lets pass what is less, or nothing', () => {
  for (const printed of [answer(), answer('low', 'moderate')])
    expect(judge(printed)).toEqual({
      lines: ['audit: no high or critical advisory is known'],
      failed: false,
    });
});

it.each(['', 'npm error', 'null', '{"message":"405 Method Not Allowed"}'])(
  'says that it was skipped where there is no list: %j',
  (printed) => {
    const { lines, failed } = judge(printed);
    expect(failed).toBe(false);
    expect(lines.join()).toMatch(/skipped/);
  },
);
