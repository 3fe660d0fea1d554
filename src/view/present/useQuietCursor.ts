import { type RefObject, useEffect } from 'react';

/** So long a mouse rests before its cursor is out of the way, ms. */
const REST = 3_000;

/** While `on`: marks an element as `data-quiet` once no mouse and no focus has moved for a while. */
export function useQuietCursor(element: RefObject<HTMLElement | null>, on: boolean): void {
  useEffect(() => {
    if (!on) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let at = '';
    const wake = (): void => {
      clearTimeout(timer);
      element.current?.removeAttribute('data-quiet');
      timer = setTimeout(() => element.current?.setAttribute('data-quiet', ''), REST);
    };
    const onMove = ({ screenX, screenY }: PointerEvent): void => {
      // What moves under a mouse that rests is no move of the mouse.
      const to = `${screenX} ${screenY}`;
      if (to === at) return;
      at = to;
      wake();
    };
    wake();
    addEventListener('pointermove', onMove);
    addEventListener('pointerdown', wake);
    addEventListener('focusin', wake);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointermove', onMove);
      removeEventListener('pointerdown', wake);
      removeEventListener('focusin', wake);
    };
  }, [element, on]);
}
