import type { MotionValue } from 'framer-motion';
import type { SVGProps } from 'react';
import { useLive } from './live';

interface MovingProps extends Omit<SVGProps<SVGGElement>, 'x' | 'y' | 'ref'> {
  readonly x?: number | MotionValue<number>;
  readonly y: MotionValue<number>;
}

/** A group whose place follows MotionValues. */
export function Moving({ x = 0, y, ...rest }: MovingProps) {
  const place = (): string =>
    `translate(${(typeof x === 'number' ? x : x.get()).toFixed(2)} ${y.get().toFixed(2)})`;
  const ref = useLive<SVGGElement>(typeof x === 'number' ? [y] : [x, y], (element) =>
    element.setAttribute('transform', place()),
  );
  return <g ref={ref} transform={place()} {...rest} />;
}
