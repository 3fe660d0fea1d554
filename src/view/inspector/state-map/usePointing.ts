import { useRef } from 'react';
import type { Touched } from '../../../store/touch';
import { type Touching, useTouching } from '../../useTouching';
import type { Pointed } from './walk';

/** Touches `what` while the pointer or the focus is there, and says on the map what they are on. */
export function usePointing(
  what: Touched | null,
  pointed: Pointed,
  onPoint: (pointed: Pointed | null) => void,
): Touching {
  const inside = useRef(false);
  const { onPointerMove, onPointerLeave } = useTouching(what);
  const enter = (): void => {
    inside.current = true;
    onPointerMove();
    onPoint(pointed);
  };
  const move = (): void => {
    if (!inside.current) enter();
  };
  const leave = (): void => {
    inside.current = false;
    onPointerLeave();
    onPoint(null);
  };
  return { onPointerMove: move, onPointerLeave: leave, onFocus: enter, onBlur: leave };
}
