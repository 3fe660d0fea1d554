import type { MotionValue } from 'framer-motion';
import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Keeps an element in step with MotionValues: `write` puts them on the element, once when it is
 * drawn and again whenever one of them changes. Writing attributes from one subscription is the
 * cheapest of the ways to move fifty segments, exact in both directions, and it needs none of
 * framer-motion's features in the first view.
 */
export function useLive<E extends SVGElement | HTMLElement>(
  values: readonly MotionValue[],
  write: (element: E) => void,
): RefObject<E | null> {
  const ref = useRef<E>(null);
  // `write` is another function after each render: what it draws from may have changed.
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const draw = (): void => write(element);
    draw();
    const stops = values.map((value) => value.on('change', draw));
    return () => {
      for (const stop of stops) stop();
    };
  });
  return ref;
}
