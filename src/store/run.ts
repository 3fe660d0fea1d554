import { create } from 'zustand';
import { SCENARIOS, type ScenarioId } from '../scenarios';
import { NO_CHOICES, withChoices } from '../simulation/choices';
import type { HostId } from '../simulation/deed';
import { clampPosition, lastStep, type Position } from '../simulation/instant';
import { restAfter } from '../simulation/pacing';
import { phaseStarts } from '../simulation/phase';
import { simulate } from '../simulation/simulate';
import { follow, portsOf } from '../simulation/thread';
import { stepOf, type Timeline } from '../simulation/timeline';
import type { Recipe } from './permalink';

/** One way that a scene has gone: what was done, under a name. */
export interface Branch extends Recipe {
  readonly id: number;
}

/** Everything that undo gives back. */
export interface Log extends Branch {
  readonly scene: ScenarioId;
  readonly others: readonly Branch[];
  readonly against: number | null;
  readonly port: number | null;
  readonly position: Position;
}

export const SPEEDS = [0.1, 0.25, 0.5, 1, 2, 4, 10] as const;

/**
 * The run on screen: a scenario, what the viewer did to it, and where the viewer is. Everything else
 * on the page follows from these.
 */
export interface RunState extends Log {
  /** The run, with all its connections. */
  readonly whole: Timeline;
  /** The run as the lanes show it: they follow one connection. */
  readonly timeline: Timeline;
  /** The client's ports, where there are several connections; one of them is followed. */
  readonly ports: readonly number[];
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
  /** The flights that are marked in stage, list and slider alike, because one of them was pressed. */
  readonly selected: readonly number[];
  /** The mission that is open: what its address is made from; null: the viewer watches. */
  readonly mission: { readonly id: string; readonly turn: number } | null;
  /** The end whose segments the viewer builds; null: the viewer watches. */
  readonly learner: HostId | null;
  /** How far one can go: just before the step that waits for the learner. */
  readonly until: Position;
  /** The steps before which a question stands. */
  readonly asks: readonly number[];
  /** Where playing comes to rest: at the far end of the wire, before a question that is open. */
  readonly halt: Position;
  /** What the viewer has answered since the scene was opened: the number of the choice, by question. */
  readonly answers: { readonly [question: string]: number };
}

export const DEFAULT_SCENE: ScenarioId = 'three-way-handshake';

const NONE: readonly number[] = [];
const NO_ANSWERS: RunState['answers'] = {};

/** A run of a scene, whole and as the lanes show it when they follow `port` (or what comes first). */
export function runOf(
  scene: ScenarioId,
  { choices, interventions }: Pick<Recipe, 'choices' | 'interventions'>,
  port: number | null,
) {
  const whole = simulate(withChoices(SCENARIOS[scene], choices), interventions);
  const all = portsOf(whole);
  const ports = all.length > 1 ? all : NONE;
  const followed = ports.length === 0 ? null : (ports.find((n) => n === port) ?? ports[0] ?? null);
  // What strangers send is no connection to follow, but none of it belongs on the lanes either.
  const crowded = followed !== null || whole.steps.some(({ what }) => what.kind === 'flood');
  const only = all[0] ?? whole.steps[0].hosts.client.setup.port;
  const timeline = crowded ? follow(whole, followed ?? only) : whole;
  return { scene, choices, interventions, whole, timeline, ports, port: followed };
}

const AS_IT_IS: Recipe = { name: null, choices: NO_CHOICES, interventions: [] };

/** The step at which a scene is found when it is opened. */
export function openingStep({ scene, timeline }: Pick<RunState, 'scene' | 'timeline'>): number {
  if (SCENARIOS[scene].opensAt === 'start') return 0;
  const open = timeline.steps.findIndex(
    ({ hosts }) => hosts.client.state === 'ESTABLISHED' && hosts.server.state === 'ESTABLISHED',
  );
  return Math.max(0, open);
}

/** A scene as it is found when it is opened. */
export function opening(scene: ScenarioId, recipe: Recipe = AS_IT_IS, port: number | null = null) {
  const run = runOf(scene, recipe, port);
  const position = restAfter(run.timeline, openingStep(run));
  return {
    ...run,
    name: recipe.name,
    id: 1,
    others: [] as readonly Branch[],
    against: null,
    answers: NO_ANSWERS,
    position,
    shown: position,
  };
}

export const useRun = create<RunState>()(() => ({
  ...opening(DEFAULT_SCENE),
  playing: false,
  scrubbing: false,
  speed: 1,
  undoable: [],
  redoable: [],
  chosen: null,
  selected: NONE,
  mission: null,
  learner: null,
  until: Number.POSITIVE_INFINITY,
  asks: NONE,
  halt: Number.POSITIVE_INFINITY,
}));

const { getState: get, setState: set } = useRun;

/** The number of the step that has happened, from 0. */
export const currentStep = ({ timeline, position }: RunState): number =>
  Math.floor(clampPosition(timeline, position));

export const logOf = (run: RunState): Log => ({
  scene: run.scene,
  id: run.id,
  name: run.name,
  choices: run.choices,
  interventions: run.interventions,
  others: run.others,
  against: run.against,
  port: run.port,
  position: run.position,
});

