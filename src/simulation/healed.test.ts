import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCENARIOS, type ScenarioId } from '../scenarios';
import type { State } from '../tcp/tcb';
import { aForgery, anHonestDeed } from './any-deed';
import { HABITS, HOST_IDS, type Intervention, isMischief } from './deed';
import { simulate, type Stage } from './simulate';
import type { Step, Timeline } from './timeline';

const aScene = fc.constantFrom(...(Object.keys(SCENARIOS) as ScenarioId[]));

/** Late enough for whatever the deeds had begun to be under way, early enough for it to go on. */
const HEALS_AT = 310_000;

/** From `at` on the network does its work and the programs do theirs. */
const healed = (at: number): Intervention[] => [
  {
    kind: 'path',
    weather: {
      delay: { client: 80, server: 80 },
      jitter: 0,
      loss: 0,
      duplication: 0,
      reordering: 0,
    },
    at,
  },
  { kind: 'cable', whole: true, at },
  { kind: 'firewall', mode: 'off', at },
  ...HOST_IDS.flatMap((host) =>
    HABITS.map((habit): Intervention => ({ kind: 'habit', host, habit, on: true, at })),
  ),
];

const stateAt = (timeline: Timeline, at: number): Step =>
  timeline.steps.findLast((step) => step.at <= at) ?? timeline.steps[0];

/** Every program closes what it has, and then its listening socket. */
function closings(timeline: Timeline, at: number): Intervention[] {
  const { hosts } = stateAt(timeline, at);
  return HOST_IDS.flatMap((host) => {
    const ports = Object.values(hosts[host].connections).flatMap(({ local, remote }) =>
      host === 'client' ? local.port : (remote?.port ?? []),
    );
    const calls = [...ports.map((port) => ({ name: 'close', port }) as const), { name: 'close' }];
    return calls.map((call) => ({ kind: 'call', host, call, at }) as Intervention);
  });
}

/** A run in which at last everything works and everybody closes. */
function ended(stage: Stage, deeds: readonly Intervention[]): Timeline {
  const kept = deeds.filter((deed) => isMischief(deed) || deed.at < HEALS_AT);
  const repaired = [...kept, ...healed(HEALS_AT)];
  const before = simulate(stage, repaired);
  return simulate(stage, [...repaired, ...closings(before, HEALS_AT + 1_000)]);
}

/** The states of the connections that are left at the end, on both hosts. */
const leftOver = (timeline: Timeline): State[] => {
  const last = timeline.steps.at(-1) ?? timeline.steps[0];
  return HOST_IDS.flatMap((id) =>
    Object.values(last.hosts[id].connections).map(({ state }) => state),
  );
};

const withFinWait2Timeout = (stage: Stage): Stage => {
  const limit = (id: 'client' | 'server') => ({
    ...stage.hosts[id],
    parameters: { ...stage.hosts[id].parameters, finWait2Timeout: 60_000 },
  });
  return { ...stage, hosts: { client: limit('client'), server: limit('server') } };
};

describe('once the path is healed and both programs have closed', () => {
  it('nothing is left of any connection, but what waits in FIN-WAIT-2 for a peer that is gone', () => {
    fc.assert(
      fc.property(aScene, fc.array(anHonestDeed, { maxLength: 10 }), (scene, deeds) => {
        const timeline = ended(SCENARIOS[scene], deeds);
        expect(timeline.endless).toBe(false);
        expect(leftOver(timeline).filter((state) => state !== 'FIN-WAIT-2')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('nothing at all is left where FIN-WAIT-2 has a limit, as stacks have it', () => {
    fc.assert(
      fc.property(aScene, fc.array(anHonestDeed, { maxLength: 10 }), (scene, deeds) => {
        const timeline = ended(withFinWait2Timeout(SCENARIOS[scene]), deeds);
        expect(leftOver(timeline)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('forged segments may keep two ends apart, but not for ever', () => {
    const anything = fc.oneof({ weight: 3, arbitrary: anHonestDeed }, aForgery);
    fc.assert(
      fc.property(aScene, fc.array(anything, { maxLength: 10 }), (scene, deeds) => {
        const timeline = ended(withFinWait2Timeout(SCENARIOS[scene]), deeds);
        expect(timeline.endless || leftOver(timeline).length === 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
