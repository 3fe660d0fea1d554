import type { Intervention } from '../simulation/deed';
import { isMischief } from '../simulation/deed';
import { NO_CHOICES } from '../simulation/choices';
import { lastStep } from '../simulation/instant';
import { addFault, useFaults } from './faults';
import type { Fault } from './fault';
import { showNotes, useNotes } from './notes';
import { keepNothing } from './kept';
import {
  isEmbedding,
  LONGEST_ADDRESS,
  type Place,
  printPlace,
  readPlace,
  sceneAlone,
  type View,
} from './permalink';
import { changePlan, type Plan, type PlanState, usePlan } from './plan';
import { isSamePlan, keepPlan, keptPlan } from './plan-kept';
import { addPlan, type PlanReading, readPlan, withoutNotes } from './plan-text';
import { useRoom } from './room';
import { currentStep, DEFAULT_SCENE, openScene, type RunState, useRun } from './run';
import {
  ask,
  chosenLanguage,
  chosenPredict,
  chosenTab,
  chosenTheme,
  openDialog,
  useSettings,
} from './settings';
import { type TourPlace, leaveTour, useTour } from './touring';

/** While playing the address follows at most this often, ms: browsers limit how often it may change. */
const PAUSE = 500;

/** What marks the entries of the browser's history that this page has made. */
const MADE_HERE = 'synopsis';

