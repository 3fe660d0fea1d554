import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../scenarios';
import { withChoices, NO_CHOICES } from './choices';
import type { Intervention } from './deed';
import { labelOf } from './label';
import { simulate } from './simulate';
import type { Timeline } from './timeline';

const SCENE = SCENARIOS['last-ack-lost'];

const lost = ({ flights }: Timeline): string[] =>
  flights
    .filter(({ fate }) => fate === 'dropped')
    .map(({ from, segment }) => `${from} ${labelOf(segment)} ${segment.seq}/${segment.ack}`);

const LAST_ACK = 'client ACK 102/302';

describe('what a scene does to its own segments', () => {
  it('is done to the one that it means', () => {
    expect(lost(simulate(SCENE))).toEqual([LAST_ACK]);
  });

  it.each<[string, Intervention, string[]]>([
    ['dropped', { kind: 'drop', flight: 1 }, ['server SYN+ACK 300/101', LAST_ACK]],
    ['doubled', { kind: 'duplicate', flight: 0 }, [LAST_ACK]],
    ['delayed', { kind: 'delay', flight: 1, by: 2_000 }, [LAST_ACK]],
  ])('whatever is %s before it', (_, deed, all) => {
    expect(lost(simulate(SCENE, [deed]))).toEqual(all);
  });

  it('whoever’s TCP the hosts run', () => {
    const choices = { ...NO_CHOICES, server: { ...NO_CHOICES.server, profile: 'linux' as const } };
    expect(lost(simulate(withChoices(SCENE, choices)))).toEqual([LAST_ACK]);
  });

  it('and to nothing else where it never comes to be', () => {
    const run = simulate(SCENE, [
      { kind: 'call', host: 'client', call: { name: 'abort' }, at: 300 },
    ]);
    expect(lost(run)).toEqual([]);
  });
});
