/** What if: the ways that a scene has gone, side by side. */
import { NO_CHOICES } from '../simulation/choices';
import { HOST_IDS } from '../simulation/deed';
import { positionAt, timeAt } from '../simulation/instant';
import { addressOf } from './address';
import { printChoices } from './choices-text';
import { branchOf, hasRoom, restored } from './deeds';
import { readName } from './name-text';
import type { Recipe } from './permalink';
import { type Branch, comparedWith, type Log, logOf, type RunState, runOf, useRun } from './run';

const { getState: get, setState: set } = useRun;

/** Every branch, the one on screen included, in the order in which they were begun. */
export const branchesOf = (run: Branch & Pick<RunState, 'others'>): Branch[] =>
  [...run.others, branchOf(run)].toSorted((a, b) => a.id - b.id);

/** Was anything done or chosen, so that the run may be another than the scene's own? */
export const isTouched = ({ interventions, choices }: Omit<Recipe, 'name'>): boolean =>
  interventions.length > 0 || HOST_IDS.some((id) => printChoices(choices[id]) !== '');

/** The scene as it is, as one more branch. */
const untouched = (run: RunState): Branch => ({
  id: 1 + Math.max(run.id, ...run.others.map(({ id }) => id)),
  name: null,
  choices: NO_CHOICES,
  interventions: [],
});

/** `branch` on screen at the same time of its run, beside `others`. */
function turned(run: RunState, branch: Branch, others: readonly Branch[]): Log {
  const { scene, port } = run;
  const { timeline } = runOf(scene, branch, port);
  const position = positionAt(timeline, timeAt(run.timeline, run.position));
  const against = others.some(({ id }) => id === run.id) ? run.id : null;
  return { ...branch, scene, others, against, port, position };
}

/** All but `id`, with what is on screen; a scene that nobody has touched need not be kept. */
const othersThan = (run: RunState, id: number): readonly Branch[] =>
  (isTouched(run) || run.name !== null ? [...run.others, branchOf(run)] : run.others).filter(
    (other) => other.id !== id,
  );

const enter = (run: RunState, log: Log): void =>
  set({ ...restored(log), undoable: [...run.undoable, logOf(run)], redoable: [] });

/**
 * Goes on with another branch, or with the scene as it is (null), at the same time of its run; what
 * was on screen stays in the list.
 */
export function continueBranch(id: number | null): void {
  const run = get();
  if (id === null && (!isTouched(run) || !hasRoom(run))) return;
  const branch = id === null ? untouched(run) : run.others.find((other) => other.id === id);
  if (branch !== undefined) enter(run, turned(run, branch, othersThan(run, branch.id)));
}

/** Gives a branch a name of its own; an empty one takes it back, and so does undo. */
export function renameBranch(id: number, text: string): void {
  const name = readName(text);
  const run = get();
  const old = branchesOf(run).find((branch) => branch.id === id);
  if (old === undefined || old.name === name) return;
  const others = run.others.map((other) => (other.id === id ? { ...other, name } : other));
  const undoable = [...run.undoable, logOf(run)];
  set({ others, ...(id === run.id ? { name } : {}), undoable, redoable: [] });
}

/**
 * Forgets a branch; undo brings it back. When it is the one on screen, what it was compared with
 * takes its place.
 */
export function removeBranch(id: number): void {
  const run = get();
  if (id === run.id) {
    const next = comparedWith(run) ?? untouched(run);
    const others = run.others.filter((other) => other.id !== next.id);
    return enter(run, turned(run, next, others));
  }
  const others = run.others.filter((other) => other.id !== id);
  if (others.length === run.others.length) return;
  const against = run.against === id ? null : run.against;
  set({ others, against, undoable: [...run.undoable, logOf(run)], redoable: [] });
}

/** The link that opens a branch at the time that is on screen, with all the others beside it. */
export function linkTo(id: number): string {
  const run = get();
  const branch = run.others.find((other) => other.id === id);
  const shown =
    branch === undefined ? run : { ...run, ...restored(turned(run, branch, othersThan(run, id))) };
  return `${location.origin}${location.pathname}${location.search}${addressOf(shown)}`;
}

/** Compares the run on screen with another branch; null: with the scene as it is. */
export const compareWith = (against: number | null): void => set({ against });
