import type { ReactNode } from 'react';
import { kindOf } from '../../simulation/label';
import type { Segment } from '../../tcp/segment';
import { fold, letteringOf, outline } from './outline';
import styles from './stage.module.css';

interface ShapeProps {
  readonly segment: Segment;
  readonly width: number;
  readonly height: number;
  readonly size: number;
  /** Does it fly to the right? The shape is mirrored otherwise, the text never is. */
  readonly right: boolean;
  /** Without its name: there is no room for it. */
  readonly blank?: boolean;
  /** A second line under the name. */
  readonly numbers?: ReactNode;
}

/** A segment as a thing: its shape says the kind, around (0, 0). */
export function Shape({ segment, width, height, size, right, blank, numbers }: ShapeProps) {
  const kind = kindOf(segment);
  const { name, x, pill, octets } = letteringOf(segment, size, right);
  const y = numbers === undefined ? 0 : -size * 0.62;
  if (blank) {
    return (
      <g className={styles['shape']} data-kind={kind}>
        <path d={outline(kind, width, height, right)} />
      </g>
    );
  }
  return (
    <g className={styles['shape']} data-kind={kind}>
      <path d={outline(kind, width, height, right)} />
      {kind === 'DATA' && <path className={styles['fold']} d={fold(width, height)} />}
      <text className={styles['name']} x={x} y={y} fontSize={size}>
        {name}
      </text>
      {pill !== null && (
        <g transform={`translate(${pill.middle} ${y})`}>
          <rect
            className={styles['pill']}
            x={-pill.width / 2}
            y={-size * 0.6}
            width={pill.width}
            height={size * 1.2}
            rx={size * 0.6}
          />
          <text className={styles['name']} textAnchor="middle" fontSize={size * 0.93}>
            ACK
          </text>
        </g>
      )}
      {octets !== null && (
        <text className={styles['name']} x={octets.x} y={y} fontSize={size}>
          {octets.text}
        </text>
      )}
      {numbers !== undefined && (
        <text className={styles['numbers']} textAnchor="middle" y={size * 0.68} fontSize={size}>
          {numbers}
        </text>
      )}
    </g>
  );
}
