import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCENARIOS, type ScenarioId } from '../scenarios';
import { at, clampPosition, lastStep, positionAt, timeAt } from './instant';
import { intervalOf, play, restAfter, shownDuration } from './pacing';
import { simulate } from './simulate';
import { follow } from './thread';
import { stepOf } from './timeline';

const IDS = Object.keys(SCENARIOS) as ScenarioId[];
const runs = IDS.map((id) => simulate(SCENARIOS[id]));
const aRun = fc.constantFrom(...runs);
/** How far into a run: 0 … 1. */
const aPart = fc.double({ min: 0, max: 1, noNaN: true });

describe('positions', () => {
  it('give the same instant in whatever order they are asked for', () => {
    const parts = fc.array(aPart, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(aRun, parts, (run, places) => {
        const ask = (part: number) => at(run, part * lastStep(run));
        const forwards = places.map(ask);
        const backwards = places.toReversed().map(ask).toReversed();
        expect(backwards).toEqual(forwards);
      }),
    );
  });

  it('are brought into the run', () => {
    for (const run of runs) {
      const last = lastStep(run);
      expect(at(run, -5)).toEqual(at(run, 0));
      expect(at(run, last + 5)).toEqual(at(run, last));
      expect(clampPosition(run, Number.NaN)).toBe(0);
    }
  });

  it('show a flight between its departure and its arrival', () => {
    fc.assert(
      fc.property(aRun, aPart, (run, part) => {
        const { now, air, step, k } = at(run, part * lastStep(run));
        expect(step).toBe(stepOf(run, k));
        for (const { flight, progress } of air) {
          expect(progress).toBeGreaterThanOrEqual(0);
          expect(progress).toBeLessThanOrEqual(1);
          expect(now).toBeGreaterThanOrEqual(flight.departs);
          expect(now).toBeLessThanOrEqual(flight.lands);
        }
      }),
    );
  });

  it('and simulated times are one another, but for steps in the same ms', () => {
    fc.assert(
      fc.property(aRun, aPart, (run, part) => {
        const ms = part * (run.steps.at(-1)?.at ?? 0);
        expect(timeAt(run, positionAt(run, ms))).toBeCloseTo(ms, 2);
        const position = part * lastStep(run);
        const k = Math.floor(position);
        if (intervalOf(run, k) > 0) {
          expect(positionAt(run, timeAt(run, position))).toBeCloseTo(position, 6);
        }
      }),
    );
  });

  it('of a time at which several steps happen is the last of them', () => {
    const run = simulate(SCENARIOS['three-segment-release']);
    const k = positionAt(run, 480);
    expect([stepOf(run, k - 1).at, stepOf(run, k).at, stepOf(run, k + 1).at]).toEqual([
      480, 480, 560,
    ]);
  });

  it('before the first step and after the last one are these', () => {
    for (const run of runs) {
      expect(positionAt(run, -1)).toBeLessThan(1);
      expect(positionAt(run, 1e9)).toBe(lastStep(run));
    }
  });
});

describe('pacing', () => {
  it('lets no interval pass at once, and none last for ever', () => {
    for (const run of runs) {
      run.steps.forEach((_, k) => {
        expect(shownDuration(run, k)).toBeGreaterThanOrEqual(420);
        expect(shownDuration(run, k)).toBeLessThanOrEqual(3_600);
      });
    }
  });

  it('hurries over what a flood brings about in one ms', () => {
    const flood = { kind: 'flood', to: 'server', count: 100, at: 300 } as const;
    const run = follow(simulate(SCENARIOS['three-way-handshake'], [flood]), 49_152);
    const arrivals = run.steps.flatMap((step, k) => (step.at === 380 && step.host ? [k] : []));
    expect(arrivals).toHaveLength(100);
    const shown = arrivals.slice(1).map((k) => shownDuration(run, k - 1));
    expect(shown.reduce((sum, ms) => sum + ms)).toBeLessThan(6_000);
    expect(Math.min(...shown)).toBeGreaterThan(0);
  });

  it('shows what lasts longer no shorter', () => {
    const run = simulate(SCENARIOS['last-ack-lost']);
    const order = run.steps
      .map((_, k) => k)
      .toSorted((a, b) => intervalOf(run, a) - intervalOf(run, b));
    const shown = order.map((k) => shownDuration(run, k));
    expect(shown.toSorted((a, b) => a - b)).toEqual(shown);
  });

  it('plays forwards, never past the end, and in pieces as in one go', () => {
    const aTime = fc.double({ min: 0, max: 20_000, noNaN: true });
    fc.assert(
      fc.property(aRun, aPart, aTime, aTime, (run, part, first, second) => {
        const start = part * lastStep(run);
        const between = play(run, start, first);
        const end = play(run, between, second);
        expect(between).toBeGreaterThanOrEqual(start);
        expect(end).toBeGreaterThanOrEqual(between);
        expect(end).toBeLessThanOrEqual(lastStep(run));
        expect(timeAt(run, end)).toBeGreaterThanOrEqual(timeAt(run, start));
        expect(play(run, start, first + second)).toBeCloseTo(end, 6);
      }),
    );
  });

  it('comes to the end when it has played long enough', () => {
    for (const run of runs) expect(play(run, 0, 1e6)).toBe(lastStep(run));
  });

  it('rests after a step before the next one happens', () => {
    for (const run of runs) {
      run.steps.forEach((step, k) => {
        const rest = restAfter(run, k);
        expect(Math.floor(rest)).toBe(k);
        expect(rest > k).toBe(step.air.length > 0 && k < lastStep(run));
      });
    }
  });
});
