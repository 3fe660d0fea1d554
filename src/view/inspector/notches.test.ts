import { describe, expect, it } from 'vitest';
import { notchesOf } from './notches';

describe('the values of a slider', () => {
  it('go up, from the least to 60 s or to all', () => {
    for (const unit of ['ms', 'percent'] as const) {
      const notches = notchesOf(unit, 1, 5);
      expect(notches).toEqual([...new Set(notches)].toSorted((a, b) => a - b));
      expect(notches[0]).toBe(1);
      expect(notches.at(-1)).toBe(unit === 'ms' ? 60_000 : 100);
    }
    expect(notchesOf('ms', 0, 0)[0]).toBe(0);
  });

  it('have what an address has set, too', () => {
    expect(notchesOf('ms', 1, 85)).toContain(85);
    expect(notchesOf('percent', 0, 12.5)).toContain(12.5);
    expect(notchesOf('percent', 0, 12.5)).toHaveLength(102);
  });
});
