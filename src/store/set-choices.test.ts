import { beforeEach, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../scenarios';
import { type HostChoices, NO_CHOICES } from '../simulation/choices';
import { chosen } from '../simulation/choosing';
import { timeAt } from '../simulation/instant';
import { act, redo, setChoices, undo } from './deeds';
import { useFaults } from './faults';
import { MOST_BRANCHES } from './permalink';
import { openScene, seekStep, useRun } from './run';

const run = useRun.getState;

const set = (change: Partial<HostChoices>): void =>
  setChoices(chosen(SCENARIOS[run().scene], run().choices, 'server', change));

const now = (): number => timeAt(run().timeline, run().position);

beforeEach(() => {
  openScene('last-ack-lost');
  useFaults.setState({ faults: [] });
});

describe('setting a host up otherwise', () => {
  it('works the run out again, and stays at the same time of it', () => {
    seekStep(8);
    const [before, at] = [run().whole, now()];
    set({ profile: 'linux' });
    expect(run().whole).not.toBe(before);
    expect(run().playing).toBe(false);
    expect(now()).toBeCloseTo(at);
  });

  it('is at the end where the run is shorter now', () => {
    openScene('server-closes-first');
    seekStep(100);
    expect(now()).toBe(240_680);
    set({ profile: 'linux' });
    expect(now()).toBeLessThan(61_000);
    expect(run().position).toBe(run().timeline.steps.length - 1);
  });

  it('makes no branch where nothing was done: the scene as it is stays to compare with', () => {
    set({ profile: 'linux' });
    set({ backlog: 2 });
    set({ fastOpen: true });
    expect(run().others).toEqual([]);
    expect(run().choices.server).toMatchObject({ profile: 'linux', backlog: 2, fastOpen: true });
  });

  it('makes one branch where something was done, however much is tried then', () => {
    act({ kind: 'power-cycle', host: 'client' });
    set({ profile: 'linux' });
    set({ backlog: 2 });
    set({ backlog: 3 });
    expect(run().others).toMatchObject([{ id: 1, choices: NO_CHOICES }]);
    expect(run().others[0]?.interventions).toEqual(run().interventions);
    expect(run().against).toBe(1);
  });

  it('makes another after another deed', () => {
    act({ kind: 'power-cycle', host: 'client' });
    set({ profile: 'linux' });
    seekStep(run().timeline.steps.length);
    act({ kind: 'power-cycle', host: 'server' });
    set({ profile: 'rfc' });
    expect(run().others).toHaveLength(2);
  });

  it('can be undone and redone', () => {
    act({ kind: 'power-cycle', host: 'client' });
    const [before, steps] = [run().choices, run().timeline.steps.length];
    set({ profile: 'linux' });
    const after = run().choices;
    undo();
    expect([run().choices, run().others, run().timeline.steps.length]).toEqual([before, [], steps]);
    redo();
    expect([run().choices, run().others.length]).toEqual([after, 1]);
  });

  it('is refused where there is no room for a branch, and says so', () => {
    const others = Array.from({ length: MOST_BRANCHES - 1 }, () => ({
      name: null,
      choices: NO_CHOICES,
      interventions: [],
    }));
    openScene('last-ack-lost', { others });
    act({ kind: 'power-cycle', host: 'client' });
    set({ profile: 'linux' });
    expect(run().choices).toBe(NO_CHOICES);
    expect(useFaults.getState().faults).toEqual([{ part: 'branches', text: `${MOST_BRANCHES}` }]);
  });
});
