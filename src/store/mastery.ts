import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { ScenarioId } from '../scenarios';
import { keptInBrowser } from './kept';
import { isRecord } from './parse';

/** How far the learner has come with a scene. */
export const MASTERY = ['mastered', 'again', 'not-yet'] as const;
export type Mastery = (typeof MASTERY)[number];

/** What the learner has done so far; it is kept in this browser and nowhere else. */
export interface Learnt {
  /** The last answer to the question at the end of each scene: was it right? */
  readonly recalls: { readonly [S in ScenarioId]?: boolean };
  /** How many stops of each tour have been seen, by its id. */
  readonly tours: { readonly [tour: string]: number };
}

const NOTHING: Learnt = { recalls: {}, tours: {} };

/** Where there is no storage, it lasts as long as the page. */
export const useMastery = create<Learnt>()(
  persist(() => NOTHING, {
    name: 'synopsis-learnt',
    storage: keptInBrowser<Learnt>(),
    version: 1,
    // What another version kept may mean something else.
    migrate: () => NOTHING,
    merge: (kept) => whole(kept),
  }),
);

const { setState: set } = useMastery;

/** What was kept may be anything: what can't be read is as if it had never been learnt. */
function whole(kept: unknown): Learnt {
  const { recalls, tours } = { ...NOTHING, ...(isRecord(kept) ? kept : {}) };
  return {
    recalls: only(recalls, (value) => typeof value === 'boolean'),
    tours: only(tours, (value) => Number.isSafeInteger(value) && Number(value) > 0),
  };
}

// Declarations: the store reads what was kept while this module is still being evaluated.
function only<T>(values: unknown, fits: (value: unknown) => boolean): Record<string, T> {
  const entries = isRecord(values) ? Object.entries(values) : [];
  return Object.fromEntries(entries.filter(([, value]) => fits(value))) as Record<string, T>;
}

/** A scene is mastered while the last answer to its question was right. */
export function masteryOf({ recalls }: Learnt, scene: ScenarioId): Mastery {
  const right = recalls[scene];
  return right === undefined ? 'not-yet' : right ? 'mastered' : 'again';
}

/** Keeps whether the question at the end of a scene was answered well. */
export const keepRecall = (scene: ScenarioId, right: boolean): void => {
  set(({ recalls }) => ({ recalls: { ...recalls, [scene]: right } }));
};

/** Keeps that so many stops of a tour have been seen; going back takes nothing away. */
export const reachStop = (tour: string, stops: number): void => {
  set(({ tours }) => ({ tours: { ...tours, [tour]: Math.max(tours[tour] ?? 0, stops) } }));
};

/** Has it as it was before it was forgotten. */
export const remember = (learnt: Learnt): void => {
  set(learnt);
};

/** Forgets all of it. */
export const forget = (): void => {
  set(NOTHING);
};
