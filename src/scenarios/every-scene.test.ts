import { describe, expect, it } from 'vitest';
import { HOST_IDS } from '../simulation/deed';
import type { Intervention } from '../simulation/deed';
import { simulate } from '../simulation/simulate';
import { edgeOf, stateChanges } from '../simulation/state-changes';
import type { Step } from '../simulation/timeline';
import type { State } from '../tcp/tcb';
import { SCENARIOS, type ScenarioId } from '.';

const statesOf = (step: Step | undefined): State[] =>
  HOST_IDS.flatMap((id) => (step === undefined ? [] : [step.hosts[id].state]));

const IDS = Object.keys(SCENARIOS) as ScenarioId[];

describe.each(IDS)('%s', (id) => {
  const timeline = simulate(SCENARIOS[id]);

  it('ends by itself', () => {
    expect(timeline.endless).toBe(false);
    expect(timeline.steps.at(-1)?.air).toEqual([]);
  });

  it('changes states only along the edges of Figure 5 and what it omits', () => {
    const strange = stateChanges(timeline).filter((change) => edgeOf(timeline, change) === null);
    expect(strange).toEqual([]);
  });

  it('is there when the viewer comes in', () => {
    const both = timeline.steps.some(
      ({ hosts }) => hosts.client.state === 'ESTABLISHED' && hosts.server.state === 'ESTABLISHED',
    );
    expect(both || SCENARIOS[id].opensAt === 'start').toBe(true);
  });

  // An abort waits for nothing: a handshake that is late or cut short leaves the server another end.
  const aborts = (flight: number, kind: string): boolean =>
    id === 'reset' && kind !== 'duplicate' && flight <= 3;

  // What comes late in TIME-WAIT ends it by a RST (RFC 1337): then there is a port for one more.
  const freesPort = (kind: string): boolean => id === 'ports-run-out' && kind !== 'drop';

  it.each(['drop', 'duplicate', 'delay'] as const)('ends alike after one %s', (kind) => {
    const ends = statesOf(timeline.steps.at(-1));
    for (const { id: flight } of timeline.flights) {
      if (aborts(flight, kind) || freesPort(kind)) continue;
      const deed: Intervention = kind === 'delay' ? { kind, flight, by: 240 } : { kind, flight };
      const run = simulate(SCENARIOS[id], [deed]);
      expect([deed, ...statesOf(run.steps.at(-1))]).toEqual([deed, ...ends]);
    }
  });

  it('never has its program make a call that fails', () => {
    const replies = timeline.steps.map(({ reply }) => reply);
    // That no port is free is what this scene is about.
    const fails = id === 'ports-run-out' ? ['error: insufficient resources'] : [];
    expect(new Set(replies)).toEqual(new Set(['ok', ...fails]));
  });
});

describe('events stand apart in time', () => {
  // In the one the FIN and the close() that answers it have to fall into one ms; a flood comes at once.
  const together: readonly ScenarioId[] = ['three-segment-release', 'syn-flood'];

  it.each(IDS)('%s', (id) => {
    const times = simulate(SCENARIOS[id])
      .steps.slice(1)
      .map(({ at }) => at);
    const gaps = times.slice(1).map((at, i) => at - (times[i] ?? 0));
    expect(Math.min(...gaps, 20)).toBe(together.includes(id) ? 0 : 20);
  });
});

it('last-ack-lost: the FIN comes again when its RTO has passed, and 2MSL begins again', () => {
  const times = simulate(SCENARIOS['last-ack-lost']).steps.map(({ at }) => at);
  expect(times.slice(5)).toEqual([400, 480, 560, 600, 680, 740, 1600, 1680, 1760, 241_680]);
});
