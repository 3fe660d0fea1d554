import { expect, test } from 'vitest';
import { clockOf } from './elapsed';
import { highestIn, percentFor } from './shares';

test('a share is in whole percent of those who have voted', () => {
  expect(percentFor([9, 11, 6, 3], 1)).toBe(38);
  expect(percentFor([3, 22, 3, 1], 1)).toBe(76);
  expect(percentFor([0, 0, 0], 1)).toBeNull();
  expect(percentFor([5, 0], 1)).toBe(0);
});

test('bars of both rounds have one measure, which is never nothing', () => {
  expect(
    highestIn([
      [9, 11],
      [3, 22],
    ]),
  ).toBe(22);
  expect(highestIn([[0, 0]])).toBe(1);
  expect(highestIn([])).toBe(1);
});

test('a clock has minutes and seconds, and hours when there are any', () => {
  expect([0, 59, 192, 3_599, 3_600, 36_061].map(clockOf)).toEqual([
    '00:00',
    '00:59',
    '03:12',
    '59:59',
    '1:00:00',
    '10:01:01',
  ]);
});
