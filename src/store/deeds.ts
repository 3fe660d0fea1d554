/** What a viewer does to a run: calls, mischief, changes, and taking them back. */
import {
  type Act,
  type CallName,
  type HostId,
  type Intervention,
  type Mischief,
} from '../simulation/deed';
import type { ScenarioId } from '../scenarios';
import { type Choices, optionsOf } from '../simulation/choices';
import { clampPosition, lastStep, type Position, positionAt, timeAt } from '../simulation/instant';
import { stepOf, type Timeline } from '../simulation/timeline';
import { beginning } from '../simulation/weather';
import { MOST_DEEDS } from './branch-text';
import { isChange, keptAt, lastUntouched, placeAfter, undoes, withDeed } from './deed-order';
import { DEFAULT_TEXT } from './deed-text';
import { addFault } from './faults';
import { MOST_BRANCHES, type Recipe } from './permalink';
import {
  type Branch,
  currentStep,
  type Log,
  logOf,
  nextScripted,
  onward,
  opening,
  type RunState,
  runOf,
  useRun,
} from './run';

const { getState: get, setState: set } = useRun;

/** A viewer calls: what the scene calls next anyway goes on; anything else is appended to the run. */
export function call(host: HostId, name: CallName): void {
  const run = get();
  const k = currentStep(run);
  const scripted = nextScripted(run);
  if (scripted !== null && scripted.host === host && scripted.name === name) {
    const position = scripted.k === k + 1 ? k + 1 : onward(run);
    return set({ position, shown: position, playing: true, chosen: null, selected: [] });
  }
  const text =
    name === 'send' || (name === 'connect' && usesFastOpen(run, host))
      ? { text: DEFAULT_TEXT }
      : {};
  // Also where strangers knock: the connection that was touched last may be one of theirs.
  const followed = run.timeline.followed?.port;
  const port =
    followed === undefined || name === 'listen' || name === 'accept' ? {} : { port: followed };
  act({ kind: 'call', host, call: { name, ...text, ...port } });
}

const usesFastOpen = ({ timeline }: RunState, host: HostId): boolean =>
  optionsOf(timeline.steps[0].hosts[host].setup).fastOpen;

/** The client opens one more connection, from a port of its own; the lanes follow it. */
export function connectAgain(): void {
  const before = get().ports;
  const text = usesFastOpen(get(), 'client') ? { text: DEFAULT_TEXT } : {};
  act({ kind: 'call', host: 'client', call: { name: 'connect', fresh: true, ...text } });
  const { ports, port, whole, position } = get();
  const born = ports.find((n) => !before.includes(n) && (before.length > 0 || n !== ports[0]));
  if (born === undefined || born === port) return;
  set({ ...runOf(get().scene, get(), born), whole, position });
}

/** Somebody acts now, where the viewer is. */
export function act(deed: Act): void {
  const run = get();
  // What holds from the very beginning is there before anything else is done.
  const k = Math.max(currentStep(run), beginning(run.timeline));
  append({ ...deed, at: actingTime(run, deed) }, k);
}

/** Whole ms at which something done now takes place: after the step that has happened. */
function actingTime({ timeline, position }: RunState, deed: Act): number {
  const k = Math.floor(position);
  if (isChange(deed) && k <= beginning(timeline)) return 0;
  const now = Math.floor(timeAt(timeline, position));
  const { at } = stepOf(timeline, k);
  const later = stepOf(timeline, k + 1).at;
  const soon = now === at && k > 0 && (k === lastStep(timeline) || later > at + 1) ? at + 1 : now;
  // What is changed at 0 is so from the beginning: only who stands there may do that.
  return k > 0 && deed.kind !== 'call' ? Math.max(1, soon) : soon;
}

/** Appends an intervention. Where later ones fall away the run becomes a branch of its own. */
function append(deed: Intervention, k: number): void {
  const run = get();
  if (run.interventions.length >= MOST_DEEDS) {
    addFault({ part: 'full', text: `${MOST_DEEDS}` });
    return;
  }
  const kept = keptAt(run, deed, k);
  const interventions = withDeed(kept, deed);
  const forks = kept.length < run.interventions.length;
  if (forks && !hasRoom(run)) return;
  // Whoever turns a knob while nothing moves may want to turn another.
  const playing = !isChange(deed) || run.playing;
  rerun({ interventions }, (timeline) => placeAfter(run, timeline, deed, k), forks, playing);
}

