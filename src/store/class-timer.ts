/** Since when a class is on, and the scene that it sees: by the clock on the wall, which no run knows. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { ScenarioId } from '../scenarios';
import { keptInTab } from './kept';
import { useRun } from './run';

/** Moments are in ms since 1970, as the browser's clock has them. */
export interface ClassTimer {
  /** null: no class is on. */
  readonly classFrom: number | null;
  readonly sceneFrom: number | null;
  /** The scene that began then. */
  readonly scene: ScenarioId | null;
}

const NO_CLASS: ClassTimer = { classFrom: null, sceneFrom: null, scene: null };

/** Lasts as long as the tab: a window that is loaded again goes on counting. */
export const useClassTimer = create<ClassTimer>()(
  persist((): ClassTimer => NO_CLASS, {
    name: 'synopsis-class',
    storage: keptInTab<ClassTimer>(),
    version: 1,
    migrate: () => NO_CLASS,
    merge: (kept) => readClass(kept),
  }),
);

const { getState: get, setState: set } = useClassTimer;

/** Reads what was kept, which may be anything: what is no moment of the past is none. */
export function readClass(from: unknown): ClassTimer {
  if (typeof from !== 'object' || from === null) return NO_CLASS;
  const { classFrom, sceneFrom, scene } = from as Partial<Record<keyof ClassTimer, unknown>>;
  if (!isPast(classFrom) || !isPast(sceneFrom)) return NO_CLASS;
  // Whatever it says: it is only compared with the scene that is on.
  return { classFrom, sceneFrom, scene: typeof scene === 'string' ? (scene as ScenarioId) : null };
}

function isPast(from: unknown): from is number {
  return typeof from === 'number' && from >= 0 && from <= Date.now();
}

/** A class begins, unless one is on; the scene's time begins with each scene. */
export function beginClass(): void {
  const now = Date.now();
  const { scene } = useRun.getState();
  const { classFrom, sceneFrom, scene: before } = get();
  if (classFrom === null) set({ classFrom: now, sceneFrom: now, scene });
  else if (sceneFrom === null || before !== scene) set({ sceneFrom: now, scene });
}

/** Counts the class, or the scene, from now on. */
export function restartClass(): void {
  set({ classFrom: Date.now() });
}
export function restartScene(): void {
  set({ sceneFrom: Date.now() });
}

/** The class is over. */
export function endClass(): void {
  set(NO_CLASS);
}

useRun.subscribe(({ scene }, before) => {
  if (scene !== before.scene && get().classFrom !== null) beginClass();
});

const SECOND = 1_000;

/** How many whole seconds have passed since a moment; a clock that was set back counts as none. */
export const secondsSince = (from: number | null): number =>
  from === null ? 0 : Math.max(0, Math.floor((Date.now() - from) / SECOND));

/**
 * Calls `tick` with each second that is full, as long as somebody can see the page. Each waits for
 * its own moment, so that nothing adds up. Returns a function that stops it.
 */
export function eachSecond(from: number | null, tick: () => void): () => void {
  if (from === null) return () => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    if (document.hidden) return;
    const age = Math.max(0, Date.now() - from);
    timer = setTimeout(go, SECOND - (age % SECOND));
  };
  const go = (): void => {
    tick();
    wait();
  };
  document.addEventListener('visibilitychange', go);
  wait();
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', go);
  };
}