/** Is it the scene as nobody has touched it? */
export const isUntouched = ({
  choices,
  interventions,
}: Pick<Recipe, 'choices' | 'interventions'>): boolean =>
  interventions.length === 0 && JSON.stringify(choices) === JSON.stringify(NO_CHOICES);

/** Does the run wait for the learner? */
export const isHeld = ({ position, until }: RunState): boolean => position >= until;

/** Where one goes on from: a question that is open is left behind, and what it waits for happens. */
export const onward = ({ position, halt }: RunState): Position =>
  position >= halt ? Math.ceil(position) : position;

/** What the run on screen is compared with: another branch, or the scene as nobody has touched it. */
export const comparedWith = ({ others, against }: RunState): Branch | null =>
  others.find(({ id }) => id === against) ?? null;

/** What an address says of a run. */
export interface Opening extends Recipe {
  readonly others: readonly Recipe[];
  /** Which of them the run is compared with, from 1. */
  readonly against?: number;
  /** From 1; absent: where the scene begins. */
  readonly step?: number;
  readonly port?: number;
}

/** Opens a scene as an address says. Each deed can be undone, as if it had been done here. */
export function openScene(scene: ScenarioId, what: Partial<Opening> = {}): void {
  const recipe = { ...AS_IT_IS, ...what };
  const run = opening(scene, recipe, what.port ?? null);
  const position = what.step === undefined ? run.position : restAfter(run.timeline, what.step - 1);
  const others = (what.others ?? []).map((other, i) => ({ ...other, id: i + 2 }));
  const against = others[(what.against ?? 0) - 1]?.id ?? null;
  const now = { ...run, others, against, position, shown: position };
  set({
    ...now,
    playing: false,
    undoable: recipe.interventions.map((_, i) => ({
      ...logOf({ ...get(), ...now }),
      interventions: recipe.interventions.slice(0, i),
    })),
    redoable: [],
    chosen: null,
    selected: NONE,
  });
}

/** Lets the lanes follow another connection, by the client's port. */
export function pick(port: number): void {
  const { whole, ports } = get();
  if (ports.includes(port)) set({ port, timeline: follow(whole, port), chosen: null });
}

/** Goes to a place at once: the stage does not glide there. */
export function seek(position: Position): void {
  const { timeline, until } = get();
  const p = Math.min(until, clampPosition(timeline, position));
  set({ position: p, shown: p, playing: false, selected: NONE });
}

export const seekStep = (k: number): void => seek(restAfter(get().timeline, clampStep(k)));

const clampStep = (k: number): number => Math.max(0, Math.min(lastStep(get().timeline), k));

/** One step forward: what is in the air lands at once; the stage glides after it. */
export function next(): void {
  const run = get();
  const k = currentStep(run);
  if (k >= lastStep(run.timeline) || isHeld(run)) return set({ playing: false });
  const shown = Math.max(run.shown, k);
  const position = Math.min(run.until, restAfter(run.timeline, k + 1));
  set({ position, shown, playing: false, selected: NONE });
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
  if (isHeld(run)) return;
  const ended = run.position >= lastStep(run.timeline);
  const position = ended ? 0 : onward(run);
  set({
    playing: lastStep(run.timeline) > 0,
    position,
    shown: position,
    chosen: null,
    selected: NONE,
  });
}

/** Stops playing; a stage that glides after a step is there at once. What is open stays open. */
export const pause = (): void => set(({ position }) => ({ playing: false, shown: position }));

/** Marks flights, and stops exactly where the stage is drawn, also half-way after a step. */
export const mark = (selected: readonly number[]): void =>
  set(({ shown }) => ({ selected, chosen: null, playing: false, position: shown }));

export const togglePlay = (): void => (get().playing ? pause() : play());

export const setSpeed = (speed: number): void => set({ speed });

export function changeSpeed(by: 1 | -1): void {
  const index = SPEEDS.findIndex((speed) => speed >= get().speed);
  const speed = SPEEDS[Math.max(0, Math.min(SPEEDS.length - 1, index + by))];
  if (speed !== undefined) set({ speed });
}

export const setScrubbing = (scrubbing: boolean): void => set({ scrubbing });
/** Opens the menu of a flight, exactly where the stage shows it; null closes it. */
export const choose = (chosen: number | null): void =>
  set(({ shown }) =>
    chosen === null
      ? { chosen, selected: NONE }
      : { chosen, selected: [chosen], playing: false, position: shown, shown },
  );

/** Marks what a step is about: the segment that arrived or was lost in it, and those that it sent. */
export function selectStep(k: number): void {
  seekStep(k);
  const { what, sent } = stepOf(get().timeline, k);
  set({ selected: 'flight' in what ? [what.flight, ...sent] : sent, chosen: null });
}

/** The step in which the next call of the scene's script is made; null: none is left. */
export function nextScripted({ timeline, position }: Pick<RunState, 'timeline' | 'position'>) {
  for (let k = Math.floor(position) + 1; k < timeline.steps.length; k++) {
    const { what, host } = stepOf(timeline, k);
    if (what.kind === 'call' && host !== null) return { k, host, name: what.call.name };
  }
  return null;
}