/** May there be one branch more? Says so where there may not. */
export function hasRoom(run: RunState): boolean {
  if (run.others.length + 1 < MOST_BRANCHES) return true;
  addFault({ part: 'branches', text: `${MOST_BRANCHES}` });
  return false;
}

/** Runs the scene again with something else in it and plays on from the step that `from` names. */
function rerun(
  change: Partial<Recipe>,
  from: (timeline: Timeline) => Position,
  forks: boolean,
  playing = true,
): void {
  const run = get();
  const next = runOf(run.scene, { ...run, ...change }, run.port);
  const position = clampPosition(next.timeline, from(next.timeline));
  set({
    ...next,
    ...(forks ? fork(run) : {}),
    position,
    shown: position,
    playing,
    chosen: null,
    selected: [],
    undoable: [...run.undoable, logOf(run)],
    redoable: [],
  });
}

/** What was on screen stays in the list, and is what the new branch is compared with. */
function fork(run: RunState): Pick<RunState, 'id' | 'name' | 'others' | 'against'> {
  const id = 1 + Math.max(run.id, ...run.others.map((other) => other.id));
  return { id, name: null, others: [...run.others, branchOf(run)], against: run.id };
}

export const branchOf = ({ id, name, choices, interventions }: Branch): Branch => ({
  id,
  name,
  choices,
  interventions,
});

/**
 * Does something to a flight, or takes a drop, a copy or a hold back. One that is in the air goes on
 * from where it is; doing so in the past begins again where the flight departs.
 */
export function meddle(deed: Mischief): void {
  const run = get();
  const k = lastUntouched(run.timeline, deed, currentStep(run));
  const kept = run.interventions.filter((old) => !undoes(deed, old));
  if (kept.length === run.interventions.length) return append(deed, k);
  // Without the jar there is nothing to let go.
  const interventions = kept.filter(
    (old) => !(deed.kind === 'hold' && old.kind === 'release' && old.flight === deed.flight),
  );
  rerun({ interventions }, (timeline) => placeAfter(run, timeline, deed, k), false);
}

/** What stays of all that was done when a flight is made late: what else happens follows from it. */
export function keptBeforeDelay(run: RunState, flight: number): readonly Intervention[] {
  const deed = { kind: 'delay', flight, by: 0 } as const;
  return keptAt(run, deed, lastUntouched(run.timeline, deed, currentStep(run)));
}

/**
 * Sets a host up otherwise, for the whole run. Where something was done the old run stays, to compare
 * with; trying one setting after the other then stays on the one new branch.
 */
export function setChoices(choices: Choices): void {
  const run = get();
  const forks = run.interventions.length > 0 && !isTriedAlready(run);
  if (forks && !hasRoom(run)) return;
  const now = timeAt(run.timeline, run.position);
  rerun({ choices }, (timeline) => positionAt(timeline, now), forks, false);
}

/** Is the run what it is compared with, in every deed? Then nothing but settings was changed since. */
const isTriedAlready = ({ others, against, interventions }: RunState): boolean =>
  others.some((other) => other.id === against && other.interventions === interventions);

/** Takes the last deed back, or does it again. */
const travel = (from: 'undoable' | 'redoable', to: 'undoable' | 'redoable') => (): void => {
  const run = get();
  const log = run[from].at(-1);
  if (log === undefined) return;
  set({
    ...restored(log),
    [from]: run[from].slice(0, -1),
    [to]: [...run[to], logOf(run)],
  });
};
export const undo = travel('undoable', 'redoable');
export const redo = travel('redoable', 'undoable');

/** The run of a log, at rest where it was. */
export function restored(log: Log) {
  const run = runOf(log.scene, log, log.port);
  const position = clampPosition(run.timeline, log.position);
  return { ...log, ...run, position, shown: position, playing: false, chosen: null, selected: [] };
}

/** Opens a scene from its beginning; what was done in the one before can be had back by undo. */
export function visit(scene: ScenarioId): void {
  const run = get();
  const touched = run.undoable.length > 0 || run.interventions.length > 0 || run.others.length > 0;
  set({
    ...opening(scene),
    playing: false,
    chosen: null,
    selected: [],
    undoable: touched ? [...run.undoable, logOf(run)] : run.undoable,
    redoable: [],
  });
}

/** The scene from its beginning, as nobody has touched it. */
export const restart = (): void => visit(get().scene);