/** Opens what the address says and keeps it up to date from then on. Returns a function that stops it. */
export function followAddress(): () => void {
  let printed = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const open = (): void => {
    if (location.hash === printed) return;
    goTo(location.hash, history.state === MADE_HERE);
    printed = '';
    print();
  };
  const print = (): void => {
    clearTimeout(timer);
    timer = undefined;
    // Somebody has typed another address since: that one counts, and `open` is about to be called.
    if (printed !== '' && location.hash !== printed) return;
    const address = addressNow();
    try {
      // Another scene or view is another place, to which Back leads back; steps and deeds are not.
      if (address !== location.hash && printed !== '' && placeIn(printed) !== placeIn(address))
        history.pushState(MADE_HERE, '', address);
      else if (address !== location.hash) history.replaceState(MADE_HERE, '', address);
    } catch {
      // Some browsers refuse too many changes in a short time: the next one brings it up to date.
    }
    printed = location.hash;
  };
  const soon = (): void => {
    if (!useRun.getState().playing) print();
    else timer ??= setTimeout(print, PAUSE);
  };

  const onPlan = (now: PlanState, was: PlanState): void => {
    // A note is written sign by sign.
    if (now.at === was.at) timer ??= setTimeout(print, PAUSE);
    else soon();
  };

  open();
  if (printed === '') print();
  addEventListener('hashchange', open);
  const stores = [useRun, useSettings, useNotes, useTour, useRoom];
  const stops = [...stores.map((store) => store.subscribe(soon)), usePlan.subscribe(onPlan)];
  return () => {
    removeEventListener('hashchange', open);
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

const placeIn = (address: string): string =>
  `${address.split('?')[0]} ${/[?&]view=\w+/.exec(address)?.[0]}`;

/** The address of what is on screen, and of the lesson plan unless it is too long for that. */
function addressNow(): string {
  const { plan, at } = usePlan.getState();
  const place = printPlace(placeOf(useRun.getState()));
  // A class may see the address of a wall.
  const shown =
    plan !== null && useSettings.getState().view === 'present' ? withoutNotes(plan) : plan;
  const address = addPlan(place, shown, at);
  const addressed = address.length <= LONGEST_ADDRESS;
  keepPlan(plan === null ? null : { plan, at, addressed });
  return addressed ? address : place;
}

/** What is to be said of the view: what stands before the `#` already says it. */
const viewToPrint = (view: View): View =>
  view === 'embed' && isEmbedding(location.search) ? 'page' : view;

/**
 * The address at which `run` is on screen for somebody else, in the view `as` or in this one: in no
 * room, and without a presenter's notes.
 */
export function addressOf(run: RunState, as?: View): string {
  const { room: _, view, ...place } = placeOf(run);
  const shown = as ?? view;
  return printPlace(
    shown === undefined || shown === 'presenter' ? place : { ...place, view: shown },
  );
}

/** The address at which the scene of `run` is in a frame: that alone, for `embed=1` stands before the `#`. */
export const addressToEmbed = (run: RunState): string =>
  printPlace({ ...sceneAlone(placeOf(run)), view: 'page' });

/** The address of what is on screen, for another window of the same room. */
export const addressInRoom = (room: string, view: View): string =>
  printPlace({ ...placeOf(useRun.getState()), room, view });

/** What an address says of `run`, shown as it is here. */
export function placeOf(run: RunState): Place {
  const settings = useSettings.getState();
  const language = chosenLanguage(settings);
  const theme = chosenTheme(settings);
  const tab = chosenTab(settings);
  const predict = chosenPredict(settings);
  const { mission } = run;
  const notes = useNotes.getState().open;
  const tour = useTour.getState().at;
  const room = useRoom.getState().id;
  return {
    ...(mission === null
      ? { scene: run.scene, step: currentStep(run) + 1 }
      : { mission: mission.id, step: mission.turn + 1 }),
    ...(language === null ? {} : { lang: language }),
    ...(theme === null ? {} : { theme }),
    view: viewToPrint(settings.view),
    ...(room === null ? {} : { room }),
    ...(predict === null ? {} : { predict }),
    ...(tab === null ? {} : { tab }),
    ...recipesOf(run),
    ...(notes === null ? {} : { notes }),
    ...(settings.dialog === 'scenes' ? { scenes: 'list' } : {}),
    ...(tour === null ? {} : { tour }),
  };
}

/** What makes the run and its branches out of its scene, and which of its connections is followed. */
export function recipesOf(run: RunState) {
  const against = run.others.findIndex(({ id }) => id === run.against) + 1;
  return {
    ...(run.port === null || run.port === run.ports[0] ? {} : { port: run.port }),
    choices: run.choices,
    interventions: run.interventions,
    name: run.name,
    branches: run.others,
    ...(against === 0 ? {} : { against }),
  };
}

/** `back`: the browser went through its history, to where this page has been before. */
function goTo(hash: string, back: boolean): void {
  const { place, faults: ofPlace } = readPlace(hash, location.search);
  const planned = readPlan(hash);
  const faults = [...ofPlace, ...planned.faults];
  keepNothing(place.view === 'embed');
  // One scene alone stands in a frame; and in a room all windows have the plan that they have.
  const room = useRoom.getState().id;
  const shared = room !== null && place.room === room && !back;
  if (place.view !== 'embed' && !shared) takePlan(planned, back);
  ask(
    place.lang ?? null,
    place.theme ?? null,
    // Nothing can be built on a wall.
    place.mission === undefined ? (place.view ?? 'page') : 'page',
    place.tab ?? null,
    place.predict === undefined ? null : place.predict === 'on',
  );
  // A page is on its own.
  useRoom.setState({ id: (place.view ?? 'page') === 'page' ? null : (place.room ?? null) });
  showNotes(place.notes ?? null);
  showLibrary(place.scenes !== undefined && place.notes === undefined);
  // Back leads out of a mission, too; first, or the mission would hold the run at its turn.
  if (place.mission === undefined)
    useRun.setState({ mission: null, learner: null, until: Number.POSITIVE_INFINITY });
  // Of a mission the step is its turn.
  const step = place.mission === undefined ? place.step : undefined;
  openRun(place, step);
  if (place.mission === undefined) {
    useFaults.setState({ faults: [...faults, ...faultsOfRun(place.interventions, place.step)] });
    return void goToTour(place.tour, place.scene === undefined || step === undefined);
  }
  leaveTour();
  useFaults.setState({ faults });
  void goToMission(place.mission, (place.step ?? 1) - 1);
}

/** Opens the run of a place, at a step (from 1), or where its scene begins. */
export function openRun(place: Place, step?: number): void {
  openScene(place.scene ?? DEFAULT_SCENE, {
    name: place.name ?? null,
    choices: place.choices ?? NO_CHOICES,
    interventions: place.interventions,
    others: place.branches ?? [],
    ...(place.against === undefined ? {} : { against: place.against }),
    ...(step === undefined ? {} : { step }),
    ...(place.port === undefined ? {} : { port: place.port }),
  });
}

/** Going back leads through the items of the plan as it is now, not to what it was then. */
function takePlan({ plan, at }: PlanReading, back: boolean): void {
  const now = usePlan.getState();
  if (back && now.plan !== null)
    usePlan.setState({ at: at !== null && at < now.plan.items.length ? at : null });
  else if (now.plan === null) usePlan.setState(asKept(plan, at));
  else changePlan(plan, at);
}

/** A plan as this tab has kept it, where that is more than its address says. */
function asKept(plan: Plan | null, at: number | null): Pick<PlanState, 'plan' | 'at'> {
  const kept = keptPlan();
  if (kept === null) return { plan, at };
  if (plan === null) return kept.addressed ? { plan, at } : { plan: kept.plan, at: kept.at };
  const bare = plan.items.every(({ note }) => note === '');
  return { plan: bare && isSamePlan(plan, kept.plan) ? kept.plan : plan, at };
}

/** Another dialog that is open has nothing to do with the address. */
function showLibrary(open: boolean): void {
  if (open) openDialog('scenes');
  else if (useSettings.getState().dialog === 'scenes') openDialog(null);
}

/** A mission's code is loaded when it is opened; until then its address stands. */
async function goToMission(id: string, turn: number): Promise<void> {
  useRun.setState({ mission: { id, turn } });
  const { isMission, openMission } = await import('./mission');
  if (useRun.getState().mission?.id !== id) return;
  if (isMission(id)) return openMission(id, turn);
  useRun.setState({ mission: null });
  addFault({ part: 'mission', text: id });
}

/** The same of a tour. `opens`: no place in its scene is named. */
export async function goToTour(at: TourPlace | undefined, opens: boolean): Promise<void> {
  if (at === undefined) return leaveTour();
  useTour.setState({ at });
  const { resumeTour } = await import('./tour');
  if (useTour.getState().at === at) resumeTour(at, opens);
}

/** What could be read but does not fit the run: a flight or a step that it does not have. */
export function faultsOfRun(deeds: readonly Intervention[], step: number | undefined): Fault[] {
  const { timeline } = useRun.getState();
  const faults: Fault[] = [];
  if (step !== undefined && step > lastStep(timeline) + 1) {
    faults.push({ part: 'step', text: `${step}` });
  }
  for (const deed of deeds) {
    const named = isMischief(deed) || deed.kind === 'release' ? deed.flight : -1;
    if (named >= timeline.flights.length) {
      faults.push({ part: 'do', text: `${deed.kind}:${named}` });
    }
  }
  return faults;
}
