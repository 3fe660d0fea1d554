/** The shapes of segments: what they look like without colours, for the stage and for pictures. */
import { carriesAck, type Kind, kindOf, labelOf } from '../../simulation/label';
import type { Segment } from '../../tcp/segment';
import { MONO } from './metrics';

/** What is written on a segment's shape, and where its parts begin or have their middle, px. */
interface Lettering {
  readonly name: string;
  readonly x: number;
  /** The ACK in its pill; null: it has none. */
  readonly pill: { readonly middle: number; readonly width: number } | null;
  /** How much data goes along; null: none that the name does not tell. */
  readonly octets: { readonly text: string; readonly x: number } | null;
}

/** Where the name of `segment` stands on a shape around 0, in letters of `size` px. */
export function letteringOf(segment: Segment, size: number, right: boolean): Lettering {
  const kind = kindOf(segment);
  const [name, octets] = splitName(labelOf(segment));
  const letter = MONO * size;
  const width = size * (3 * MONO + 0.9);
  const acks = carriesAck(segment);
  const whole = (name.length + octets.length) * letter + (acks ? width + size * 0.4 : 0);
  const x = -whole / 2 + tilt(kind, size, right);
  const middle = x + name.length * letter + size * 0.4 + width / 2;
  return {
    name,
    x,
    pill: acks ? { middle, width } : null,
    octets: octets === '' ? null : { text: octets, x: x + whole - octets.length * letter },
  };
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

/** The outline of a segment that flies right, around (0, 0); mirrored when it flies left. */
export function outline(kind: Kind, width: number, height: number, right: boolean): string {
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
export function fold(width: number, height: number): string {
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
