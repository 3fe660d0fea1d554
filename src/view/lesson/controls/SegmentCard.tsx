import { MONO } from '../../stage/metrics';
import { Shape } from '../../stage/Shape';
import type { Segment } from '../../../tcp/segment';
import styles from './cards.module.css';

/** px of the drawing; what is drawn grows with the text around it. */
const SIZE = 15;
const HEIGHT = 50;
const EDGE = 2;

interface SegmentCardProps {
  readonly segment: Segment;
  /** The line under its name. */
  readonly numbers: string;
  /** Does it go to the right, as the client's do? */
  readonly right: boolean;
  /** It has not been sent yet. */
  readonly dashed?: boolean;
}

/** A segment in the stage's own shape. */
export function SegmentCard({ segment, numbers, right, dashed = false }: SegmentCardProps) {
  const width = Math.max(150, numbers.length * SIZE * MONO + 64);
  const [w, h] = [width + 2 * EDGE, HEIGHT + 2 * EDGE];
  return (
    <svg
      className={`${styles['drawing']} ${dashed ? styles['dashed'] : ''}`}
      viewBox={`${-w / 2} ${-h / 2} ${w} ${h}`}
      style={{ width: `${w / SIZE}em` }}
      aria-hidden="true"
    >
      <Shape
        segment={segment}
        width={width}
        height={HEIGHT}
        size={SIZE}
        right={right}
        numbers={numbers}
      />
    </svg>
  );
}
