/** What if: the ways that a scene has gone, side by side. */
import { positionAt, timeAt } from '../simulation/instant';
import { branchOf, restored } from './deeds';
import { printPlace, readName } from './permalink';
import { type Branch, logOf, type RunState, runOf, useRun } from './run';

const { getState: get, setState: set } = useRun;

/** Every branch, the one on screen included, in the order in which they were begun. */
export const branchesOf = (run: RunState): Branch[] =>
  [...run.others, branchOf(run)].toSorted((a, b) => a.id - b.id);

/** Goes on with another branch, at the same time of its run; what was on screen stays in the list. */
export function continueBranch(id: number): void {
  const run = get();
  const branch = run.others.find((other) => other.id === id);
  if (branch === undefined) return;
  const others = [...run.others.filter((other) => other.id !== id), branchOf(run)];
  const { timeline } = runOf(run.scene, branch, run.port);
  const position = positionAt(timeline, timeAt(run.timeline, run.position));
  const log = { ...branch, scene: run.scene, others, against: run.id, port: run.port, position };
  set({ ...restored(log), undoable: [...run.undoable, logOf(run)], redoable: [] });
}

/** Gives a branch a name of its own; an empty one takes it back, and so does undo. */
export function renameBranch(id: number, text: string): void {
  const name = readName(text);
  const run = get();
  const others = run.others.map((other) => (other.id === id ? { ...other, name } : other));
  const undoable = [...run.undoable, logOf(run)];
  set({ others, ...(id === run.id ? { name } : {}), undoable, redoable: [] });
}

/** Forgets a branch that is not on screen; undo brings it back. */
export function removeBranch(id: number): void {
  const run = get();
  const others = run.others.filter((other) => other.id !== id);
  const against = run.against === id ? null : run.against;
  set({ others, against, undoable: [...run.undoable, logOf(run)], redoable: [] });
}

/** The address that opens a branch, with all the others beside it. */
export function linkTo(id: number): string {
  const run = get();
  const branch = branchesOf(run).find((other) => other.id === id);
  if (branch === undefined || id === run.id) return location.href;
  const others = branchesOf(run).filter((other) => other.id !== id);
  const { scene } = run;
  const hash = printPlace({ scene, ...branch, branches: others });
  return `${location.origin}${location.pathname}${location.search}${hash}`;
}

/** Compares the run on screen with another branch; null: with the scene as it is. */
export const compareWith = (against: number | null): void => set({ against });
