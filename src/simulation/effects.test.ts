import { describe, expect, it } from 'vitest';
import { SCENARIOS, type ScenarioId } from '../scenarios';
import { AS_IN_THE_SCENE, type HostChoices, NO_CHOICES, withChoices } from './choices';
import type { HostId, Intervention } from './deed';
import { type Effect, effectOf, type Moment } from './effects';
import { lastStep } from './instant';
import { PROFILES, type ProfileId } from './profiles';
import { simulate } from './simulate';
import { stepOf, type Timeline } from './timeline';

const IDS = Object.keys(PROFILES) as ProfileId[];
const SCENES = Object.keys(SCENARIOS) as ScenarioId[];

const run = (
  scene: ScenarioId,
  host: HostId,
  choices: Partial<HostChoices>,
  deeds: readonly Intervention[] = [],
): Timeline =>
  simulate(
    withChoices(SCENARIOS[scene], { ...NO_CHOICES, [host]: { ...AS_IN_THE_SCENE, ...choices } }),
    deeds,
  );

const kindOf = (timeline: Timeline, moment: Moment | null | undefined): string | null =>
  moment === null || moment === undefined ? null : stepOf(timeline, moment.k).what.kind;

function expectFits(effect: Effect, before: Timeline, after: Timeline): void {
  const moments = [...(effect.first === null ? [] : [effect.first]), ...effect.waits].flatMap(
    ({ before: was, after: is }) => [
      ...(was === null ? [] : [{ moment: was, timeline: before }]),
      ...(is === null ? [] : [{ moment: is, timeline: after }]),
    ],
  );
  for (const { moment, timeline } of moments) {
    expect(moment.k).toBeLessThanOrEqual(lastStep(timeline));
    expect(stepOf(timeline, moment.k).at).toBe(moment.at);
    if (moment.waited !== null) expect(kindOf(timeline, moment)).toBe('timeout');
  }
  const [was, is] = [effect.first?.before ?? null, effect.first?.after ?? null];
  if (effect.first?.kind === 'moved') expect(was?.at).not.toBe(is?.at);
  if (effect.first?.kind === 'instead') expect(was?.at).toBe(is?.at);
}

describe('what a choice changes in a run', () => {
  it('is nothing where the run does not depend on it', () => {
    const effect = { first: null, waits: [], ends: null, states: [] };
    for (const scene of SCENES) {
      const plain = simulate(SCENARIOS[scene]);
      expect(effectOf(plain, plain)).toEqual(effect);
      expect(effectOf(plain, run(scene, 'client', { profile: 'rfc' }))).toEqual(effect);
    }
    const other = run('three-way-handshake', 'server', { profile: 'linux' });
    expect(effectOf(simulate(SCENARIOS['three-way-handshake']), other).first).toBeNull();
  });

  it.each(IDS)('is not the TCP options of %s by themselves: nobody sees them', (profile) => {
    const scene = SCENARIOS['three-way-handshake'];
    const both = { ...AS_IN_THE_SCENE, profile };
    const after = simulate(withChoices(scene, { client: both, server: both }));
    expect(effectOf(simulate(scene), after).first).toBeNull();
  });

  it('is TIME-WAIT: 60 s instead of 240 s', () => {
    const effect = effectOf(
      simulate(SCENARIOS['three-segment-release']),
      run('three-segment-release', 'client', { profile: 'linux' }),
    );
    expect(effect.ends?.before).toBe(240_560);
    expect(effect.ends?.after).toBeLessThan(60_700);
    const waits = [effect.first, ...effect.waits].map((wait) => [
      wait?.before?.waited,
      wait?.after?.waited,
    ]);
    expect(waits).toContainEqual([240_000, 60_000]);
  });

  it('is the FIN again, sooner, when the last ACK is lost', () => {
    const before = simulate(SCENARIOS['last-ack-lost']);
    const after = run('last-ack-lost', 'server', { profile: 'linux' });
    const { first, waits } = effectOf(before, after);
    const [wait] = [first, ...waits].filter((one) => one?.before?.waited === 1_000);
    expect(wait?.after?.waited).toBeLessThan(1_000);
    expect(kindOf(after, wait?.after)).toBe('timeout');
  });

  it('is told the same, turned round, the other way', () => {
    for (const scene of SCENES) {
      const [one, two] = [simulate(SCENARIOS[scene]), run(scene, 'client', { profile: 'linux' })];
      const [there, back] = [effectOf(one, two), effectOf(two, one)];
      expect(back.ends).toEqual(
        there.ends === null ? null : { before: there.ends.after, after: there.ends.before },
      );
      expect(back.first === null).toBe(there.first === null);
      expect(back.waits.length).toBe(there.waits.length);
    }
  });

  it('is a window that is shut, with a smaller buffer and a program that does not read', () => {
    const deeds: Intervention[] = [
      { kind: 'habit', host: 'server', habit: 'reads', on: false, at: 0 },
      { kind: 'call', host: 'client', call: { name: 'send', text: 'hello' }, at: 700 },
    ];
    const before = run('whole-life', 'server', {}, deeds);
    const after = run('whole-life', 'server', { buffer: 5 }, deeds);
    expect(after.endless).toBe(true);
    const { first, ends, states } = effectOf(before, after);
    expect(first?.kind).toBe('instead');
    expect([ends, states]).toEqual([null, []]);
  });

  it.each(IDS)('fits both runs, in every scene, of %s', (profile) => {
    for (const scene of SCENES) {
      for (const host of ['client', 'server'] as const) {
        const [before, after] = [simulate(SCENARIOS[scene]), run(scene, host, { profile })];
        expectFits(effectOf(before, after), before, after);
        expectFits(effectOf(after, before), after, before);
      }
    }
  });

  it('is what no longer happens, or happens only now', () => {
    const [plain, lossy] = [[], [{ kind: 'drop', flight: 6 } as const]].map((deeds) =>
      run('four-way-release', 'client', {}, deeds),
    );
    if (plain === undefined || lossy === undefined) throw new Error('two runs');
    for (const [before, after] of [
      [plain, lossy],
      [lossy, plain],
    ] as const) {
      const effect = effectOf(before, after);
      expect(effect.first).not.toBeNull();
      expectFits(effect, before, after);
    }
  });
});
