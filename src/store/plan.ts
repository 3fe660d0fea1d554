import { create } from 'zustand';
import type { ScenarioId } from '../scenarios';
import type { Recipe } from './permalink';

/** What a scene is opened with: all that an address says of a run, and nothing of how it is shown. */
export interface ItemPlace extends Recipe {
  readonly scene: ScenarioId;
  /** From 1; absent: where the scene begins. */
  readonly step?: number;
  /** The client's port of the connection that the lanes follow. */
  readonly port?: number;
}

/** One thing to show, and what the teacher wants to remember about it. */
export interface Item {
  readonly place: ItemPlace;
  readonly note: string;
}

/** What a teacher shows one after the other. */
export interface Plan {
  readonly title: string;
  readonly items: readonly Item[];
}

export const MOST_ITEMS = 40;
/** Signs. */
export const LONGEST_TITLE = 80;
/** Signs. */
export const LONGEST_NOTE = 2_000;

/** A plan as it was, so that it can be had back. */
export interface Before {
  readonly plan: Plan | null;
  readonly at: number | null;
  /** What was written then, and where: going on with the same text is one change. */
  readonly writing: string | null;
}

export interface PlanState {
  /** null: there is none. */
  readonly plan: Plan | null;
  /** The item that is on, from 0; null: none is. */
  readonly at: number | null;
  /** What undo gives back, the newest last. */
  readonly before: readonly Before[];
}

export const usePlan = create<PlanState>()(() => ({
  plan: null,
  at: null,
  before: [],
}));

const { getState: get, setState: set } = usePlan;

/** So many changes can be undone. */
const MOST_UNDOS = 50;

/** Is there a plan that one can go through? */
export const isPlanning = (): boolean => (get().plan?.items.length ?? 0) > 0;

/**
 * Puts another plan, or none, in the place of the present one, which undo gives back. `writing`
 * names the text that is being written; each text is undone at once, however many signs were typed.
 */
export function changePlan(
  plan: Plan | null,
  at: number | null,
  writing: string | null = null,
): void {
  const { before, ...was } = get();
  const goesOn = writing !== null && before.at(-1)?.writing === writing;
  const log: Before = { plan: was.plan, at: was.at, writing };
  set({ plan, at, before: goesOn ? before : [...before, log].slice(-MOST_UNDOS) });
}

/** Leaves the plan; what is on the page stays, and undo gives the plan back. */
export const leavePlan = (): void => {
  if (get().plan !== null) changePlan(null, null);
};
