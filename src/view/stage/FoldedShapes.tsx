import { carriesAck } from '../../simulation/label';
import type { Flight } from '../../simulation/timeline';
import { Shape } from './Shape';
import styles from './stage.module.css';

interface FoldedShapesProps {
  /** What is folded away, in the order of departure. */
  readonly flights: readonly Flight[];
  /** The middle of the row, px. */
  readonly x: number;
  readonly y: number;
  /** How much room it has at most, px. */
  readonly room: number;
  /** Size of the labels around it, px. */
  readonly label: number;
  /** What it is, for those who listen. */
  readonly name: string;
}

/** On the wall the past that does not fit is a row of shapes; the oldest of many are a number. */
export function FoldedShapes({ flights, x, y, room, label, name }: FoldedShapesProps) {
  const [width, height, apart] = [label * 1.15, label * 0.62, label * 0.5];
  const most = Math.max(1, Math.floor((room - 3 * label) / (width + apart)));
  const shown = flights.slice(-most);
  const more = flights.length - shown.length;
  const head = more > 0 ? label * 2.2 : label * 0.9;
  const left = x - (head + shown.length * (width + apart)) / 2;
  return (
    <g role="img" aria-label={name}>
      {more > 0 ? (
        <text className={styles['folded']} x={left} y={y} fontSize={label * 0.85}>
          +{more}
        </text>
      ) : (
        <path
          className={styles['chevron']}
          d={`M${left} ${y - label * 0.12}l${label * 0.25} ${label * 0.25}l${label * 0.25} ${-label * 0.25}`}
        />
      )}
      {shown.map(({ id, segment, from }, i) => (
        <g
          key={id}
          transform={`translate(${left + head + apart + i * (width + apart) + width / 2} ${y})`}
        >
          <Shape
            segment={segment}
            width={width}
            height={height}
            size={0}
            right={from === 'client'}
            blank
          />
          {carriesAck(segment) && (
            <rect
              className={`${styles['pill']} ${styles['small']}`}
              x={-width * 0.27}
              y={-height * 0.27}
              width={width * 0.54}
              height={height * 0.54}
              rx={height * 0.27}
            />
          )}
        </g>
      ))}
    </g>
  );
}
