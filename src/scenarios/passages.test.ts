import { describe, expect, it } from 'vitest';
import { simulate } from '../simulation/simulate';
import { stepOf } from '../simulation/timeline';
import { STATES } from '../tcp/tcb';
import { SCENARIOS, type ScenarioId } from '.';
import { passageOf, passagesThrough } from './passages';

const scenesThrough = (state: (typeof STATES)[number]): ScenarioId[] =>
  passagesThrough(state).map(({ scene }) => scene);

describe('the scenes that pass through a state', () => {
  it.each(STATES)(
    '%s: at the step, an end is in it, and in none before unless it began so',
    (state) => {
      for (const { scene, k, host } of passagesThrough(state)) {
        const timeline = simulate(SCENARIOS[scene]);
        expect(stepOf(timeline, k).hosts[host].state).toBe(state);
        if (k > 0) expect(stepOf(timeline, k - 1).hosts[host].state).not.toBe(state);
      }
    },
  );

  it('are all that do', () => {
    for (const state of STATES) {
      const through = (Object.keys(SCENARIOS) as ScenarioId[]).filter((scene) =>
        simulate(SCENARIOS[scene]).steps.some(
          ({ hosts }) => hosts.client.state === state || hosts.server.state === state,
        ),
      );
      expect(scenesThrough(state)).toEqual(through);
    }
  });

  it('are few for the rare ones, and every state has one', () => {
    expect(scenesThrough('CLOSING')).toEqual(['simultaneous-close']);
    for (const state of STATES) expect(scenesThrough(state)).not.toEqual([]);
  });

  it('are entered where the end comes back to the state that it began in', () => {
    const release = simulate(SCENARIOS['four-way-release']);
    expect(passageOf(release, 'CLOSED')).toEqual({ k: release.steps.length - 2, host: 'server' });
    expect(passageOf(release, 'LISTEN')).toEqual({ k: 0, host: 'server' });
  });
});

it('a run that never comes to a state has no passage through it', () => {
  expect(passageOf(simulate(SCENARIOS['three-way-handshake']), 'CLOSING')).toBeNull();
});
