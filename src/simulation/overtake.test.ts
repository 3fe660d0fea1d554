import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCENARIOS, type ScenarioId } from '../scenarios';
import type { Intervention } from './deed';
import { labelOf } from './label';
import { aheadOf, overtaking } from './overtake';
import { simulate } from './simulate';

const LIFE = SCENARIOS['whole-life'];
const sends = (...at: number[]): Intervention[] =>
  at.map((ms) => ({ kind: 'call', host: 'client', call: { name: 'send', text: 'x' }, at: ms }));
const OPENING = SCENARIOS['three-way-handshake'];
/** Two segments of text, 20 ms apart: flights 3 and 4. */
const TWO = sends(300, 320);

describe('letting a segment be overtaken', () => {
  it('makes it land 1 ms after the one behind it', () => {
    const way = overtaking(OPENING, TWO, 3);
    expect(way).toMatchObject({ possible: true, late: 3, by: 21, first: { id: 4, lands: 400 } });
    const after = simulate(OPENING, [...TWO, { kind: 'delay', flight: 3, by: 21 }]);
    expect(after.flights[3]).toMatchObject({ lands: 401 });
    expect(after.flights[4]).toMatchObject({ lands: 400 });
  });

  it('waits for the repetition where nothing else would come', () => {
    const way = overtaking(OPENING, [], 0);
    expect(way).toMatchObject({
      possible: true,
      by: 1_001,
      first: { again: true, departs: 1_000 },
    });
  });

  it('is not possible when nothing comes after it, or when it does not arrive', () => {
    const abort: Intervention = { kind: 'call', host: 'client', call: { name: 'abort' }, at: 300 };
    expect(overtaking(OPENING, [abort], 3)).toEqual({
      possible: false,
      hindrance: 'nothing-behind',
    });
    expect(overtaking(OPENING, [{ kind: 'drop', flight: 0 }], 0)).toEqual({
      possible: false,
      hindrance: 'lost',
    });
    expect(overtaking(OPENING, [], 99)).toEqual({ possible: false, hindrance: 'lost' });
  });

  it('passes over what has overtaken it already', () => {
    const deeds: Intervention[] = [...sends(300, 320, 340), { kind: 'delay', flight: 3, by: 21 }];
    expect(overtaking(OPENING, deeds, 3)).toMatchObject({ by: 20, first: { id: 5 } });
  });
});

describe('letting a segment overtake', () => {
  it('makes the one in front of it late', () => {
    const timeline = simulate(OPENING, TWO);
    expect(aheadOf(timeline, 4)?.id).toBe(3);
    expect(overtaking(OPENING, TWO, 3, 4)).toMatchObject({ late: 3, by: 21, first: { id: 4 } });
  });

  it('finds nothing in front of the first', () => {
    const timeline = simulate(OPENING);
    expect(aheadOf(timeline, 0)).toBeNull();
    expect(aheadOf(timeline, 1)).toBeNull();
    expect(aheadOf(timeline, 2)?.id).toBe(0);
  });

  it('is not possible for what only leaves because the other has arrived', () => {
    // The third segment answers the second, which answers the first.
    expect(overtaking(OPENING, [], 0, 2)).toEqual({ possible: false, hindrance: 'follows' });
  });

  it('looks at one connection only', () => {
    const deeds: Intervention[] = [
      { kind: 'call', host: 'client', call: { name: 'connect', fresh: true }, at: 20 },
    ];
    const timeline = simulate(OPENING, deeds);
    expect(timeline.flights.slice(0, 2).map(({ segment }) => labelOf(segment))).toEqual([
      'SYN',
      'SYN',
    ]);
    expect(aheadOf(timeline, 1)).toBeNull();
  });
});

it('whatever is found comes true, and by 1 ms less it does not', () => {
  const aScene = fc.constantFrom(...(Object.keys(SCENARIOS) as ScenarioId[]));
  fc.assert(
    fc.property(aScene, fc.nat(8), fc.nat(60), (scene, flight, jitter) => {
      const stage = { ...SCENARIOS[scene], path: { ...LIFE.path, jitter } };
      const way = overtaking(stage, [], flight);
      if (!way.possible) return;
      const landed = (by: number) => {
        const { flights } = simulate(stage, [{ kind: 'delay', flight, by }]);
        const own = flights[flight]?.lands ?? 0;
        const first = flights.find(
          ({ id, departs }) => id === way.first.id && departs === way.first.departs,
        );
        return first !== undefined && first.lands < own;
      };
      expect(landed(way.by)).toBe(true);
      expect(landed(way.by - 1)).toBe(false);
    }),
    { numRuns: 150 },
  );
});
