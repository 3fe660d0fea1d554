import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCENARIOS, type ScenarioId } from '../scenarios';
import { anHonestDeed } from './any-deed';
import { compare } from './compare';
import { simulate } from './simulate';

const aScene = fc.constantFrom(...(Object.keys(SCENARIOS) as ScenarioId[]));
const RELEASE = SCENARIOS['four-way-release'];

describe('two runs side by side', () => {
  it('are alike when they are the same', () => {
    const run = simulate(RELEASE);
    expect(compare(run, simulate(RELEASE))).toEqual({
      shared: run.steps.length,
      at: null,
      rows: [],
    });
  });

  it('differ first where a segment disappears, not where it leaves', () => {
    const plain = simulate(RELEASE);
    const flight = plain.flights[6];
    const { at, shared, rows } = compare(simulate(RELEASE, [{ kind: 'drop', flight: 6 }]), plain);
    expect(at).toBeGreaterThan(flight?.departs ?? 0);
    expect(at).toBeLessThan(flight?.lands ?? 0);
    expect(rows[0]).toMatchObject({ mine: shared - 1, other: shared - 1 });
    expect(rows[1]).toMatchObject({ at, mine: shared, other: null });
  });

  it('differ where a segment leaves with another window, or from another port', () => {
    const plain = simulate(RELEASE);
    const { departs = 0, segment } = plain.flights[6] ?? {};
    if (segment === undefined) expect.fail('the scene has become too short');
    const narrow = { kind: 'replace', flight: 6, segment: { ...segment, wnd: 5 } } as const;
    expect(compare(simulate(RELEASE, [narrow]), plain).at).toBe(departs);
    const connect = { kind: 'call', host: 'client', at: 900 } as const;
    const first = simulate(RELEASE, [{ ...connect, call: { name: 'connect', port: 50_001 } }]);
    const other = simulate(RELEASE, [{ ...connect, call: { name: 'connect', port: 50_002 } }]);
    expect(compare(first, other).at).toBe(900);
  });

  it('have a line for each step after they part, in the order of time', () => {
    fc.assert(
      fc.property(aScene, fc.array(anHonestDeed, { maxLength: 6 }), (scene, deeds) => {
        const [mine, other] = [simulate(SCENARIOS[scene], deeds), simulate(SCENARIOS[scene])];
        const { rows, shared, at } = compare(mine, other);
        const times = rows.map((row) => row.at);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        for (const row of rows) expect(row.mine !== null || row.other !== null).toBe(true);
        expect(mine.steps.slice(0, shared).map((step) => step.at)).toEqual(
          other.steps.slice(0, shared).map((step) => step.at),
        );
        if (at === null) expect(mine.steps.length).toBe(other.steps.length);
        else expect(times).toContain(at);
      }),
      { numRuns: 150 },
    );
  });

  it('say the same whichever is compared with which', () => {
    fc.assert(
      fc.property(aScene, fc.array(anHonestDeed, { maxLength: 4 }), (scene, deeds) => {
        const [mine, other] = [simulate(SCENARIOS[scene], deeds), simulate(SCENARIOS[scene])];
        const [there, back] = [compare(mine, other), compare(other, mine)];
        expect([there.shared, there.at]).toEqual([back.shared, back.at]);
      }),
      { numRuns: 100 },
    );
  });
});
