import { describe, expect, it } from 'vitest';
import { delayOf } from './drag';

const pull = { takes: 80, from: 0.5, to: 0.5 };

describe('a segment that is dragged back', () => {
  it('is as late as it takes to be only there by now', () => {
    // 40 ms for a fifth of the way are 200 ms for all of it: 120 more than 80.
    expect(delayOf({ ...pull, to: 0.2 })).toBe(120);
    expect(delayOf({ ...pull, to: 0.25 })).toBe(80);
    expect(delayOf({ ...pull, to: 0.125 })).toBe(240);
  });

  it('is not late when it has not moved, or only forward', () => {
    expect(delayOf(pull)).toBe(0);
    expect(delayOf({ ...pull, to: 0.9 })).toBe(0);
    expect(delayOf({ ...pull, from: 0, to: 0 })).toBe(0);
  });

  it('arrives at last, even from its sender itself', () => {
    expect(delayOf({ ...pull, to: 0 })).toBe(80 * 49);
    expect(delayOf({ ...pull, to: -3 })).toBe(80 * 49);
  });

  it('comes in round numbers, or in single ms on a short way', () => {
    expect(delayOf({ ...pull, to: 0.3 }) % 10).toBe(0);
    expect(delayOf({ takes: 4, from: 0.5, to: 0.2 })).toBe(6);
  });
});
