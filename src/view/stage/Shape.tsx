import type { ReactNode } from 'react';
import { carriesAck, type Kind, kindOf, labelOf } from '../../simulation/label';
import type { Segment } from '../../tcp/segment';
import { MONO } from './metrics';
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
  const [name = '', octets = ''] = splitName(labelOf(segment));
  const acks = carriesAck(segment);
  const pill = size * (3 * MONO + 0.9);
  const text = (name.length + octets.length) * MONO * size;
  const whole = text + (acks ? pill + size * 0.4 : 0);
  const x = -whole / 2 + tilt(kind, size, right);
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
      {acks && (
        <g transform={`translate(${x + name.length * MONO * size + size * 0.4 + pill / 2} ${y})`}>
          <rect
            className={styles['pill']}
            x={-pill / 2}
            y={-size * 0.6}
            width={pill}
            height={size * 1.2}
            rx={size * 0.6}
          />
          <text className={styles['name']} textAnchor="middle" fontSize={size * 0.93}>
            ACK
          </text>
        </g>
      )}
      {octets !== '' && (
        <text
          className={styles['name']}
          x={x + whole - octets.length * MONO * size}
          y={y}
          fontSize={size}
        >
          {octets}
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

/** `SYN+ACK 5 B` → `SYN` and ` 5 B`; the ACK is a pill of its own. */
function splitName(label: string): [string, string] {
  if (label.startsWith('DATA')) return [label, ''];
  const [flags = '', ...rest] = label.split(' ');
  return [flags.replace('+ACK', ''), rest.length > 0 ? ` ${rest.join(' ')}` : ''];
}

/** Optical centre: a point or a notch takes room at one end. */
function tilt(kind: Kind, size: number, right: boolean): number {
  if (kind === 'SYN') return right ? -size * 0.25 : size * 0.25;
  if (kind === 'FIN') return right ? size * 0.2 : -size * 0.2;
  return 0;
}

/** The outline of a segment that flies right; mirrored when it flies left. */
function outline(kind: Kind, width: number, height: number, right: boolean): string {
  const [w, h] = [width / 2, height / 2];
  const s = right ? 1 : -1;
  switch (kind) {
    case 'SYN': {
      const point = Math.min(h * 0.9, 26);
      return polygon([
        [-w * s, -h],
        [(w - point) * s, -h],
        [w * s, 0],
        [(w - point) * s, h],
        [-w * s, h],
      ]);
    }
    case 'FIN': {
      const notch = Math.min(h * 0.7, 20);
      return polygon([
        [-w * s, -h],
        [w * s, -h],
        [w * s, h],
        [-w * s, h],
        [(-w + notch) * s, 0],
      ]);
    }
    case 'RST': {
      const cut = Math.min(h * 0.58, 18);
      return polygon([
        [-w + cut, -h],
        [w - cut, -h],
        [w, -h + cut],
        [w, h - cut],
        [w - cut, h],
        [-w + cut, h],
        [-w, h - cut],
        [-w, -h + cut],
      ]);
    }
    case 'DATA': {
      const cut = Math.min(h * 0.6, 16);
      return polygon([
        [-w, -h],
        [w - cut, -h],
        [w, -h + cut],
        [w, h],
        [-w, h],
      ]);
    }
    case 'ACK': {
      const r = h;
      return `M${-w + r} ${-h}H${w - r}A${r} ${r} 0 0 1 ${w - r} ${h}H${-w + r}A${r} ${r} 0 0 1 ${-w + r} ${-h}Z`;
    }
  }
}

/** The folded corner of a sheet. */
function fold(width: number, height: number): string {
  const [w, h] = [width / 2, height / 2];
  const cut = Math.min(h * 0.6, 16);
  return polygon([
    [w - cut, -h],
    [w, -h + cut],
    [w - cut, -h + cut],
  ]);
}

const polygon = (points: readonly (readonly [number, number])[]): string =>
  `M${points.map(([x, y]) => `${x} ${y}`).join('L')}Z`;
