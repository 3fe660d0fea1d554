/** What a viewer does to a run: calls, mischief, and taking them back. */
import { SCENARIOS, type ScenarioId } from '../scenarios';
import {
  type CallName,
  type HostId,
  type Intervention,
  isMischief,
  type Mischief,
} from '../simulation/deed';
import { clampPosition, lastStep, timeAt } from '../simulation/instant';
import { simulate } from '../simulation/simulate';
import { flightOf, stepOf, type Timeline } from '../simulation/timeline';
import { addFault } from './faults';
import { DEFAULT_TEXT, MOST_DEEDS } from './permalink';
import { currentStep, type Log, nextScripted, opening, type RunState, useRun } from './run';

const { getState: get, setState: set } = useRun;

const logOf = ({ scene, interventions, position }: RunState): Log => ({
  scene,
  interventions,
  position,
});

/** A viewer calls: what the scene calls next anyway goes on; anything else is appended to the run. */
export function call(host: HostId, name: CallName): void {
  const run = get();
  const k = currentStep(run);
  const scripted = nextScripted(run);
  if (scripted !== null && scripted.host === host && scripted.name === name) {
    const position = scripted.k === k + 1 ? k + 1 : run.position;
    return set({ position, shown: position, playing: true, chosen: null, selected: [] });
  }
  const text = name === 'send' ? { text: DEFAULT_TEXT } : {};
  append({ kind: 'call', host, call: { name, ...text }, at: actingTime(run) }, k);
}

/** Whole ms at which something done now takes place: after the step that has happened. */
function actingTime({ timeline, position }: RunState): number {
  const k = Math.floor(position);
  const now = Math.floor(timeAt(timeline, position));
  const { at } = stepOf(timeline, k);
  const later = stepOf(timeline, k + 1).at;
  return now === at && k > 0 && (k === lastStep(timeline) || later > at + 1) ? at + 1 : now;
}

/** Appends an intervention; those that were later than step `k` are dropped. */
function append(deed: Intervention, k: number): void {
  const run = get();
  if (run.interventions.length >= MOST_DEEDS) {
    addFault({ part: 'full', text: `${MOST_DEEDS}` });
    return;
  }
  const { at } = stepOf(run.timeline, k + 1);
  const last = k >= lastStep(run.timeline);
  const kept = run.interventions.filter((old) => last || !isLater(run.timeline, old, at, deed));
  const interventions = [...kept, deed];
  rerun(interventions, (timeline) => deedStep(timeline, deed, k));
}

/** Runs the scene again with other interventions and plays on from the step that `from` names. */
function rerun(interventions: readonly Intervention[], from: (timeline: Timeline) => number): void {
  const run = get();
  const timeline = simulate(SCENARIOS[run.scene], interventions);
  const position = clampPosition(timeline, from(timeline));
  set({
    interventions,
    timeline,
    position,
    shown: position,
    playing: true,
    chosen: null,
    selected: [],
    undoable: [...run.undoable, logOf(run)],
    redoable: [],
  });
}

/** Was `old` done at `at` or later? Mischief counts from when its flight departs. */
function isLater(timeline: Timeline, old: Intervention, at: number, deed: Intervention): boolean {
  if (!isMischief(old)) return old.at >= at;
  if (isMischief(deed) && old.flight === deed.flight) return false;
  return (timeline.flights[old.flight]?.departs ?? Number.POSITIVE_INFINITY) >= at;
}

/** The step that an intervention made: its own call, or the departure of the flight it touches. */
function deedStep(timeline: Timeline, deed: Intervention, k: number): number {
  const index = isMischief(deed)
    ? timeline.steps.findIndex(({ sent }) => sent.includes(deed.flight))
    : timeline.steps.findIndex(
        ({ what, at }, i) => i > k && at === deed.at && 'intervention' in what && what.intervention,
      );
  return index < 0 ? Math.min(k, lastStep(timeline)) : index;
}

/**
 * Drops, delays or duplicates a flight, or takes a drop or a copy back; doing so in the past begins
 * again where the flight departs.
 */
export function meddle(deed: Mischief): void {
  const { timeline, interventions } = get();
  const flight = flightOf(timeline, deed.flight);
  const k = timeline.steps.findIndex(({ sent }) => sent.includes(flight.id));
  const kept = interventions.filter((old) => !undoes(deed, old));
  if (kept.length === interventions.length) append(deed, Math.max(0, k));
  else rerun(kept, () => k);
}

/** Dropping or copying twice is taking it back; delays add up. */
const undoes = (deed: Mischief, old: Intervention): boolean =>
  deed.kind !== 'delay' && old.kind === deed.kind && old.flight === deed.flight;

/** Takes the last deed back, or does it again. */
const travel = (from: 'undoable' | 'redoable', to: 'undoable' | 'redoable') => (): void => {
  const run = get();
  const log = run[from].at(-1);
  if (log === undefined) return;
  const { scene, interventions } = log;
  const timeline = simulate(SCENARIOS[scene], interventions);
  const position = clampPosition(timeline, log.position);
  set({
    scene,
    interventions,
    timeline,
    position,
    shown: position,
    playing: false,
    chosen: null,
    selected: [],
    [from]: run[from].slice(0, -1),
    [to]: [...run[to], logOf(run)],
  });
};
export const undo = travel('undoable', 'redoable');
export const redo = travel('redoable', 'undoable');

/** Opens a scene from its beginning; what was done in the one before can be had back by undo. */
export function visit(scene: ScenarioId): void {
  const run = get();
  set({
    ...opening(scene, []),
    playing: false,
    chosen: null,
    selected: [],
    undoable: run.interventions.length > 0 ? [...run.undoable, logOf(run)] : run.undoable,
    redoable: [],
  });
}

/** The scene from its beginning, as nobody has touched it. */
export const restart = (): void => visit(get().scene);
