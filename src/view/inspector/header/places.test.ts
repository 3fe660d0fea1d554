import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../../scenarios';
import { simulate } from '../../../simulation/simulate';
import { flightOf } from '../../../simulation/timeline';
import { LEVELS } from '../../../store/numbers';
import type { Segment } from '../../../tcp/segment';
import { EMPTY, frameShown, isShownAt } from './fields';
import { blocksOf, gapsIn, type Place, place } from './places';

const syn = flightOf(simulate(SCENARIOS['three-way-handshake']), 0);

/** Segments with all kinds of lists of options. */
const SEGMENTS: readonly Segment[] = [
  syn.segment,
  { ...syn.segment, ctl: ['ACK', 'PSH'], text: 'hello' },
  {
    ...syn.segment,
    windowScale: 7,
    sackPermitted: true,
    timestamps: { value: 1, echo: 2 },
    fastOpen: 'a1b2c3d4e5f60718',
  },
];

/** How often each of the 32 columns of each line is covered. */
function coverage(places: readonly Place[]): Map<string, number> {
  const covered = new Map<string, number>();
  for (const { line, column, span, lines = 1 } of places) {
    for (let l = line; l < line + lines; l++) {
      for (let c = column; c < column + span; c++) {
        covered.set(`${l} ${c}`, (covered.get(`${l} ${c}`) ?? 0) + 1);
      }
    }
  }
  return covered;
}

describe.each(LEVELS)('%s', (level) => {
  const frames = [4, 6].flatMap((ip) =>
    SEGMENTS.map((segment) => frameShown({ ...syn, segment }, ip === 4 ? 4 : 6)),
  );

  it('fields and gaps cover every column of every line once', () => {
    for (const { items } of [EMPTY, ...frames]) {
      for (const block of blocksOf(items.filter((item) => isShownAt(level, item)))) {
        const placed = place(block.items, level);
        const all = [...placed.flatMap(({ pieces }) => pieces), ...gapsIn(placed)];
        const covered = coverage(all);
        const lines = Math.max(...all.map(({ line, lines: high = 1 }) => line + high));
        expect(covered.size, block.block).toBe(32 * lines);
        expect([...covered.values()].every((times) => times === 1)).toBe(true);
      }
    }
  });

  it('is read in the order of the wire', () => {
    for (const { items } of frames) {
      const bits = blocksOf(items)
        .flatMap(({ items: all }) => all)
        .map(({ bit }) => bit);
      expect(bits).toEqual(bits.toSorted((a, b) => a - b));
    }
  });
});

it('fields of 16 bits or more stand under their own bits (RFC 9293 Figure 1)', () => {
  const { items } = frameShown({ ...syn, segment: SEGMENTS[2] ?? syn.segment }, 4);
  for (const { block, items: all } of blocksOf(items)) {
    const start = all[0]?.bit ?? 0;
    if (block === 'ethernet') continue;
    for (const { item, pieces } of place(all, 'all')) {
      if (item.bits < 16) continue;
      expect(pieces[0].column, item.id).toBe((item.bit - start) % 32);
      expect(
        pieces.reduce((sum, { span }) => sum + span, 0),
        item.id,
      ).toBe(item.bits);
    }
  }
});
