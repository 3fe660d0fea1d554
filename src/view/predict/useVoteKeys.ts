import { useEffect } from 'react';
import { questionNow } from '../../store/predictions';
import { useRun } from '../../store/run';
import { toggleBlank, useSettings } from '../../store/settings';
import { clearVote, count, isVoting, revealOrGoOn, takeBack, toggleRound } from '../../store/votes';
import { isForThePage } from '../keys';

/** What Enter presses, or opens; a tab is open when it has the focus. */
const TAKES_ENTER =
  'button:not([role=tab]), a, summary, select, input:not([type=range]), [role=button]';
const CHOICES = ['KeyA', 'KeyB', 'KeyC', 'KeyD'];

/**
 * While a question is open, V begins and ends a round, Shift + V forgets them, and Enter shows what is right; while a round
 * is on, A to D count. By `code`, like all keys, and before what these letters mean otherwise.
 */
export function useVoteKeys(): void {
  useEffect(() => {
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  }, []);
}

function onKey(event: KeyboardEvent): void {
  if (!isForThePage(event) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (questionNow(useRun.getState()) === null) return;
  const asked = deedOf(event);
  if (asked === null) return;
  // Nobody sees a blanked wall: there the next key brings the picture back.
  const deed = useSettings.getState().blank ? toggleBlank : asked;
  event.preventDefault();
  if (!event.repeat) deed();
}

function deedOf({ code, shiftKey, target }: KeyboardEvent): (() => void) | null {
  if (/^(?:Numpad)?Enter$/.test(code)) {
    return target instanceof Element && target.closest(TAKES_ENTER) !== null ? null : revealOrGoOn;
  }
  const on = isVoting();
  if (code === 'Backspace') return on ? takeBack : null;
  if (!useSettings.getState().shortcuts) return null;
  if (code === 'KeyV') return shiftKey ? clearVote : toggleRound;
  const choice = CHOICES.indexOf(code);
  return on && choice >= 0 ? () => count(choice, shiftKey ? -1 : 1) : null;
}
