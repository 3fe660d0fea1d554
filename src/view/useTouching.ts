import { useEffect, useRef } from 'react';
import { isSameTouch, release, type Touched, touch, useTouch } from '../store/touch';

/** What an element needs so that the pointer and the focus touch with it. */
export interface Touching {
  /** Not `enter`: the page may move under a pointer that rests. */
  readonly onPointerMove: () => void;
  readonly onPointerLeave: () => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/**
 * Touches `what` while the pointer or the focus is on an element. It is released by nobody else: when
 * they leave, when the element goes, and never if something else has been touched meanwhile.
 *
 * @param what null: there is nothing to touch. What becomes something else under the pointer is
 *   touched as that.
 */
export function useTouching(what: Touched | null): Touching {
  const mine = useRef<Touched | null>(null);
  const leave = (): void => {
    if (mine.current !== null) release(mine.current);
    mine.current = null;
  };
  const enter = (): void => {
    leave();
    if (what === null) return;
    mine.current = what;
    touch(what);
  };
  useEffect(() => {
    const { current } = mine;
    if (current === null || isSameTouch(current, what)) return;
    if (useTouch.getState().touched === current) enter();
  });
  useEffect(
    () => () => {
      if (mine.current !== null) release(mine.current);
    },
    [],
  );
  const move = (): void => {
    if (mine.current === null || useTouch.getState().touched !== mine.current) enter();
  };
  return { onPointerMove: move, onPointerLeave: leave, onFocus: enter, onBlur: leave };
}
