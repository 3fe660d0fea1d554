import { create } from 'zustand';
import { SCENARIOS, type ScenarioId } from '../scenarios';
import type { CallName, HostId, Intervention, Mischief } from '../simulation/deed';
import { isMischief } from '../simulation/deed';
import { clampPosition, lastStep, type Position, timeAt } from '../simulation/instant';
import { restAfter } from '../simulation/pacing';
import { phaseStarts } from '../simulation/phase';
import { simulate } from '../simulation/simulate';
import { flightOf, stepOf, type Timeline } from '../simulation/timeline';
import { DEFAULT_TEXT } from './permalink';

/** What undo gives back. */
interface Log {
  readonly interventions: readonly Intervention[];
  readonly position: Position;
}

export const SPEEDS = [0.1, 0.25, 0.5, 1, 2, 4, 10] as const;

/**
 * The run on screen: a scenario, what the viewer did to it, and where the viewer is. Everything else
 * on the page follows from these.
 */
export interface RunState {
  readonly scene: ScenarioId;
  readonly interventions: readonly Intervention[];
  readonly timeline: Timeline;
  readonly position: Position;
  /** Where the stage is drawn: it glides to `position` after a step forward. */
  readonly shown: Position;
  readonly playing: boolean;
  /** The slider is being dragged. */
  readonly scrubbing: boolean;
  readonly speed: number;
  readonly undoable: readonly Log[];
  readonly redoable: readonly Log[];
  /** The flight whose menu is open, by id. */
  readonly chosen: number | null;
}

export const DEFAULT_SCENE: ScenarioId = 'three-way-handshake';

const opening = (scene: ScenarioId, interventions: readonly Intervention[]) => {
  const timeline = simulate(SCENARIOS[scene], interventions);
  const open = timeline.steps.findIndex(
    ({ hosts }) => hosts.client.state === 'ESTABLISHED' && hosts.server.state === 'ESTABLISHED',
  );
  const k = SCENARIOS[scene].opensAt === 'start' ? 0 : Math.max(0, open);
  const position = restAfter(timeline, k);
  return { scene, interventions, timeline, position, shown: position };
};

export const useRun = create<RunState>()(() => ({
  ...opening(DEFAULT_SCENE, []),
  playing: false,
  scrubbing: false,
  speed: 1,
  undoable: [],
  redoable: [],
  chosen: null,
}));

const { getState: get, setState: set } = useRun;

/** The number of the step that has happened, from 0. */
export const currentStep = ({ timeline, position }: RunState): number =>
  Math.floor(clampPosition(timeline, position));

/** Opens a scene where it begins, or at `step` (from 1), with what an address says was done. */
export function openScene(
  scene: ScenarioId,
  interventions: readonly Intervention[] = [],
  step?: number,
): void {
  const run = opening(scene, interventions);
  const position = step === undefined ? run.position : restAfter(run.timeline, step - 1);
  set({
    ...run,
    position,
    shown: position,
    playing: false,
    undoable: [],
    redoable: [],
    chosen: null,
  });
}

/** Goes to a place at once: the stage does not glide there. */
export function seek(position: Position): void {
  const p = clampPosition(get().timeline, position);
  set({ position: p, shown: p, playing: false });
}

export const seekStep = (k: number): void => seek(restAfter(get().timeline, clampStep(k)));

const clampStep = (k: number): number => Math.max(0, Math.min(lastStep(get().timeline), k));

/** One step forward: what is in the air lands at once; the stage glides after it. */
export function next(): void {
  const run = get();
  const k = currentStep(run);
  if (k >= lastStep(run.timeline)) return set({ playing: false });
  const shown = Math.max(run.shown, k);
  set({ position: restAfter(run.timeline, k + 1), shown, playing: false });
}

export const previous = (): void => seekStep(currentStep(get()) - 1);
export const toStart = (): void => seekStep(0);
export const toEnd = (): void => seekStep(lastStep(get().timeline));

/** To where the next phase (or the one before) of either end begins. */
export function nextPhase(direction: 1 | -1): void {
  const run = get();
  const k = currentStep(run);
  const starts = phaseStarts(run.timeline);
  const target =
    direction === 1 ? starts.find((start) => start > k) : starts.findLast((start) => start < k);
  seekStep(target ?? (direction === 1 ? lastStep(run.timeline) : 0));
}

export function play(): void {
  const run = get();
  const ended = run.position >= lastStep(run.timeline);
  const position = ended ? 0 : run.position;
  set({ playing: lastStep(run.timeline) > 0, position, shown: position, chosen: null });
}

/** Stops everything where it is; what is open stays open. */
export const pause = (): void =>
  set(({ shown, position, playing }) =>
    playing ? { playing: false, shown: position } : { shown },
  );

export const togglePlay = (): void => (get().playing ? pause() : play());

export const setSpeed = (speed: number): void => set({ speed });

export function changeSpeed(by: 1 | -1): void {
  const index = SPEEDS.findIndex((speed) => speed >= get().speed);
  const speed = SPEEDS[Math.max(0, Math.min(SPEEDS.length - 1, index + by))];
  if (speed !== undefined) set({ speed });
}

export const setScrubbing = (scrubbing: boolean): void => set({ scrubbing });
export const choose = (chosen: number | null): void => set({ chosen });

/** The step in which the next call of the scene's script is made; null: none is left. */
export function nextScripted({ timeline, position }: Pick<RunState, 'timeline' | 'position'>) {
  for (let k = Math.floor(position) + 1; k < timeline.steps.length; k++) {
    const { what, host } = stepOf(timeline, k);
    if (what.kind === 'call' && host !== null) return { k, host, name: what.call.name };
  }
  return null;
}

/** A viewer calls: what the scene calls next anyway goes on; anything else is appended to the run. */
export function call(host: HostId, name: CallName): void {
  const run = get();
  const k = currentStep(run);
  const scripted = nextScripted(run);
  if (scripted !== null && scripted.host === host && scripted.name === name) {
    const position = scripted.k === k + 1 ? k + 1 : run.position;
    return set({ position, shown: position, playing: true, chosen: null });
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
    undoable: [...run.undoable, { interventions: run.interventions, position: run.position }],
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
 * Drops, delays or duplicates a flight, or takes a drop of the viewer's back; doing so in the past
 * begins again where the flight departs.
 */
export function meddle(deed: Mischief): void {
  const { timeline, interventions } = get();
  const flight = flightOf(timeline, deed.flight);
  const k = timeline.steps.findIndex(({ sent }) => sent.includes(flight.id));
  const dropped = interventions.some((old) => old.kind === 'drop' && old.flight === deed.flight);
  if (deed.kind !== 'drop' || !dropped) return append(deed, Math.max(0, k));
  const kept = interventions.filter((old) => old.kind !== 'drop' || old.flight !== deed.flight);
  rerun(kept, () => k);
}

/** Takes the last deed back, or does it again. */
const travel = (from: 'undoable' | 'redoable', to: 'undoable' | 'redoable') => (): void => {
  const run = get();
  const log = run[from].at(-1);
  if (log === undefined) return;
  const { interventions } = log;
  const timeline = simulate(SCENARIOS[run.scene], interventions);
  const position = clampPosition(timeline, log.position);
  set({
    interventions,
    timeline,
    position,
    shown: position,
    playing: false,
    chosen: null,
    [from]: run[from].slice(0, -1),
    [to]: [...run[to], { interventions: run.interventions, position: run.position }],
  });
};
export const undo = travel('undoable', 'redoable');
export const redo = travel('redoable', 'undoable');

/** From the beginning, with everything that was done taken back. */
export const restart = (): void => openScene(get().scene);
