import { expect, test } from 'vitest';
import { en } from '../../../i18n/en';
import { labelOf, numbersOf } from '../../../simulation/label';
import { lastStep } from '../../../simulation/instant';
import type { Timeline } from '../../../simulation/timeline';
import { STATES } from '../../../tcp/tcb';
import { type BlankKind, BLANK_KINDS } from './blanks';
import { bodyOf } from './body';
import { SIZE } from './box';
import { modelOf } from './model';
import { ON_PAPER } from './palette';
import { RUNS, runWith, SCENE_IDS } from './fixtures/runs';
import { draw, print } from './svg';
import { allOf, read, textOf } from './fixtures/xml';

/** Each with a name. */
const COMBINATIONS = [1, 2, 3, 4, 5, 6, 7].map((bits) => {
  const kinds = BLANK_KINDS.filter((_, i) => (bits >> i) % 2 === 1);
  return [kinds.join(', '), kinds] as const;
});

function worksheet(timeline: Timeline, blank: readonly BlankKind[], k = lastStep(timeline)) {
  const model = modelOf({ timeline, k, words: en, colours: ON_PAPER, blank });
  const root = read(print(draw('svg', {}, ...bodyOf(model).pieces.map(({ drawn }) => drawn))));
  const texts = allOf(root).filter(({ name }) => name === 'text');
  const numbers = texts.filter(({ attributes }) => attributes.get('font-size') === String(SIZE));
  return {
    all: model.blanks.all,
    texts: texts.map(textOf),
    /** The blanks' ordinal numbers. */
    numbers: numbers
      .map(textOf)
      .filter((text) => /^\d+$/.test(text))
      .map(Number),
    root,
  };
}

test.each(COMBINATIONS)('%s: what is asked is not told', (_names, kinds) => {
  for (const [, timeline] of RUNS.slice(0, SCENE_IDS.length)) {
    const { texts } = worksheet(timeline, kinds);
    const told = texts.join(' ');
    if (kinds.includes('states')) for (const state of STATES) expect(texts).not.toContain(state);
    if (kinds.includes('numbers')) expect(told).not.toMatch(/(seq|ack)=\d|\d\/\d/);
    if (kinds.includes('flags'))
      expect(told).not.toMatch(/(?<![\w-])(SYN|ACK|FIN|RST|DATA)(?![\w-])/);
  }
});

test.each(COMBINATIONS)(
  '%s: every blank has a number, and each number is once',
  (_names, kinds) => {
    for (const [, timeline] of RUNS) {
      const { all, numbers } = worksheet(timeline, kinds);
      expect(all.map(({ n }) => n)).toEqual(all.map((_, i) => i + 1));
      expect(numbers.toSorted((a, b) => a - b)).toEqual(all.map(({ n }) => n));
    }
  },
);

test('the answers are what the run has, in the order in which it happens', () => {
  const timeline = runWith('three-way-handshake');
  const answers = worksheet(timeline, BLANK_KINDS).all.map(({ answer }) => answer);
  const [syn, synAck, ack] = timeline.flights.map(({ segment }) => [
    labelOf(segment),
    numbersOf(segment, false),
  ]);

  // Whether there is an ACK is asked, too.
  expect(syn?.[1]).toBe('seq=100');
  expect(answers).toEqual(
    [
      ['CLOSED', 'LISTEN', 'SYN-SENT', 'SYN', 'seq=100 ack=–'],
      ['SYN-RECEIVED', synAck, 'ESTABLISHED', ack, 'ESTABLISHED'],
    ].flat(2),
  );
});

test('how much room there is to write in does not tell which segment it is', () => {
  const { root } = worksheet(runWith('four-way-release'), ['flags']);
  const widths = allOf(root)
    .filter(({ attributes }) => attributes.has('stroke-dasharray'))
    .map(({ attributes }) => attributes.get('width'));

  expect(widths.length).toBeGreaterThan(5);
  expect(new Set(widths).size).toBe(1);
});

test('nothing is asked about what has not arrived', () => {
  const timeline = runWith('three-way-handshake');
  const { all } = worksheet(timeline, ['flags', 'numbers'], 2);

  expect(all.map(({ answer }) => answer)).toEqual(['SYN', 'seq=100 ack=–']);
});
