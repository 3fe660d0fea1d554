import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { anHonestDeed } from '../simulation/any-deed';
import { NO_CHOICES } from '../simulation/choices';
import { isMischief } from '../simulation/deed';
import { timeAt } from '../simulation/instant';
import {
  branchesOf,
  compareWith,
  continueBranch,
  isTouched,
  removeBranch,
  renameBranch,
} from './branches';
import { act, meddle, redo, undo } from './deeds';
import { printDeed } from './deed-text';
import { type Place, printPlace, readPlace } from './permalink';
import { comparedWith, openScene, type RunState, seekStep, toEnd, useRun } from './run';

const now = (): RunState => useRun.getState();

/** Everything that an address has to say of a run. */
const placeOf = ({ scene, choices, interventions, name, others, against }: RunState) => ({
  ...comparison(others.findIndex(({ id }) => id === against) + 1),
  scene,
  choices,
  interventions,
  name,
  branches: others.map((other) => ({
    name: other.name,
    choices: other.choices,
    interventions: other.interventions,
  })),
});

const comparison = (against: number): { against?: number } => (against > 0 ? { against } : {});

/** The same without what an address has other words for: what is sent is told by its octets. */
const said = ({ scene, name = null, interventions, branches = [], ...rest }: Place) => ({
  ...comparison(rest.against ?? 0),
  scene,
  name,
  deeds: interventions.map(printDeed),
  branches: branches.map((branch) => [branch.name, branch.interventions.map(printDeed)]),
});

beforeEach(() => openScene('four-way-release'));

describe('acting in the past', () => {
  it('on a run that nobody has touched is compared with the scene as it is', () => {
    seekStep(4);
    meddle({ kind: 'drop', flight: 3 });
    expect(branchesOf(now())).toHaveLength(1);
    expect(comparedWith(now())).toBeNull();
  });

  it('keeps what was done later as another branch', () => {
    meddle({ kind: 'drop', flight: 9 });
    const before = now();
    seekStep(3);
    act({ kind: 'call', host: 'server', call: { name: 'abort' } });
    expect(now().interventions).toHaveLength(1);
    expect(now().others).toMatchObject([{ id: before.id, interventions: before.interventions }]);
    expect(comparedWith(now())?.id).toBe(before.id);
  });

  it('later than all that was done makes no branch', () => {
    meddle({ kind: 'drop', flight: 6 });
    toEnd();
    act({ kind: 'call', host: 'client', call: { name: 'connect' } });
    expect(now().interventions).toHaveLength(2);
    expect(now().others).toEqual([]);
  });
});

