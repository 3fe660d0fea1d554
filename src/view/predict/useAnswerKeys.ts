import { useEffect } from 'react';
import { answer } from '../../store/predictions';
import { useSettings } from '../../store/settings';
import { isForThePage } from '../keys';

const KEY = /^(?:Digit|Numpad)([1-9])$/;

/** 1 to 9 answer, by `code`: a Korean input method or another layout does not matter. */
export function useAnswerKeys(open: boolean): void {
  useEffect(() => {
    if (!open) return;
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [open]);
}

function onKey(event: KeyboardEvent): void {
  const { code, repeat, shiftKey, ctrlKey, metaKey, altKey } = event;
  const n = KEY.exec(code)?.[1];
  if (n === undefined || repeat || !isForThePage(event)) return;
  if (shiftKey || ctrlKey || metaKey || altKey || !useSettings.getState().shortcuts) return;
  event.preventDefault();
  answer(Number(n) - 1);
}
