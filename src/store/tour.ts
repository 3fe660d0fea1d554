/** Taking a tour: going from stop to stop, each the step of a scene, and looking around on the way. */
import { choicesOf, placeOf } from '../lessons/notes';
import { TOURS } from '../lessons/tours';
import type { TourId } from '../lessons/tours/ids';
import type { Stop } from '../lessons/tours/stop';
import type { Intervention } from '../simulation/deed';
import { addFault } from './faults';
import { reachStop } from './mastery';
import { leaveMission } from './mission';
import { useNotes } from './notes';
import { currentStep, logOf, next, openScene, type RunState, useRun } from './run';
import { openTab, setView, useSettings } from './settings';
import { leaveTour, type TourPlace, useTour } from './touring';

const NO_DEEDS: readonly Intervention[] = [];

/** The stop of a place; at its end a tour is where it was last. */
export const stopOf = ({ tour, stop }: TourPlace): Stop | undefined => {
  const { stops } = TOURS[tour];
  return stop === stops.length ? stops.at(-1) : stops[stop];
};

export const isAtEnd = ({ tour, stop }: TourPlace): boolean => stop === TOURS[tour].stops.length;

/** The scene is as the stop has it, whatever its step. */
const isIn = ({ scene, choices, interventions }: RunState, stop: Stop): boolean =>
  scene === stop.scene &&
  JSON.stringify([choices, interventions]) ===
    JSON.stringify([choicesOf(stop), stop.deeds ?? NO_DEEDS]);

const steps = new WeakMap<Stop, number | null>();

/** The step that a stop is about: its run is the same each time, so it is run once. */
function stepAtStop(stop: Stop): number | null {
  const known = steps.get(stop);
  if (known !== undefined) return known;
  const { k } = placeOf(stop);
  steps.set(stop, k);
  return k;
}

/** Is this what the stop is about on the page: its scene as it has it, at its step? */
export const isThere = (run: RunState, stop: Stop): boolean =>
  isIn(run, stop) && currentStep(run) === stepAtStop(stop);

/** Opens a tour, from its first stop or another one (from 0). */
export function startTour(tour: TourId, stop = 0): void {
  go({ tour, stop });
}

/** On to the next stop, and from the last one to the end. */
export function nextStop(): void {
  const { at } = useTour.getState();
  if (at !== null && !isAtEnd(at)) go({ ...at, stop: at.stop + 1 });
}

export function previousStop(): void {
  const { at } = useTour.getState();
  if (at !== null && at.stop > 0) go({ ...at, stop: at.stop - 1 });
}

/** Back to what the stop is about, from wherever its scene has gone meanwhile. */
export function returnToStop(): void {
  const { at } = useTour.getState();
  if (at !== null) go(at);
}

/**
 * Goes on with a tour that an address names; one that has no such stop is not begun, and that is
 * told. `opens`: the address says nothing of the scene, so that the stop's own is opened.
 */
export function resumeTour(at: TourPlace, opens: boolean): void {
  const stop = stopOf(at);
  if (stop === undefined) {
    leaveTour();
    addFault({ part: 'tour', text: `${at.tour}.${at.stop + 1}` });
  } else if (opens || useRun.getState().scene !== stop.scene) go(at);
  else reachStop(at.tour, seenAt(at));
}

/** How many stops have been seen at a place. */
const seenAt = ({ tour, stop }: TourPlace): number => Math.min(stop + 1, TOURS[tour].stops.length);

/** The tour itself changes the scene: that does not end it. */
let going = false;

function go(at: TourPlace): void {
  const stop = stopOf(at);
  if (stop === undefined) return;
  going = true;
  leaveMission();
  useNotes.setState({ open: null, from: null });
  show(stop);
  going = false;
  // Only now: the address of the scene that was left keeps the stop that belongs to it.
  useTour.setState({ at });
  reachStop(at.tour, seenAt(at));
}

/** The next step of the same run happens, so that it is seen; all else is opened. */
function show(stop: Stop): void {
  const run = useRun.getState();
  const k = stepAtStop(stop) ?? 0;
  if (isIn(run, stop) && currentStep(run) + 1 === k) next();
  else if (!isThere(run, stop)) {
    openScene(stop.scene, {
      choices: choicesOf(stop),
      interventions: stop.deeds ?? NO_DEEDS,
      step: k + 1,
    });
    useRun.setState({ undoable: undoableAfter(run) });
  }
  showBeside(stop.open);
}

/** Undo leads back to what the viewer has done: what belongs to a stop was not done by the viewer. */
function undoableAfter(run: RunState): RunState['undoable'] {
  const { at } = useTour.getState();
  const left = at === null ? undefined : stopOf(at);
  const fresh = run.undoable.length === 0 && run.interventions.length === 0;
  const untouched = fresh || (left !== undefined && isIn(run, left));
  return untouched ? run.undoable : [...run.undoable, logOf(run)];
}

/** What the stop needs beside the stage; what another stop needed is put away. */
function showBeside(open: Stop['open']): void {
  const { at } = useTour.getState();
  const before = at === null ? undefined : stopOf(at)?.open;
  if (open === 'sockets' || open === 'header' || open === 'map') openTab(open);
  else if (before !== undefined) setView(useSettings.getState().view);
}

/** Another scene, or a mission in the same one, ends the tour. */
useRun.subscribe((run) => {
  const { at } = useTour.getState();
  if (going || at === null) return;
  if (run.mission !== null || run.scene !== stopOf(at)?.scene) leaveTour();
});