describe('a branch', () => {
  const fork = (): void => {
    meddle({ kind: 'drop', flight: 9 });
    seekStep(3);
    act({ kind: 'cable', whole: false });
  };

  it('can be continued; the one on screen takes its place in the list', () => {
    fork();
    const [old] = now().others;
    const left = now().interventions;
    continueBranch(old?.id ?? 0);
    expect(now().interventions).toEqual([{ kind: 'drop', flight: 9 }]);
    expect(now().others.map(({ interventions }) => interventions)).toEqual([left]);
  });

  it('keeps the name that it is given, also in a link, whatever signs are in it', () => {
    fork();
    const [old] = now().others;
    renameBranch(old?.id ?? 0, '  50 % & more, a~b=c?  ');
    renameBranch(now().id, '케이블 #1');
    const { place, faults } = readPlace(printPlace(placeOf(now())));
    expect(faults).toEqual([]);
    expect(place.name).toBe('케이블 #1');
    expect(place.branches?.[0]?.name).toBe('50 % & more, a~b=c?');
  });

  it('keeps a name whole: forty characters, none of them in halves', () => {
    const name = `${'x'.repeat(38)}%7E😀😀`;
    fork();
    renameBranch(now().id, name);
    renameBranch(now().others[0]?.id ?? 0, '~%25 %7E 🙂');
    const { place } = readPlace(printPlace(placeOf(now())));
    expect(place.name).toBe(`${'x'.repeat(38)}%7`);
    expect(place.branches?.[0]?.name).toBe('~%25 %7E 🙂');
    renameBranch(now().id, `${'x'.repeat(39)}😀😀`);
    expect(readPlace(printPlace(placeOf(now()))).place.name).toBe(`${'x'.repeat(39)}😀`);
    expect(readPlace('#/s/reset?name=%F0%9F').place.name).toMatch(/^\ufffd+$/);
    renameBranch(now().id, '\ud83d ');
    expect(now().name).toBeNull();
  });

  it('is called after its deeds again when its name is emptied', () => {
    fork();
    renameBranch(now().id, 'mine');
    renameBranch(now().id, '   ');
    expect(now().name).toBeNull();
  });

  it('that is removed is no longer compared with, and undo brings it back', () => {
    fork();
    const [old] = now().others;
    removeBranch(old?.id ?? 0);
    expect([now().others, now().against]).toEqual([[], null]);
    undo();
    expect(now().others).toEqual([old]);
    redo();
    expect(now().others).toEqual([]);
  });

  it('that is on screen can be removed: what it was compared with takes its place', () => {
    fork();
    const [old] = now().others;
    const own = now().id;
    removeBranch(own);
    expect(now()).toMatchObject({ ...old, others: [], against: null });
    undo();
    expect(now()).toMatchObject({ id: own, others: [old], against: old?.id });
    compareWith(null);
    removeBranch(own);
    expect(now()).toMatchObject({ interventions: [], name: null, others: [old] });
  });

  it('is kept while the scene as it is goes on, which itself is not kept', () => {
    meddle({ kind: 'drop', flight: 9 });
    const old = branchesOf(now());
    continueBranch(null);
    expect(now()).toMatchObject({ interventions: [], others: old, against: old[0]?.id });
    continueBranch(null);
    expect(now().undoable).toHaveLength(2);
    continueBranch(old[0]?.id ?? 0);
    expect(branchesOf(now())).toEqual(old);
  });

  it('goes on at the same time of its run', () => {
    fork();
    const [old] = now().others;
    const at = timeAt(now().timeline, now().position);
    continueBranch(old?.id ?? 0);
    expect(timeAt(now().timeline, now().position)).toBeCloseTo(at);
  });

  it('counts as one, also when it differs by an option of a host alone', () => {
    const server = { ...NO_CHOICES.server, cookies: true };
    expect(isTouched({ interventions: [], choices: { ...NO_CHOICES, server } })).toBe(true);
    expect(isTouched({ interventions: [], choices: NO_CHOICES })).toBe(false);
  });

  it('and what it is compared with come back from a link', () => {
    fork();
    meddle({ kind: 'duplicate', flight: 1 });
    const before = now();
    expect(before.others).toHaveLength(2);
    const { place } = readPlace(printPlace(placeOf(before)));
    const { name = null, branches: others = [], against, choices = NO_CHOICES } = place;
    openScene('four-way-release', {
      name,
      choices,
      interventions: place.interventions,
      others,
      ...(against === undefined ? {} : { against }),
    });
    expect(placeOf(now())).toEqual(placeOf(before));
    expect(comparedWith(now())?.interventions).toEqual(comparedWith(before)?.interventions);
  });

  it('that a link compares with and does not have is named as a fault', () => {
    const { place, faults } = readPlace('#/s/reset?vs=2&alt=~|~drop:1');
    expect(place.against).toBeUndefined();
    expect(faults).toEqual([{ part: 'alt', text: 'vs=2' }]);
    expect(readPlace('#/s/reset?vs=1&alt=~|~drop:1').place.against).toBe(1);
    expect(readPlace('#/s/reset?vs=0').faults).toEqual([{ part: 'alt', text: 'vs=0' }]);
  });

  it('can be compared with, and so can the scene', () => {
    fork();
    const [old] = now().others;
    compareWith(null);
    expect(comparedWith(now())).toBeNull();
    compareWith(old?.id ?? 0);
    expect(comparedWith(now())).toEqual(old);
  });
});

describe('whatever is done to branches', () => {
  const aStep = fc.oneof(
    fc.record({ do: fc.constant('deed' as const), at: fc.nat(20), deed: anHonestDeed }),
    fc.record({ do: fc.constant('continue' as const), n: fc.nat(3) }),
    fc.record({
      do: fc.constant('rename' as const),
      n: fc.nat(3),
      name: fc.string({ unit: 'binary', maxLength: 50 }),
    }),
    fc.record({ do: fc.constant('remove' as const), n: fc.nat(3) }),
    fc.record({ do: fc.constant('compare' as const), n: fc.nat(3) }),
    fc.record({ do: fc.constant('scene' as const) }),
    fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }),
  );
  type AnyStep = typeof aStep extends fc.Arbitrary<infer T> ? T : never;

  const perform = (step: AnyStep): void => {
    const nth = (n: number): number => branchesOf(now())[n]?.id ?? 0;
    switch (step.do) {
      case 'deed': {
        seekStep(step.at);
        const { deed } = step;
        if (!isMischief(deed)) return act(deed);
        if (deed.flight < now().timeline.flights.length) meddle(deed);
        return;
      }
      case 'continue':
        return continueBranch(nth(step.n));
      case 'rename':
        return renameBranch(nth(step.n), step.name);
      case 'remove':
        return removeBranch(nth(step.n));
      case 'compare':
        return compareWith(nth(step.n));
      case 'scene':
        return continueBranch(null);
      case 'undo':
        return undo();
      case 'redo':
        return redo();
    }
  };

  it('the address says all of it', () => {
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 14 }), (steps) => {
        openScene('four-way-release');
        for (const step of steps) perform(step);
        const before = placeOf(now());
        const { place, faults } = readPlace(printPlace(before));
        expect(faults).toEqual([]);
        expect(printPlace(place)).toEqual(printPlace(before));
        expect(said(place)).toEqual(said(before));
      }),
      { numRuns: 100 },
    );
  });

  it('undo leads back to the beginning, and redo forth again', () => {
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 14 }), (steps) => {
        openScene('four-way-release');
        for (const step of steps) perform(step);
        while (now().redoable.length > 0) redo();
        const end = placeOf(now());
        const n = now().undoable.length;
        for (let i = 0; i < n; i++) undo();
        expect(placeOf(now())).toMatchObject({ interventions: [], branches: [], name: null });
        for (let i = 0; i < n; i++) redo();
        expect(placeOf(now())).toEqual(end);
      }),
      { numRuns: 100 },
    );
  });
});
