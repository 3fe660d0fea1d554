import { type RefObject, useEffect } from 'react';
import { type Spot, usePointer } from '../../store/pointer';

/**
 * Tells where on an element the mouse is, from 0 to 1 both ways, and when it has left it: null. Also
 * when the pointer is switched on while the mouse rests.
 */
export function usePointing(
  element: RefObject<HTMLElement | null>,
  onPoint: (at: Spot | null) => void,
): void {
  useEffect(() => {
    const area = element.current;
    if (area === null) return;
    let at: Spot | null = null;
    const onMove = (event: PointerEvent): void => {
      at = placeIn(area, event);
      onPoint(at);
    };
    const onLeave = (): void => {
      at = null;
      onPoint(at);
    };
    area.addEventListener('pointermove', onMove);
    area.addEventListener('pointerleave', onLeave);
    const stop = usePointer.subscribe(({ on }, before) => {
      if (on && !before.on) onPoint(at);
    });
    return () => {
      stop();
      area.removeEventListener('pointermove', onMove);
      area.removeEventListener('pointerleave', onLeave);
    };
  }, [element, onPoint]);
}

/** Where on an element an event is, whatever the element is scaled to. */
function placeIn(area: Element, { clientX, clientY }: PointerEvent): Spot {
  const { left, top, width, height } = area.getBoundingClientRect();
  return { x: (clientX - left) / width, y: (clientY - top) / height };
}
