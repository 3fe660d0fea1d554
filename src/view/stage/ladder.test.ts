import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCENARIOS, type ScenarioId } from '../../scenarios';
import type { Intervention } from '../../simulation/deed';
import { simulate } from '../../simulation/simulate';
import { stepOf, type Timeline } from '../../simulation/timeline';
import type { Label } from './labels';
import { type HasCause, type Ladder, type Line, layLadder } from './ladder';
import { innerLeft, innerRight, type Metrics, metricsFor } from './metrics';
import { rectangle, touch } from './polygon';

const STAGES: { readonly [name: string]: Metrics } = {
  'laptop 1440': metricsFor('wide', 674, 711),
  'laptop 1024': metricsFor('wide', 608, 578),
  'wide screen 1920': metricsFor('wide', 1156, 890),
  'phone 390': metricsFor('narrow', 390, 418),
  'phone 320': metricsFor('narrow', 320, 300),
  'wall 1920': metricsFor('wall', 1797, 690),
  'wall 1280': metricsFor('wall', 1198, 455),
  'wall 1024': metricsFor('wall', 958, 490),
};

/** Everything that could be said is said: the tightest case. */
const hasCause =
  (timeline: Timeline): HasCause =>
  (k, host) =>
    k === 0 || stepOf(timeline, k).host === host;

const lay = (timeline: Timeline, metrics: Metrics): Ladder =>
  layLadder(timeline, metrics, hasCause(timeline));

const box = ({ x, y, width, height, angle }: Label) => rectangle(x, y, width, height, angle);

const strip = ({ from, to }: Line) => {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const middle = { x: from.x + dx / 2, y: from.y + dy / 2 };
  return rectangle(middle.x, middle.y, Math.hypot(dx, dy), 1, Math.atan2(dy, dx));
};

/** Pairs of segments whose labels touch each other, or a line that is not their own. */
function clashes({ lines }: Ladder): string[] {
  return lines.flatMap((line, i) =>
    lines.flatMap((other, j) => {
      if (i === j) return [];
      const touches =
        touch(box(line.label), strip(other)) || touch(box(line.label), box(other.label));
      return touches ? [`label of flight ${i} and flight ${j}`] : [];
    }),
  );
}

const ids = Object.keys(SCENARIOS) as ScenarioId[];

describe.each(Object.entries(STAGES))('the ladder on %s', (_, metrics) => {
  it.each(ids)('%s: no label touches a line or a label', (id) => {
    expect(clashes(lay(simulate(SCENARIOS[id]), metrics))).toEqual([]);
  });

  it.each(ids)('%s: labels stay between the lanes', (id) => {
    for (const { label } of lay(simulate(SCENARIOS[id]), metrics).lines) {
      const { left, right } = box(label);
      expect(left).toBeGreaterThan(innerLeft(metrics));
      expect(right).toBeLessThan(innerRight(metrics));
    }
  });

  it.each(ids)('%s: time runs down, and so does every flight', (id) => {
    const { y, lines } = lay(simulate(SCENARIOS[id]), metrics);
    expect(y).toEqual(y.toSorted((a, b) => a - b));
    for (const { from, to } of lines) expect(to.y).toBeGreaterThan(from.y);
  });

  it.each(ids)('%s: names on one lane stand clear of each other', (id) => {
    const { marks } = lay(simulate(SCENARIOS[id]), metrics);
    for (const host of ['client', 'server'] as const) {
      const said = marks.filter((mark) => mark.state || metrics.cause > 0);
      const ys = said.filter((mark) => mark.host === host).map(({ y }) => y);
      for (const [i, y] of ys.entries()) {
        const before = ys[i - 1];
        if (before !== undefined) expect(y - before).toBeGreaterThanOrEqual(metrics.state * 1.2);
      }
    }
  });
});

describe('the ladder of a run that a viewer has meddled with', () => {
  const deed: fc.Arbitrary<Intervention> = fc.oneof(
    fc.record({ kind: fc.constant('drop'), flight: fc.nat(9) }),
    fc.record({ kind: fc.constant('duplicate'), flight: fc.nat(9) }),
    fc.record({
      kind: fc.constant('delay'),
      flight: fc.nat(9),
      by: fc.constantFrom(60, 240, 480),
    }),
  );
  const whole = SCENARIOS['whole-life'];

  it.each(Object.entries(STAGES))('has no label on a line or a label, on %s', (_, metrics) => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 4 }), (deeds) => {
        expect(clashes(lay(simulate(whole, deeds), metrics))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it.each(Object.entries(STAGES))(
    'keeps late copies that come together apart, on %s',
    (_, metrics) => {
      const deeds: readonly Intervention[] = [
        { kind: 'duplicate', flight: 8 },
        { kind: 'duplicate', flight: 0 },
        { kind: 'delay', flight: 8, by: 240 },
        { kind: 'delay', flight: 4, by: 240 },
      ];
      expect(clashes(lay(simulate(whole, deeds), metrics))).toEqual([]);
    },
  );

  const forged = { ctl: ['ACK'], wnd: 65_535, text: 'hello' } as const;
  const endless: readonly Intervention[] = [
    {
      kind: 'inject',
      to: 'server',
      by: 'host',
      at: 500,
      segment: { seq: 101, ack: 301, ...forged },
    },
    {
      kind: 'inject',
      to: 'client',
      by: 'host',
      at: 510,
      segment: { seq: 301, ack: 101, ...forged },
    },
  ];

  it.each(Object.entries(STAGES))('has none of an endless run either, on %s', (_, metrics) => {
    const timeline = simulate(SCENARIOS['three-way-handshake'], endless);
    expect(timeline.endless).toBe(true);
    const ladder = lay(timeline, metrics);
    expect(ladder.lines).toHaveLength(timeline.flights.length);
    expect(clashes(ladder)).toEqual([]);
  });

  it('has segments that leave in one instant in the order in which they leave, also one that is lost', () => {
    const deeds: readonly Intervention[] = [
      { kind: 'call', host: 'client', call: { name: 'send', text: 'x'.repeat(3_000) }, at: 300 },
      { kind: 'drop', flight: 5 },
    ];
    const timeline = simulate(SCENARIOS['three-way-handshake'], deeds);
    const together = timeline.flights.filter(
      ({ departs, from }) => departs === 300 && from === 'client',
    );
    expect(together.map(({ lost }) => lost)).toEqual([false, false, true]);
    const { lines } = lay(timeline, metricsFor('wide', 674, 711));
    const heights = together.map(({ id }) => lines[id]?.from.y ?? 0);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    expect(new Set(heights).size).toBe(3);
  });

  it('is the same however often it is laid', () => {
    const timeline = simulate(whole);
    const metrics = metricsFor('wide', 674, 711);
    expect(lay(timeline, metrics)).toEqual(lay(timeline, metrics));
  });
});
