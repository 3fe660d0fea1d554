import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios';
import type { Intervention } from '../../simulation/deed';
import { simulate } from '../../simulation/simulate';
import { follow, isAside } from '../../simulation/thread';
import { stepOf } from '../../simulation/timeline';
import { type HasCause, layLadder } from './ladder';
import { metricsFor } from './metrics';

const OPENING = { ...SCENARIOS['three-way-handshake'], script: [] };
const METRICS = metricsFor('wide', 674, 711);
const another = (at: number): Intervention => ({
  kind: 'call',
  host: 'client',
  call: { name: 'connect', fresh: true },
  at,
});
const THREE = [another(0), another(20), another(40)];

const lay = (deeds: readonly Intervention[], port: number) => {
  const timeline = follow(simulate(OPENING, deeds), port);
  // Everything that could be said is said, but for the words of steps of nobody on the lanes.
  const hasCause: HasCause = (k, host) => k === 0 || stepOf(timeline, k).host === host;
  return { timeline, ladder: layLadder(timeline, METRICS, hasCause) };
};

describe('the ladder of one of several connections', () => {
  it('has threads for the flights of the others, and no labels there', () => {
    const { ladder } = lay(THREE, 49153);
    for (const { flight, thread, label } of ladder.lines) {
      const own = [flight.source.port, flight.destination.port].includes(49153);
      expect(thread).toBe(!own);
      expect(label.width > 0).toBe(own);
    }
    expect(ladder.lines.filter(({ thread }) => thread)).toHaveLength(6);
  });

  it('keeps one row of chips for the one that is followed', () => {
    expect(lay(THREE, 49153).ladder.rows).toBe(1);
  });

  it('marks the lanes at the steps of its own connection alone', () => {
    const { timeline, ladder } = lay(THREE, 49153);
    for (const { step } of ladder.marks) expect(isAside(timeline, step)).toBe(false);
    expect(ladder.marks.filter(({ state }) => state)).toHaveLength(6);
  });

  it('runs down, and gives the others little height', () => {
    const { timeline, ladder } = lay(THREE, 49154);
    const alone = lay([another(40)], 49152).ladder;
    expect(ladder.y).toEqual(ladder.y.toSorted((a, b) => a - b));
    for (const { from, to } of ladder.lines) expect(to.y).toBeGreaterThan(from.y);
    const aside = timeline.steps.filter((_, k) => isAside(timeline, k)).length;
    const more = (ladder.y.at(-1) ?? 0) - (alone.y.at(-1) ?? 0);
    expect(more).toBeLessThan(aside * METRICS.apart);
  });

  it('gives a flood less height than one of its segments would take with a label', () => {
    const flood: Intervention = { kind: 'flood', to: 'server', count: 50, at: 10 };
    const { ladder } = lay([another(0), flood], 49152);
    const leaving = ladder.lines.filter(({ departure, thread }) => thread && departure === 2);
    const heights = leaving.map(({ from }) => from.y);
    expect(leaving).toHaveLength(50);
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(METRICS.drop);
  });
});
