import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, distance, inWindow, le, lt, seq } from './seq';

const MODULUS = 2 ** 32;
const number = fc.integer({ min: 0, max: MODULUS - 1 });
/** Distances for which the comparisons hold. */
const near = fc.integer({ min: -(2 ** 31) + 1, max: 2 ** 31 - 1 });

describe('3.4 Sequence numbers', () => {
  it('stay in 0 … 2^32 − 1', () => {
    fc.assert(
      fc.property(number, near, (a, octets) => {
        expect(add(a, octets)).toBe((a + octets + MODULUS) % MODULUS);
        expect(seq(a + octets)).toBe(add(a, octets));
      }),
    );
  });

  it('are as far apart as they were moved', () => {
    fc.assert(fc.property(number, near, (a, octets) => distance(a, add(a, octets)) === octets));
  });

  it('compare as the distances do, wherever the wrap lies', () => {
    fc.assert(
      fc.property(number, near, (a, octets) => {
        const b = add(a, octets);
        expect([lt(a, b), le(a, b), lt(b, a)]).toEqual([octets > 0, octets >= 0, octets < 0]);
      }),
    );
  });

  it('lie in a window by low =< n < low + length', () => {
    const length = fc.integer({ min: 0, max: 2 ** 30 });
    fc.assert(
      fc.property(number, near, length, (low, octets, size) => {
        expect(inWindow(low, add(low, octets), size)).toBe(octets >= 0 && octets < size);
      }),
    );
  });

  it('wrap from 2^32 − 1 to 0', () => {
    expect(add(0xffffffff, 1)).toBe(0);
    expect(lt(0xffffffff, 0)).toBe(true);
    expect(inWindow(0xffffffff, 0, 2)).toBe(true);
    expect(inWindow(0xffffffff, 1, 2)).toBe(false);
  });
});
