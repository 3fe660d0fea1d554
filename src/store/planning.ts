/** Making a lesson plan, and going through it: each item is a scene with what was done to it. */
import type { ScenarioId } from '../scenarios';
import { NO_CHOICES } from '../simulation/choices';
import { faultsOfRun } from './address';
import { useFaults } from './faults';
import { leaveMission } from './mission';
import { useNotes } from './notes';
import { LONGEST_ADDRESS, printPlace } from './permalink';
import {
  changePlan,
  type Item,
  type ItemPlace,
  LONGEST_NOTE,
  MOST_ITEMS,
  type Plan,
  usePlan,
} from './plan';
import { addPlan, readNote, readTitle } from './plan-text';
import { currentStep, isUntouched, logOf, openScene, type RunState, toEnd, useRun } from './run';
import { accept, chosenLanguage, useSettings } from './settings';
import { leaveTour } from './touring';

const { getState: get, setState: set } = usePlan;

const EMPTY: Plan = { title: '', items: [] };

/** The plan that is there, or one in which nothing stands yet. */
export const planNow = (): Plan => get().plan ?? EMPTY;

// Going through it

/** Opens an item (from 0), at its place or at the end of its scene; language, theme and view stay. */
export function openItem(at: number, where: 'start' | 'end' = 'start'): void {
  const item = planNow().items[at];
  if (item === undefined) return;
  const before = useRun.getState();
  const undoable = undoableAfter(before);
  leaveMission();
  leaveTour();
  useNotes.setState({ open: null, from: null });
  const { scene, ...what } = item.place;
  openScene(scene, what);
  if (where === 'end') toEnd();
  useRun.setState({ undoable });
  // Whoever planned it knows that its calls take over.
  accept(what.interventions.find(({ kind }) => kind === 'call') ?? null);
  // Only now: the address of the scene that was left keeps the item that belongs to it.
  set({ at });
  useFaults.setState({ faults: faultsOfRun(what.interventions, what.step) });
}

/** On to the next item, which is the first one where none is on; nothing at the last one. */
export const nextItem = (): void => openItem((get().at ?? -1) + 1);

/** Back to the item before; nothing at the first one. */
export function previousItem(where: 'start' | 'end' = 'start'): void {
  const { at } = get();
  if (at !== null && at > 0) openItem(at - 1, where);
}

/** Is the item's scene on screen with what belongs to it, at whatever step? */
export const isOn = (run: RunState, { place }: Item): boolean =>
  run.scene === place.scene &&
  JSON.stringify([run.choices, run.interventions]) ===
    JSON.stringify([place.choices, place.interventions]);

/** Undo leads back to what the viewer has done: what belongs to an item was not done by the viewer. */
function undoableAfter(run: RunState): RunState['undoable'] {
  const { plan, at } = get();
  const left = at === null ? undefined : plan?.items[at];
  const fresh = run.undoable.length === 0 && isUntouched(run) && run.others.length === 0;
  const asPlanned = left !== undefined && isOn(run, left) && run.others.length === 0;
  return fresh || asPlanned ? run.undoable : [...run.undoable, logOf(run)];
}

// Making it

/** What is on screen, as the place of an item. */
export function placeOnScreen(): ItemPlace {
  const run = useRun.getState();
  const { scene, name, choices, interventions, port, ports } = run;
  const step = currentStep(run) + 1;
  return {
    scene,
    name,
    choices,
    interventions,
    step,
    ...(port === null || port === ports[0] ? {} : { port }),
  };
}

/** Adds what is on screen; false: there is no room. */
export const addHere = (): boolean => add(placeOnScreen());

/** Adds a scene as it is, from where it begins; false: there is no room. */
export const addScene = (scene: ScenarioId): boolean =>
  add({ scene, name: null, choices: NO_CHOICES, interventions: [] });

function add(place: ItemPlace): boolean {
  const plan = planNow();
  if (plan.items.length >= MOST_ITEMS) return false;
  changePlan({ ...plan, items: [...plan.items, { place, note: '' }] }, get().at);
  return true;
}

/** Takes an item (from 0) out; where it was on, Next leads to the one after it. */
export function removeItem(i: number): void {
  const plan = planNow();
  if (plan.items[i] === undefined) return;
  const { at } = get();
  const on = at !== null && at >= i ? at - 1 : at;
  changePlan({ ...plan, items: plan.items.toSpliced(i, 1) }, on === -1 ? null : on);
}

/** Moves an item (from 0) one place up or down; false: there is no such place. */
export function moveItem(i: number, by: 1 | -1): boolean {
  const plan = planNow();
  const [moved, other] = [plan.items[i], plan.items[i + by]];
  if (moved === undefined || other === undefined) return false;
  const items = plan.items.with(i, other).with(i + by, moved);
  const { at } = get();
  changePlan({ ...plan, items }, at === i ? i + by : at === i + by ? i : at);
  return true;
}

/** Writes an item's note, as much of it as there is room for. */
export function setNote(i: number, text: string): void {
  const plan = planNow();
  const item = plan.items[i];
  if (item === undefined) return;
  const note = readNote(text) ?? readNote([...text].slice(0, LONGEST_NOTE).join('')) ?? item.note;
  if (note === item.note) return;
  changePlan({ ...plan, items: plan.items.with(i, { ...item, note }) }, get().at, `note ${i}`);
}

/** Calls the plan something, as much of it as there is room for. */
export function setTitle(text: string): void {
  const plan = planNow();
  const title = readTitle(text);
  if (title !== plan.title) changePlan({ ...plan, title }, get().at, 'title');
}

/** Puts another plan in the place of the present one. */
export const replacePlan = (plan: Plan): void => changePlan(plan, null);

/** Takes every item out, and the title. */
export const clearPlan = (): void => changePlan(null, null);

/** Takes the last change of the plan back. */
export function undoPlan(): void {
  const { before } = get();
  const was = before.at(-1);
  if (was !== undefined) set({ plan: was.plan, at: was.at, before: before.slice(0, -1) });
}

/** The link that opens the plan, at the item that is on or the first one; null: it is too long for a link. */
export function planLink(): string | null {
  const plan = planNow();
  const at = plan.items.length === 0 ? null : (get().at ?? 0);
  const place = plan.items[at ?? 0]?.place ?? { interventions: [] };
  const language = chosenLanguage(useSettings.getState());
  const shown = language === null ? place : { ...place, lang: language };
  const hash = addPlan(printPlace(shown), plan, at);
  if (hash.length > LONGEST_ADDRESS) return null;
  return `${location.origin}${location.pathname}${location.search}${hash}`;
}
