import { carriesAck, kindOf } from '../../simulation/label';
import type { Line } from './ladder';
import { innerLeft, innerRight, type Metrics } from './metrics';
import { outline } from './outline';
import styles from './stage.module.css';

export interface FoldedProps {
  /** Segments that are folded away, the oldest first. */
  readonly lines: readonly Line[];
  readonly m: Metrics;
  /** Middle of the row, px. */
  readonly y: number;
  /** What it is, for those who listen. */
  readonly name: string;
}

/** On the wall the past that does not fit is a row of shapes, behind what says that it goes on above. */
export function FoldedShapes({ lines, m, y, name }: FoldedProps) {
  const [width, height, pitch] = [m.label * 1.15, m.label * 0.62, m.label * 1.7];
  const room = Math.floor((innerRight(m) - innerLeft(m)) / pitch) - 1;
  const shown = lines.slice(-Math.max(1, room));
  const first = (m.left + m.right) / 2 - (pitch * shown.length) / 2;
  const open = m.label * 0.28;
  return (
    <g role="img" aria-label={name}>
      <path
        className={styles['goesUp']}
        strokeWidth={m.stroke}
        d={`M${first - open} ${y + open / 2}l${open} ${-open}l${open} ${open}`}
      />
      {shown.map(({ flight }, i) => (
        <g
          key={flight.id}
          className={styles['shape']}
          data-kind={kindOf(flight.segment)}
          transform={`translate(${first + pitch * (i + 1)} ${y})`}
        >
          <path d={outline(kindOf(flight.segment), width, height, flight.from === 'client')} />
          {carriesAck(flight.segment) && (
            <rect
              className={styles['pill']}
              style={{ strokeWidth: 2 }}
              x={-width * 0.26}
              y={-height * 0.28}
              width={width * 0.52}
              height={height * 0.56}
              rx={height * 0.28}
            />
          )}
        </g>
      ))}
    </g>
  );
}
