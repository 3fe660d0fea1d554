import type { Touched } from '../../../store/touch';
import { type Touching, useTouching } from '../../useTouching';
import type { Pointed } from './walk';

/** Touches `what` while the pointer or the focus is there, and says on the map what they are on. */
export function usePointing(
  what: Touched | null,
  pointed: Pointed,
  onPoint: (pointed: Pointed | null) => void,
): Touching {
  const { onPointerEnter, onPointerLeave } = useTouching(what);
  const enter = (): void => {
    onPointerEnter();
    onPoint(pointed);
  };
  const leave = (): void => {
    onPointerLeave();
    onPoint(null);
  };
  return { onPointerEnter: enter, onPointerLeave: leave, onFocus: enter, onBlur: leave };
}
