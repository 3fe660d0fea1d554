import { create } from 'zustand';
import type { Intervention } from '../simulation/deed';
import { isMischief } from '../simulation/deed';
import { lastStep } from '../simulation/instant';
import { type Fault, printPlace, readPlace } from './permalink';
import { currentStep, DEFAULT_SCENE, openScene, useRun } from './run';
import { useSettings } from './settings';

/** What was wrong with the address that was opened last; empty when nothing was. */
export const useFaults = create<{ readonly faults: readonly Fault[] }>()(() => ({ faults: [] }));

export const dismissFaults = (): void => useFaults.setState({ faults: [] });

/** While playing the address follows at most this often, ms: browsers limit how often it may change. */
const PAUSE = 500;

/** Opens what the address says and keeps it up to date from then on. Returns a function that stops it. */
export function followAddress(): () => void {
  let printed = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const open = (): void => {
    if (location.hash === printed) return;
    goTo(location.hash);
    printed = '';
    print();
  };
  const print = (): void => {
    clearTimeout(timer);
    timer = undefined;
    // Somebody has typed another address since: that one counts, and `open` is about to be called.
    if (printed !== '' && location.hash !== printed) return;
    printed = addressNow();
    if (printed !== location.hash) history.replaceState(history.state, '', printed);
  };
  const soon = (): void => {
    if (!useRun.getState().playing) print();
    else timer ??= setTimeout(print, PAUSE);
  };

  open();
  if (printed === '') print();
  addEventListener('hashchange', open);
  const stops = [useRun.subscribe(soon), useSettings.subscribe(soon)];
  return () => {
    removeEventListener('hashchange', open);
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

/** The address of what is on screen. */
export function addressNow(): string {
  const run = useRun.getState();
  const { language, theme, view } = useSettings.getState();
  return printPlace({
    scene: run.scene,
    step: currentStep(run) + 1,
    ...(language === null ? {} : { lang: language }),
    ...(theme === null ? {} : { theme }),
    view,
    interventions: run.interventions,
  });
}

function goTo(hash: string): void {
  const { place, faults } = readPlace(hash);
  useSettings.setState((settings) => ({
    language: place.lang ?? settings.language,
    theme: place.theme ?? settings.theme,
    view: place.view ?? 'page',
  }));
  openScene(place.scene ?? DEFAULT_SCENE, place.interventions, place.step);
  useFaults.setState({ faults: [...faults, ...faultsOfRun(place.interventions, place.step)] });
}

/** What could be read but does not fit the run: a flight or a step that it does not have. */
function faultsOfRun(deeds: readonly Intervention[], step: number | undefined): Fault[] {
  const { timeline } = useRun.getState();
  const faults: Fault[] = [];
  if (step !== undefined && step > lastStep(timeline) + 1) {
    faults.push({ part: 'step', text: `${step}` });
  }
  for (const deed of deeds) {
    if (isMischief(deed) && deed.flight >= timeline.flights.length) {
      faults.push({ part: 'do', text: `${deed.kind}:${deed.flight}` });
    }
  }
  return faults;
}
