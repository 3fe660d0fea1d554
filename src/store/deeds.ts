/** What a viewer does to a run: calls, mischief, changes, and taking them back. */
import {
  type Act,
  type CallName,
  type HostId,
  type Intervention,
  isMischief,
  type Mischief,
} from '../simulation/deed';
import type { ScenarioId } from '../scenarios';
import { type Choices, optionsOf } from '../simulation/choices';
import { clampPosition, lastStep, type Position, positionAt, timeAt } from '../simulation/instant';
import { lossAfter } from '../simulation/path';
import { type Flight, flightOf, stepOf, type Timeline } from '../simulation/timeline';
import { beginning } from '../simulation/weather';
import { DEFAULT_TEXT } from './deed-text';
import { addFault } from './faults';
import { MOST_BRANCHES, MOST_DEEDS, type Recipe } from './permalink';
import {
  type Branch,
  currentStep,
  type Log,
  logOf,
  nextScripted,
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
    const position = scripted.k === k + 1 ? k + 1 : run.position;
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

const isChange = ({ kind }: Act | Intervention): boolean =>
  kind === 'path' || kind === 'cable' || kind === 'firewall' || kind === 'habit';

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
  const interventions = [...kept.filter((old) => !isReplaced(old, deed)), merged(kept, deed)];
  const forks = kept.length < run.interventions.length;
  if (forks && !hasRoom(run)) return;
  // Whoever turns a knob while nothing moves may want to turn another.
  const playing = !isChange(deed) || run.playing;
  rerun({ interventions }, (timeline) => placeAfter(run, timeline, deed, k), forks, playing);
}

/** What of all that was done stays when `deed` is done after step `k`. */
function keptAt(
  { timeline, interventions }: RunState,
  deed: Intervention,
  k: number,
): readonly Intervention[] {
  if (k >= lastStep(timeline)) return interventions;
  return interventions.filter((old) => !isLater(timeline, old, k, deed));
}

function hasRoom(run: RunState): boolean {
  if (run.others.length + 1 < MOST_BRANCHES) return true;
  addFault({ part: 'branches', text: `${MOST_BRANCHES}` });
  return false;
}

/** Turning the same knob twice at one time is turning it once; a flight is dropped or held. */
function isReplaced(old: Intervention, deed: Intervention): boolean {
  if (isMischief(old) || isMischief(deed)) {
    if (!isMischief(old) || !isMischief(deed) || old.flight !== deed.flight) return false;
    return (
      (old.kind === 'replace' && deed.kind === 'replace') ||
      (old.kind === 'drop' && deed.kind === 'hold') ||
      (old.kind === 'hold' && deed.kind === 'drop')
    );
  }
  if (old.at !== deed.at || old.kind !== deed.kind) return false;
  if (old.kind === 'habit' && deed.kind === 'habit') {
    return old.host === deed.host && old.habit === deed.habit;
  }
  return old.kind === 'path' || old.kind === 'cable' || old.kind === 'firewall';
}

