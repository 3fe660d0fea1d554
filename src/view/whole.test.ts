import { describe, expect, it } from 'vitest';
import { readWhole } from './whole';

describe('a whole number that somebody types', () => {
  it.each([
    ['1', 1],
    [' 240 ', 240],
    ['007', 7],
    ['500', 500],
  ])('%j is taken', (text, value) => {
    expect(readWhole(text, 1, 500)).toEqual({ value });
  });

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['soon', 'not-whole'],
    ['1.5', 'not-whole'],
    ['1e2', 'not-whole'],
    ['0x10', 'not-whole'],
    ['-3', 'too-small'],
    ['0', 'too-small'],
    ['501', 'too-big'],
    ['9'.repeat(400), 'too-big'],
  ])('%j is refused: %s', (text, fault) => {
    expect(readWhole(text, 1, 500)).toEqual({ fault });
  });
});
