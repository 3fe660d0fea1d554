import { describe, expect, test } from 'vitest';
import { en } from '../../../i18n/en';
import { lastStep } from '../../../simulation/instant';
import { bodyOf } from '../picture/body';
import { modelOf, TIMES } from '../picture/model';
import { ON_PAPER } from '../picture/palette';
import { HEAD } from '../picture/picture';
import { RUNS, runWith } from '../picture/fixtures/runs';
import { MOST_WINDOWS, planOf } from './plan';
import { BLEED, belongsTo, windowsOf } from './windows';

const bodyAndSteps = (timeline: (typeof RUNS)[number][1]) => {
  const k = lastStep(timeline);
  const model = modelOf({ timeline, k, words: en, colours: ON_PAPER });
  return { body: bodyOf(model), steps: model.ladder.y, width: TIMES + model.m.width };
};

describe.each(RUNS)('%s', (_name, timeline) => {
  const { body } = bodyAndSteps(timeline);
  const windows = windowsOf(body, 500, 600, 1000);

  test('its pages follow each other without a gap, and fit', () => {
    expect(windows[0]?.top).toBe(0);
    expect(windows.at(-1)?.bottom).toBe(body.height);
    windows.forEach(({ top, bottom }, i) => {
      if (i > 0) expect(top).toBe(windows[i - 1]?.bottom);
      const bleeds = (top > 0 ? BLEED : 0) + (bottom < body.height ? BLEED : 0);
      expect(bottom - top + bleeds).toBeLessThanOrEqual(i === 0 ? 500 : 600);
      expect(bottom).toBeGreaterThan(top);
    });
  });

  test('no page ends within a name or a label: each is whole on one page', () => {
    for (const piece of body.pieces.filter(({ divisible }) => !divisible)) {
      const [home, ...others] = windows.filter((window) => belongsTo(window, piece));
      expect(others).toEqual([]);
      expect(piece.top).toBeGreaterThanOrEqual((home?.top ?? 0) - (home?.top === 0 ? 2 : BLEED));
      expect(piece.bottom).toBeLessThanOrEqual((home?.bottom ?? 0) + BLEED);
    }
  });
});

test('where steps leave room between them, no arrow is cut either', () => {
  const { body } = bodyAndSteps(runWith('four-way-release'));
  const [first] = windowsOf(body, 700, 700, 10);
  const cut = body.pieces.filter(
    ({ top, bottom, divisible, drawn }) =>
      !(divisible && drawn.name === 'rect') &&
      bottom < body.height - 20 &&
      top < (first?.bottom ?? 0) &&
      bottom > (first?.bottom ?? 0),
  );

  expect(cut).toEqual([]);
});

const A4 = { page: 900, title: 60, heads: HEAD, tableHead: 24, cut: 40 };

const plan = (timeline: (typeof RUNS)[number][1], row: number) => {
  const { body, steps, width } = bodyAndSteps(timeline);
  const rows = timeline.steps.map(() => row);
  return planOf(body, steps, { ...A4, scale: 680 / width, rows });
};

test('the handshake takes one page, the release two', () => {
  expect(plan(runWith('three-way-handshake'), 38).pages).toHaveLength(1);
  expect(plan(runWith('four-way-release'), 38).pages.length).toBeLessThanOrEqual(2);
});

test('every row of the table is on one page', () => {
  for (const [, timeline] of RUNS) {
    const { pages, shown } = plan(timeline, 30);
    const rows = pages.flatMap((page) => (page.rows === null ? [] : [page.rows]));
    expect(rows[0]?.[0]).toBe(0);
    expect(rows.at(-1)?.[1]).toBe(shown + 1);
    rows.forEach(([from, to], i) => {
      if (i > 0) expect(from).toBe(rows[i - 1]?.[1]);
      expect((to - from) * 30 + A4.tableHead).toBeLessThanOrEqual(A4.page);
    });
  }
});

test('a run that takes too many pages ends early, its table with its ladder', () => {
  const deeds = Array.from({ length: 200 }, (_, i) => `client.send@${300 + 200 * i}`).join(',');
  const timeline = runWith('three-way-handshake', deeds);
  const { pages, shown } = plan(timeline, 24);

  expect(pages.filter(({ window }) => window !== null)).toHaveLength(MOST_WINDOWS);
  expect(shown).toBeLessThan(lastStep(timeline));
  expect(pages.at(-1)?.rows?.[1]).toBe(shown + 1);
  expect(pages.length).toBeLessThanOrEqual(24);
});

test('what says that the run is cut has its room on the last page, with a table or without', () => {
  const deeds = Array.from({ length: 200 }, (_, i) => `client.send@${300 + 200 * i}`).join(',');
  const timeline = runWith('three-way-handshake', deeds);
  const { body, steps, width } = bodyAndSteps(timeline);
  for (let row = 24; row < 60; row++) {
    const [from, to] = plan(timeline, row).pages.at(-1)?.rows ?? [0, 0];
    expect(A4.tableHead + (to - from) * row + A4.cut).toBeLessThanOrEqual(A4.page);
  }
  for (let cut = 0; cut < 200; cut += 10) {
    const { pages, scale } = planOf(body, steps, { ...A4, cut, scale: 680 / width, rows: [] });
    const { top, bottom } = pages.at(-1)?.window ?? { top: 0, bottom: 0 };
    expect((HEAD + BLEED + bottom - top) * scale + cut).toBeLessThanOrEqual(A4.page + 1);
  }
});

test('a table does not begin with less than three rows at the foot of a page', () => {
  const { body, steps, width } = bodyAndSteps(runWith('three-way-handshake'));
  const measures = { ...A4, scale: 680 / width, rows: steps.map(() => 30) };
  const below = A4.title + (HEAD + body.height) * measures.scale + 18 + A4.tableHead;
  const pagesWith = (rows: number) =>
    planOf(body, steps, { ...measures, page: below + rows * 30 + 1 });

  expect(pagesWith(3).pages[0]?.rows).toEqual([0, 3]);
  expect(pagesWith(2).pages[0]?.rows).toBe(null);
});