function merged(kept: readonly Intervention[], deed: Intervention): Intervention {
  const old = kept.findLast((other) => isReplaced(other, deed));
  if (old?.kind !== 'path' || deed.kind !== 'path') return deed;
  return { ...deed, weather: { ...old.weather, ...deed.weather } };
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

/** Was `old` done after step `k`? Mischief counts from when its flight departs. */
function isLater(timeline: Timeline, old: Intervention, k: number, deed: Intervention): boolean {
  const { at } = stepOf(timeline, k + 1);
  if (isMischief(old)) {
    if (isMischief(deed) && old.flight === deed.flight) return false;
    return (timeline.flights[old.flight]?.departs ?? Number.POSITIVE_INFINITY) >= at;
  }
  return old.at >= at && !hasHappened(timeline, old, k);
}

/** Several steps may fall into one ms: is the deed's own among those up to `k`? */
function hasHappened(timeline: Timeline, { kind, at }: Intervention & { at: number }, k: number) {
  for (let i = k; i >= 0 && stepOf(timeline, i).at === at; i--) {
    const { what } = stepOf(timeline, i);
    const same =
      what.kind === 'change' ? what.change.kind === kind : what.kind === OWN[kind as 'call'];
    if (same && isOwn(what)) return true;
  }
  return false;
}

/** What a deed is called as a step. */
const OWN: { readonly [K in Act['kind']]?: Timeline['steps'][0]['what']['kind'] } = {
  call: 'call',
  inject: 'injection',
  release: 'injection',
  flood: 'flood',
  'power-cycle': 'power-cycle',
};

/** Where the run goes on: where a deed takes place, or where the viewer is in it. */
function placeAfter(run: RunState, next: Timeline, deed: Intervention, k: number): Position {
  if (!isMischief(deed)) return deedStep(next, deed, k);
  const departs = next.steps.findIndex(({ sent }) => sent.includes(deed.flight));
  const flight = run.timeline.flights[deed.flight];
  const now = timeAt(run.timeline, run.position);
  const flies = flight !== undefined && stepOf(run.timeline, k).air.includes(flight.id);
  if (!flies || k < currentStep(run) || now >= startsAt(flight, deed)) {
    return departs < 0 ? Math.min(k, lastStep(next)) : departs;
  }
  // It is in the air, and stays where it is.
  const from = stepOf(next, k).at;
  const span = stepOf(next, k + 1).at - from;
  return span > 0 ? k + Math.min(ALMOST_ONE, (now - from) / span) : k;
}

const ALMOST_ONE = 1 - 1e-6;

/** The step that an act of the viewer made. */
function deedStep(timeline: Timeline, { at }: Act & { readonly at: number }, k: number): number {
  const index = timeline.steps.findIndex(
    ({ what, at: here }, i) => i > k && at === here && isOwn(what),
  );
  return index < 0 ? Math.min(k, lastStep(timeline)) : index;
}

const isOwn = (what: Timeline['steps'][0]['what']): boolean =>
  what.kind === 'injection' ||
  what.kind === 'flood' ||
  ('intervention' in what && what.intervention);

/**
 * Does something to a flight, or takes a drop, a copy or a hold back. One that is in the air goes on
 * from where it is; doing so in the past begins again where the flight departs.
 */
export function meddle(deed: Mischief): void {
  const run = get();
  const k = lastUntouched(run, deed);
  const kept = run.interventions.filter((old) => !undoes(deed, old));
  if (kept.length === run.interventions.length) return append(deed, k);
  // Without the jar there is nothing to let go.
  const interventions = kept.filter(
    (old) => !(deed.kind === 'hold' && old.kind === 'release' && old.flight === deed.flight),
  );
  rerun({ interventions }, (timeline) => placeAfter(run, timeline, deed, k), false);
}

/** The last step, up to where the viewer is, that mischief leaves as it was. */
function lastUntouched(run: RunState, deed: Mischief): number {
  const { timeline } = run;
  const flight = flightOf(timeline, deed.flight);
  const departure = timeline.steps.findIndex(({ sent }) => sent.includes(flight.id));
  const begins = startsAt(flight, deed);
  let k = Math.max(0, departure);
  while (k < currentStep(run) && stepOf(timeline, k + 1).at < begins) k++;
  return k;
}

/** When mischief on a flight begins to show, ms. */
function startsAt({ departs, lands, lost }: Flight, { kind }: Mischief): number {
  switch (kind) {
    case 'delay':
      return lands;
    case 'drop':
    case 'hold':
      return lost ? lands : departs + lossAfter(lands - departs);
    case 'duplicate':
    case 'replace':
      return departs;
  }
}

/** What stays of all that was done when a flight is made late: what else happens follows from it. */
export function keptBeforeDelay(run: RunState, flight: number): readonly Intervention[] {
  const deed = { kind: 'delay', flight, by: 0 } as const;
  return keptAt(run, deed, lastUntouched(run, deed));
}

/** Dropping, copying or holding twice is taking it back; delays add up. */
const undoes = (deed: Mischief, old: Intervention): boolean =>
  deed.kind !== 'delay' &&
  deed.kind !== 'replace' &&
  old.kind === deed.kind &&
  old.flight === deed.flight;

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
