import { useEffect } from 'react';
import { redo, restart, undo } from '../store/deeds';
import { isPlanning } from '../store/plan';
import { goBack, goOn, toNextItem, toPreviousItem } from '../store/remote';
import {
  changeSpeed,
  choose,
  next,
  nextPhase,
  previous,
  toEnd,
  togglePlay,
  toStart,
  useRun,
} from '../store/run';
import {
  closeInspector,
  isInspecting,
  openDialog,
  openTab,
  setView,
  toggleBlank,
  toggleLanguage,
  toggleTheme,
  useSettings,
} from '../store/settings';
import { isTouring } from '../store/touring';
import type { View } from '../store/permalink';
import { isWide } from './useMedia';

/** Keys by `code`, so that a Korean input method does not break them. */
export function useKeys(): void {
  useEffect(() => {
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

/** What these lead to is not there in a frame of another page. */
const ELSEWHERE = new Set(['KeyI', 'KeyP', 'KeyS', 'KeyZ']);
const STEPPING = new Set(['ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown']);

/** A presenter's remote has these: who has just written a number need not leave its field first. */
const REMOTE = new Set(['PageUp', 'PageDown', 'F5']);

function onKey(event: KeyboardEvent): void {
  if (!isForThePage(event) && !isOfRemote(event)) return keepLoaded(event);
  if (event.ctrlKey || event.metaKey || event.altKey) return undoOrRedo(event);
  const asked = deedOf(event);
  if (asked === null) return;
  // Nobody sees what happens on a blanked wall: the next key, whichever, brings the picture back.
  const { blank, view } = useSettings.getState();
  const deed = blank && isForClass(view) ? toggleBlank : asked;
  event.preventDefault();
  // A key that is held steps on; it does not switch to and fro.
  if (event.repeat && !STEPPING.has(event.code)) return;
  deed();
}

/** The wall, and the presenter's screen, whose keys are for the wall. */
const isForClass = (view: View): boolean => view === 'present' || view === 'presenter';

function isOfRemote({ code, defaultPrevented, target }: KeyboardEvent): boolean {
  if (!isForClass(useSettings.getState().view) || !REMOTE.has(code)) return false;
  const writesLine = target instanceof HTMLInputElement || code === 'F5';
  return writesLine && !defaultPrevented && !isInDialog();
}

/** Where F5 has nothing to do, it is still not the browser's: a class would see the page load again. */
function keepLoaded(event: KeyboardEvent): void {
  const { code, ctrlKey, metaKey, altKey } = event;
  if (code !== 'F5' || ctrlKey || metaKey || altKey) return;
  if (isForClass(useSettings.getState().view)) event.preventDefault();
}

/** Single letters can be switched off; space, arrows and the presenter's keys always work. */
function deedOf({ code, shiftKey, repeat, target }: KeyboardEvent): (() => void) | null {
  const { view } = useSettings.getState();
  const presenting = isForClass(view);
  // In front of a class the same two keys lead through the whole plan.
  const on = presenting ? () => goOn(repeat) : next;
  const back = presenting ? () => goBack(repeat) : previous;
  switch (code) {
    case 'Space':
      // On a button it presses, as everywhere; but what plays can always be stopped with it.
      return isPressable(target) && !useRun.getState().playing ? null : togglePlay;
    case 'ArrowRight':
      return shiftKey ? () => nextPhase(1) : on;
    case 'ArrowLeft':
      return shiftKey ? () => nextPhase(-1) : back;
    case 'PageDown':
      return on;
    case 'PageUp':
      return back;
    case 'Home':
      return toStart;
    case 'End':
      return toEnd;
    case 'F5':
      return presenting ? togglePlay : null;
    case 'Escape':
      return escape(presenting);
  }
  if (!useSettings.getState().shortcuts || (view === 'embed' && ELSEWHERE.has(code))) return null;
  switch (code) {
    case 'KeyK':
      return togglePlay;
    case 'Comma':
      return shiftKey ? () => changeSpeed(-1) : null;
    case 'Period':
      return shiftKey ? () => changeSpeed(1) : presenting ? toggleBlank : null;
    case 'KeyZ':
      return openBranches;
    case 'KeyI':
      return toggleInspector;
    case 'KeyN':
      if (isTouring()) return nextStop;
      return !isPlanning() ? null : shiftKey ? toPreviousItem : toNextItem;
    case 'KeyR':
      return restart;
    case 'KeyF':
      return document.fullscreenEnabled ? toggleFullScreen : null;
    case 'KeyP':
      return presenting ? pointer : null;
    case 'KeyB':
      return presenting ? toggleBlank : null;
    case 'KeyS':
      return toPresenter;
    case 'KeyD':
      return toggleTheme;
    case 'KeyL':
      return toggleLanguage;
    case 'Slash':
      return shiftKey ? () => openDialog('keys') : null;
    default:
      return null;
  }
}

/** The presenter's screen, and the wall in a window of its own. */
export const toPresenter = (): void =>
  void import('../store/presenting').then((it) => it.startPresenting()).catch(() => undefined);

/** A tour's code is there as long as the tour is. */
const nextStop = (): void =>
  void import('../store/tour').then((tour) => tour.nextStop()).catch(() => undefined);

/** What it needs is there as long as a wall is. */
const pointer = (): void =>
  void import('../store/pointer').then((store) => store.togglePointer()).catch(() => undefined);

/** The tab, and the focus with it. */
function openBranches(): void {
  openTab('what-if');
  document.getElementById('tab-what-if')?.focus();
}

/** Its tabs have the focus when it opens; when it closes, so has what opens it. */
function toggleInspector(): void {
  const settings = useSettings.getState();
  // While the learner builds a segment it has no place on the page.
  if (useRun.getState().learner !== null) return;
  if (isInspecting(settings, isWide())) closeInspector();
  else openTab(settings.tab);
}

function escape(presenting: boolean): (() => void) | null {
  if (useRun.getState().chosen !== null) return () => choose(null);
  // Beside the stage of a wide page it is in nobody's way.
  const covers = presenting || (!isWide() && useRun.getState().learner === null);
  if (covers && useSettings.getState().inspector === 'open') return closeInspector;
  const leaves = useSettings.getState().view === 'present' && document.fullscreenElement === null;
  return leaves ? () => setView('page') : null;
}

function undoOrRedo(event: KeyboardEvent): void {
  if (event.code !== 'KeyZ' || event.altKey) return;
  event.preventDefault();
  if (event.shiftKey) redo();
  else undo();
}

/** The whole screen for the page, or no longer. */
export function toggleFullScreen(): void {
  // A browser may refuse (an iframe without permission): then the page simply stays as it is.
  if (document.fullscreenElement === null) {
    document.documentElement.requestFullscreen?.().catch(() => undefined);
  } else document.exitFullscreen().catch(() => undefined);
}

/** Is it for the page as a whole? It is not where it writes, and an open dialog has keys of its own. */
export const isForThePage = ({ defaultPrevented, target }: KeyboardEvent): boolean =>
  !defaultPrevented && !isTyping(target) && !isInDialog();

const isInDialog = (): boolean => document.querySelector('dialog[open]') !== null;

/** Does a key write something where it is pressed? */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && target.type !== 'range' && target.type !== 'checkbox'));

/** Space on a button presses it. */
const isPressable = (target: EventTarget | null): boolean =>
  target instanceof HTMLButtonElement ||
  target instanceof HTMLInputElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof Element && target.getAttribute('role') === 'button');
