import { beforeEach, expect, it } from 'vitest';
import { isSameTouch, release, type Touched, touch, useTouch } from './touch';

const step: Touched = { kind: 'step', k: 3 };

beforeEach(() => touch(null));

it('is released by who touched it', () => {
  touch(step);
  release(step);
  expect(useTouch.getState().touched).toBeNull();
});

it('is left alone by who touched before, even if that was the same', () => {
  const other: Touched = { kind: 'step', k: 3 };
  touch(step);
  touch(other);
  release(step);
  expect(useTouch.getState().touched).toBe(other);
});

it('tells what says the same from what does not', () => {
  expect(isSameTouch(step, { kind: 'step', k: 3 })).toBe(true);
  expect(isSameTouch(step, { kind: 'step', k: 4 })).toBe(false);
  expect(isSameTouch(step, { kind: 'state', state: 'LISTEN' })).toBe(false);
  expect(isSameTouch(step, null)).toBe(false);
});
