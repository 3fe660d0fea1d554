import { describe, expect, it } from 'vitest';
import { SCENARIOS, type ScenarioId } from '../scenarios';
import { shownDuration } from '../simulation/pacing';
import { simulate } from '../simulation/simulate';
import type { Timeline } from '../simulation/timeline';
import type { Lesson } from './lesson';
import { MISSIONS } from './missions';
import { placeOf } from './notes';
import { isTrue } from './notes/fact';
import { LESSONS, ON_SHELF, SHELVES } from './scenes';

/** How long a run takes on screen at speed 1, s. */
const secondsOf = (timeline: Timeline): number =>
  timeline.steps.slice(1).reduce((sum, _, k) => sum + shownDuration(timeline, k), 0) / 1000;

it('every scene stands on one shelf', () => {
  const ids = SHELVES.flatMap((shelf) => ON_SHELF[shelf]);
  expect(ids.toSorted()).toEqual(Object.keys(SCENARIOS).toSorted());
});

describe.each(SHELVES)('%s', (shelf) => {
  describe.each(ON_SHELF[shelf])('%s', (id: ScenarioId) => {
    const lesson: Lesson = LESSONS[id];
    const timeline = simulate(SCENARIOS[id]);

    it('lasts at most 60 seconds at speed 1, and so does what is tried', () => {
      const runs = lesson.trials.map((trial) => placeOf({ scene: id, ...trial }).timeline);
      for (const run of [timeline, ...runs]) expect(secondsOf(run)).toBeLessThanOrEqual(60);
    });

    it('has one thing to do', () => {
      const { trials, control, mission } = lesson;
      expect([trials.length > 0, control !== undefined, mission !== undefined]).toContain(true);
      if (mission !== undefined) expect(MISSIONS[mission].scene).toBe(id);
    });

    it('what is tried leads to a step at which what it shows is true', () => {
      for (const trial of lesson.trials) {
        const { timeline: run, k } = placeOf({ scene: id, ...trial });
        expect(k).not.toBeNull();
        const untrue = trial.shows.filter((fact) => !isTrue(fact, run, k ?? 0));
        expect(untrue).toEqual([]);
      }
    });

    it('asks in the end what the run answers, among other answers of its kind', () => {
      const right = lesson.recall.right(timeline);
      const all = [right, ...lesson.recall.wrong].map((said) => JSON.stringify(said));
      expect(new Set(all).size).toBe(all.length);
      expect(new Set([right, ...lesson.recall.wrong].map(({ kind }) => kind)).size).toBe(1);
      expect(all.length).toBeGreaterThanOrEqual(right.kind === 'yes-no' ? 2 : 3);
    });
  });
});
