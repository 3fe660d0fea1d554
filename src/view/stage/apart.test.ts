import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCENARIOS, type ScenarioId } from '../../scenarios';
import { anHonestDeed } from '../../simulation/any-deed';
import { compare } from '../../simulation/compare';
import { HOST_IDS } from '../../simulation/deed';
import { positionAt } from '../../simulation/instant';
import { simulate } from '../../simulation/simulate';
import { stepOf, type Timeline } from '../../simulation/timeline';
import { apartStates } from './apart';

const RELEASE = SCENARIOS['three-segment-release'];

const apartOf = (mine: Timeline, other: Timeline) =>
  apartStates(mine, other, compare(mine, other).shared);

describe('the states that an end would be in', () => {
  it('are none when the runs are alike', () => {
    expect(apartOf(simulate(RELEASE), simulate(RELEASE))).toEqual([]);
  });

  it('are CLOSED beside LAST-ACK while the last ACK is missing, and TIME-WAIT that ends sooner', () => {
    const plain = simulate(RELEASE);
    const flight = plain.flights.findLast(({ from }) => from === 'client');
    const mine = simulate(RELEASE, [{ kind: 'drop', flight: flight?.id ?? 0 }]);
    const acknowledged = mine.flights.at(-1)?.lands;
    expect(apartOf(mine, plain)).toEqual([
      { host: 'server', state: 'CLOSED', from: flight?.lands, until: acknowledged },
      {
        host: 'client',
        state: 'CLOSED',
        from: plain.steps.at(-1)?.at,
        until: mine.steps.at(-1)?.at,
      },
    ]);
  });

  it('last until the end when nothing brings the runs together', () => {
    const plain = simulate(RELEASE);
    const mine = simulate(RELEASE, [
      { kind: 'call', host: 'client', call: { name: 'send' }, at: 250 },
    ]);
    const last = apartOf(mine, plain).findLast(({ host }) => host === 'server');
    expect(last).toMatchObject({ state: 'CLOSED', until: Number.POSITIVE_INFINITY });
  });

  it('are, at every time, those of the other run, and only where this one has another', () => {
    const aScene = fc.constantFrom(...(Object.keys(SCENARIOS) as ScenarioId[]));
    fc.assert(
      fc.property(aScene, fc.array(anHonestDeed, { maxLength: 5 }), (scene, deeds) => {
        const [mine, other] = [simulate(SCENARIOS[scene], deeds), simulate(SCENARIOS[scene])];
        const apart = apartOf(mine, other);
        const stateAt = (timeline: Timeline, ms: number, host: 'client' | 'server') =>
          stepOf(timeline, Math.floor(positionAt(timeline, ms))).hosts[host].state;
        for (const { at } of [...mine.steps, ...other.steps]) {
          for (const host of HOST_IDS) {
            const shown = apart.filter(
              (one) => one.host === host && one.from <= at && at < one.until,
            );
            const [own, theirs] = [stateAt(mine, at, host), stateAt(other, at, host)];
            expect(shown.map(({ state }) => state)).toEqual(own === theirs ? [] : [theirs]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
