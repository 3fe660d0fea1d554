import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../scenarios';
import type { Intervention } from '../simulation/deed';
import { simulate } from '../simulation/simulate';
import { follow } from '../simulation/thread';
import { litAt, stackAt } from './layers';
import { ANOTHER_CONNECTION } from './scenes/systems-trials-long';

const run = (...deeds: Intervention[]) => simulate(SCENARIOS.layers, deeds);

/** What is lit, each time that it changes. */
function courseOf(timeline: ReturnType<typeof run>): string[] {
  const all = timeline.steps.map((_, k) => litAt(timeline, k).join(' '));
  return all.filter((lit, k) => lit !== all[k - 1]);
}

describe('the layers', () => {
  it('light up one after the other: TCP at both ends, TLS with both Finished, the login by its cookie', () => {
    expect(courseOf(run())).toEqual([
      'ethernet ip',
      'ethernet ip tcp',
      'ethernet ip tcp tls',
      'ethernet ip tcp tls login',
    ]);
  });

  it('TLS goes with its connection, and the login does not', () => {
    expect(courseOf(run(...ANOTHER_CONNECTION)).slice(4)).toEqual([
      'ethernet ip login',
      'ethernet ip tcp login',
      'ethernet ip tcp tls login',
    ]);
  });

  it('are those of the new connection, whichever the lanes follow', () => {
    const whole = run(...ANOTHER_CONNECTION);
    const k = whole.steps.findLastIndex(({ at }) => at < 10_000);
    for (const timeline of [whole, follow(whole, 49_152), follow(whole, 49_153)]) {
      expect(stackAt(timeline, k).port).toEqual({ tcp: 49_153, tls: 49_153 });
    }
  });

  it('of a cut cable are dark while all that the ends remember stays lit', () => {
    expect(courseOf(run({ kind: 'cable', whole: false, at: 1_000 })).at(-1)).toBe('tcp tls login');
  });

  it('of a firewall that drops let no packet through, though the wire is whole', () => {
    const drops = run({ kind: 'firewall', mode: 'drop', at: 1_000 });
    expect(courseOf(drops).at(-1)).toBe('ethernet tcp tls login');
  });

  it('TLS waits for a segment that was lost', () => {
    const lost = run({ kind: 'drop', flight: 5 });
    const repeated = lost.steps.findIndex(({ what }) => what.kind === 'timeout');
    expect(litAt(lost, repeated)).not.toContain('tls');
    expect(litAt(lost, lost.steps.length - 1)).toContain('tls');
  });
});
