import { beforeEach, expect, test } from 'vitest';
import { questionNow } from '../../store/predictions';
import { next, openScene, seekStep, toEnd, useRun } from '../../store/run';
import { partsToSay } from './to-say';

const parts = (): readonly string[] => partsToSay(useRun.getState());

beforeEach(() => openScene('four-way-release'));

test('in the beginning who is there and where to look, in the end the rule', () => {
  // The scene is opened where both ends are ESTABLISHED.
  expect(parts()).toEqual(['story', 'watch']);
  next();
  expect(parts()).toEqual([]);
  toEnd();
  expect(parts()).toEqual(['rule']);
});

test('while a question is open, what to guess; whichever way one has come there', () => {
  seekStep(11);
  expect(questionNow(useRun.getState())).not.toBeNull();
  expect(parts()).toEqual(['predict']);
  next();
  expect(parts()).not.toContain('predict');
  seekStep(11);
  expect(parts()).toEqual(['predict']);
});
