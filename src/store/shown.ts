/** What the windows of a room have in common: taken from one of them, as text and numbers, and given to another. */
import { clampPosition } from '../simulation/instant';
import { goToTour, openRun, recipesOf } from './address';
import { type ClassTimer, readClass, useClassTimer } from './class-timer';
import { accept, closeInspector, languageOf, predictsIn, themeOf, useSettings } from './settings';
import { isRecord } from './parse';
import { printPlace, readPlace, type Place } from './permalink';
import { type Plan, usePlan } from './plan';
import { printPlanFile, readPlanFile } from './plan-file';
import { usePointer } from './pointer';
import { type RunState, SPEEDS, useRun } from './run';
import { useTour } from './touring';
import { readVotes, type Votes, useVotes } from './votes';

/** What one window shows and the others are to show. */
export interface Shown {
  /** Scene, deeds, branches, tour; language, theme, questions: as an address. */
  readonly place: string;
  readonly position: number;
  /** Where the stage is drawn, on its way to `position`. */
  readonly shown: number;
  readonly playing: boolean;
  readonly speed: number;
  readonly answers: RunState['answers'];
  readonly chosen: number | null;
  readonly selected: readonly number[];
  /** Is something called beside the stage? */
  readonly inspecting: boolean;
  readonly blank: boolean;
  readonly pointing: boolean;
  readonly votes: Votes['votes'];
  /** The lesson plan as a file has it; null: there is none. The wall keeps it, and shows no note of it. */
  readonly plan: string | null;
  /** Which item of it is on, from 0. */
  readonly at: number | null;
  /** Since when the class and its scene are on. */
  readonly timer: ClassTimer;
}

/** What this window shows. */
export function takeShown(): Shown {
  const run = useRun.getState();
  const settings = useSettings.getState();
  const { plan, at } = usePlan.getState();
  const { position, shown, playing, speed, answers, chosen, selected } = run;
  return {
    place: printPlace(placeShown(run)),
    position,
    shown,
    playing,
    speed,
    answers,
    chosen,
    selected,
    inspecting: settings.inspector === 'open',
    blank: settings.blank,
    pointing: usePointer.getState().on,
    votes: useVotes.getState().votes,
    plan: plan === null ? null : textOf(plan),
    at,
    timer: takeTimer(),
  };
}

function takeTimer(): ClassTimer {
  const { classFrom, sceneFrom, scene } = useClassTimer.getState();
  return { classFrom, sceneFrom, scene };
}

const texts = new WeakMap<Plan, string>();

/** Written once for each plan: it is asked for with every step. */
function textOf(plan: Plan): string {
  let text = texts.get(plan);
  if (text === undefined) texts.set(plan, (text = printPlanFile(plan)));
  return text;
}

function placeShown(run: RunState): Place {
  const settings = useSettings.getState();
  const { at } = useTour.getState();
  return {
    scene: run.scene,
    lang: languageOf(settings),
    theme: themeOf(settings),
    predict: predictsIn(settings) ? 'on' : 'off',
    tab: settings.tab,
    ...recipesOf(run),
    ...(at === null ? {} : { tour: at }),
  };
}

/** Shows here what another window shows. What it does not share stays as it is here. */
export function giveShown(given: Shown): void {
  const { place } = readPlace(given.place);
  giveSettings(place, given);
  const same =
    recipeText(place) === recipeText(readPlace(printPlace(placeShown(useRun.getState()))).place);
  if (!same) {
    openRun(place);
    // That its calls take over is told where they were made.
    accept(place.interventions.find(({ kind }) => kind === 'call') ?? null);
  }
  giveTour(place);
  const run = useRun.getState();
  const position = clampPosition(run.timeline, given.position);
  const shown = Math.min(position, clampPosition(run.timeline, given.shown));
  const { playing, speed, answers, chosen, selected } = given;
  const isThere = (id: number): boolean => run.timeline.flights[id] !== undefined;
  useRun.setState({
    position,
    shown,
    playing,
    speed,
    answers,
    chosen: chosen !== null && isThere(chosen) ? chosen : null,
    selected: selected.filter(isThere),
  });
  if (JSON.stringify(useVotes.getState().votes) !== JSON.stringify(given.votes)) {
    useVotes.setState({ votes: given.votes });
  }
  const pointer = usePointer.getState();
  // The light itself may have come before.
  if (pointer.on !== given.pointing) {
    usePointer.setState({ on: given.pointing, at: given.pointing ? pointer.at : null });
  }
  givePlan(given);
  const { timer } = given;
  if (timer.classFrom !== null && JSON.stringify(timer) !== JSON.stringify(takeTimer())) {
    useClassTimer.setState(timer);
  }
}

/** The run and its branches alone, without what belongs to the viewer. */
const recipeText = (place: Place): string => {
  const { scene, choices, interventions, name, branches, against, port } = place;
  return JSON.stringify([scene, choices, interventions, name, branches, against, port]);
};

function giveSettings({ lang, theme, predict, tab }: Place, given: Shown): void {
  useSettings.setState(({ asked }) => ({
    asked: {
      language: lang ?? asked.language,
      theme: theme ?? asked.theme,
      predicts: predict === undefined ? asked.predicts : predict === 'on',
    },
    ...(tab === undefined || tab === 'none' ? {} : { tab }),
    blank: given.blank,
  }));
  if (given.inspecting) useSettings.setState({ inspector: 'open' });
  else if (useSettings.getState().inspector === 'open') closeInspector();
}

function giveTour({ tour }: Place): void {
  const { at } = useTour.getState();
  if (at?.tour !== tour?.tour || at?.stop !== tour?.stop) void goToTour(tour, false);
}

function givePlan({ plan: text, at }: Shown): void {
  const now = usePlan.getState();
  const same = text === (now.plan === null ? null : textOf(now.plan));
  const read = text === null ? null : readPlanFile(text);
  if (read !== null && 'fault' in read) return;
  const plan = same ? now.plan : (read?.plan ?? null);
  const on = at !== null && plan !== null && at < plan.items.length ? at : null;
  if (!same || on !== now.at) usePlan.setState({ plan, at: on });
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;

/** The number of a choice, from 0. */
const isChoice = (value: unknown): value is number =>
  isCount(value) && Number.isInteger(value) && value < 9;

/** Reads what another window has sent; null: it is nothing of the kind, from another edition, or broken. */
export function readShown(from: unknown): Shown | null {
  if (!isRecord(from)) return null;
  const { place, position, shown, speed, chosen, selected, answers, plan, at } = from;
  const { playing, inspecting, blank, pointing } = from;
  const switches = [playing, inspecting, blank, pointing];
  if (typeof place !== 'string' || !isCount(position) || !isCount(shown)) return null;
  if (
    !SPEEDS.some((one) => one === speed) ||
    !switches.every((value) => typeof value === 'boolean')
  )
    return null;
  if ((chosen !== null && !isCount(chosen)) || !Array.isArray(selected)) return null;
  if (!selected.every(isCount) || !isRecord(answers)) return null;
  if ((plan !== null && typeof plan !== 'string') || (at !== null && !isCount(at))) return null;
  return {
    ...(from as unknown as Shown),
    chosen,
    selected,
    answers: Object.fromEntries(
      Object.entries(answers).filter((entry): entry is [string, number] => isChoice(entry[1])),
    ),
    votes: readVotes(from['votes']),
    timer: readClass(from['timer']),
  };
}
