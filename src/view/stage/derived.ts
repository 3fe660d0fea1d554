import { type MotionValue, motionValue } from 'framer-motion';
import { useLayoutEffect, useState } from 'react';

/**
 * A MotionValue that is always `of` another one's value: what framer-motion's `useTransform` does
 * for functions, without its interpolators, which the first view has no use for.
 */
export function useDerived<From, To extends number | string>(
  source: MotionValue<From>,
  of: (value: From) => To,
): MotionValue<To> {
  const [derived] = useState(() => motionValue(of(source.get())));
  // `of` is another function after each render: what it is made from may have changed.
  useLayoutEffect(() => {
    derived.set(of(source.get()));
    return source.on('change', (value) => derived.set(of(value)));
  });
  return derived;
}
