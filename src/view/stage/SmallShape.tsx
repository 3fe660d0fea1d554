import type { Segment } from '../../tcp/segment';
import { shapeWidth } from './labels';
import { Shape } from './Shape';
import styles from './small-shape.module.css';

/** px of the drawing; what is drawn grows with the text around it. */
const SIZE = 14;
const HEIGHT = SIZE * 1.5;
/** Room for an outline. */
const EDGE = 1;

interface SmallShapeProps {
  readonly segment: Segment;
  /** Does it go to the right, as the client's do? */
  readonly right: boolean;
}

/** A segment as the stage draws it, in a line of text that says its name too. */
export function SmallShape({ segment, right }: SmallShapeProps) {
  const width = shapeWidth(segment, SIZE);
  const [w, h] = [width + 2 * EDGE, HEIGHT + 2 * EDGE];
  return (
    <svg
      className={styles['shape']}
      viewBox={`${-w / 2} ${-h / 2} ${w} ${h}`}
      style={{ width: `${w / SIZE}em`, height: `${h / SIZE}em` }}
      aria-hidden="true"
    >
      <Shape segment={segment} width={width} height={HEIGHT} size={SIZE} right={right} />
    </svg>
  );
}
