import { expect, test } from 'vitest';
import { SCENARIOS } from '../../../scenarios';
import { simulate } from '../../../simulation/simulate';
import { aboutSteps, type Filter, isOff, NO_FILTER, wantedLines } from './filter';

const timeline = simulate(SCENARIOS['four-way-release']);
const abouts = aboutSteps(timeline);
const LINES = timeline.steps.map(({ what }) =>
  'call' in what ? `${what.call.name}()` : what.kind,
);

const lines = (filter: Partial<Filter>, current = 17): number[] =>
  wantedLines({ ...NO_FILTER, ...filter }, abouts, current, (k) => LINES[k] ?? '');

test('without a filter every line up to the current one is there', () => {
  expect(isOff(NO_FILTER)).toBe(true);
  expect(isOff({ ...NO_FILTER, text: '  ' })).toBe(true);
  expect(lines({}, 5)).toEqual([0, 1, 2, 3, 4, 5]);
});

test('facets add up, a host takes away, and what happens between the hosts is about both', () => {
  expect(lines({ facets: ['calls'] })).toEqual([1, 5, 8, 11, 14, 17]);
  expect(lines({ facets: ['calls', 'timers'] })).toEqual([1, 5, 8, 11, 14, 17]);
  expect(lines({ facets: ['calls'], host: 'server' })).toEqual([11, 14, 17]);
  expect(lines({ facets: ['states'], host: 'client' }, 4)).toEqual([0, 1, 3, 4]);
});

test('the current line stays, whatever it is about', () => {
  expect(lines({ facets: ['lost'] }, 6)).toEqual([6]);
});

test('text is sought in what a line says, in any case', () => {
  expect(lines({ text: ' SHUT' }, 8)).toEqual([8]);
  expect(lines({ text: 'shut' }, 9)).toEqual([8, 9]);
  expect(lines({ text: 'send()', host: 'client' }, 11)).toEqual([5, 11]);
});
