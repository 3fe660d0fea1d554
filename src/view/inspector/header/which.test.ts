import { describe, expect, it } from 'vitest';
import { SCENARIOS, type ScenarioId } from '../../../scenarios';
import type { Intervention } from '../../../simulation/deed';
import { labelOf } from '../../../simulation/label';
import { simulate } from '../../../simulation/simulate';
import { follow } from '../../../simulation/thread';
import type { Flight, Timeline } from '../../../simulation/timeline';
import { besides, departuresOf, landedBy, shownAt } from './which';

const run = (scene: ScenarioId, interventions: readonly Intervention[] = []): Timeline =>
  simulate(SCENARIOS[scene], interventions);

const name = (flight: Flight | null | undefined): string =>
  flight ? `${flight.from} ${labelOf(flight.segment)}` : 'none';

describe('which segment is shown', () => {
  const handshake = run('three-way-handshake');

  it('none before the first, then what each step sent, or what landed in it', () => {
    const shown = handshake.steps.map((_, k) => name(shownAt(handshake, k, null)));
    expect(shown).toEqual(['none', 'client SYN', 'server SYN+ACK', 'client ACK', 'client ACK']);
  });

  it('in a step that neither sends nor receives, the one before', () => {
    const timeline = run('last-ack-lost');
    const quiet = timeline.steps.findIndex(
      ({ what, sent }, k) => k > 3 && !('flight' in what) && sent.length === 0,
    );
    expect(quiet).toBeGreaterThan(3);
    expect(shownAt(timeline, quiet, null)).toBe(shownAt(timeline, quiet - 1, null));
  });

  it('the one that was pressed', () => {
    expect(name(shownAt(handshake, 4, 0))).toBe('client SYN');
    expect(name(shownAt(handshake, 4, 1))).toBe('server SYN+ACK');
  });

  it('nothing that has not left yet, or that this run does not have', () => {
    expect(name(shownAt(handshake, 1, 2))).toBe('client SYN');
    expect(name(shownAt(handshake, 1, 99))).toBe('client SYN');
  });

  it('of two steps in one ms, the second has left only in the second', () => {
    const timeline = run('three-segment-release');
    const [k, here] = timeline.steps
      .map((step, i) => [i, step] as const)
      .find(([i, step]) => step.sent.length > 0 && timeline.steps[i - 1]?.at === step.at) ?? [0];
    const pressed = here?.sent[0] ?? -1;
    expect(k).toBeGreaterThan(0);
    expect(shownAt(timeline, k, pressed)?.id).toBe(pressed);
    expect(shownAt(timeline, k - 1, pressed)?.id).not.toBe(pressed);
  });

  it('strangers’ segments only when they are pressed', () => {
    const flood = { kind: 'flood', to: 'server', count: 3, at: 300 } as const;
    const timeline = follow(run('three-way-handshake', [flood]), 49_152);
    const last = timeline.steps.length - 1;
    expect(name(shownAt(timeline, last, null))).toBe('client ACK');
    const stranger = timeline.flights.find(({ origin }) => origin === 'spoofed');
    expect(stranger).toBeDefined();
    expect(shownAt(timeline, last, stranger?.id ?? null)).toBe(stranger);
    expect(besides(timeline, stranger ?? null, last)).toEqual({ before: null, after: null });
  });
});

describe('the segments before and after', () => {
  const timeline = run('four-way-release');
  const all = departuresOf(timeline);

  it('from the first to the last and back: each flight once, in the order in which they leave', () => {
    expect(all.map(({ flight }) => flight.id).toSorted((a, b) => a - b)).toEqual(
      timeline.flights.map(({ id }) => id),
    );
    expect(all.map(({ k }) => k)).toEqual(all.map(({ k }) => k).toSorted((a, b) => a - b));
    const forth: string[] = [];
    for (let at = besides(timeline, null, 99).after; at; ) {
      forth.push(name(at.flight));
      at = besides(timeline, at.flight, 99).after;
    }
    expect(forth).toEqual(all.map(({ flight }) => name(flight)));
    expect(besides(timeline, all[3]?.flight ?? null, 99).before).toEqual(all[2]);
  });

  it('not beyond where the run waits for the learner', () => {
    const [, second, third] = all;
    expect(besides(timeline, second?.flight ?? null, third?.k ?? 0).after).toEqual(third);
    expect(besides(timeline, second?.flight ?? null, (third?.k ?? 0) - 0.1).after).toBe(null);
  });
});

describe('what has become of it', () => {
  it('nothing is known before it arrives or is lost', () => {
    const timeline = run('syn-lost');
    const syn = timeline.flights[0];
    expect(syn?.lost).toBe(true);
    const loss = timeline.steps.findIndex(({ what }) => what.kind === 'loss');
    expect(syn && landedBy(timeline, syn, loss - 1)).toBe(null);
    expect(syn && landedBy(timeline, syn, loss)).toBe(60);
  });
});
