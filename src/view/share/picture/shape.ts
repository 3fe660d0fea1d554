import { kindOf } from '../../../simulation/label';
import type { Segment } from '../../../tcp/segment';
import { MONO as ADVANCE } from '../../stage/metrics';
import { fold, letteringOf, outline } from '../../stage/outline';
import type { Palette } from './palette';
import { draw, type Drawn } from './svg';
import { letters, MIDDLE } from './text';

interface Look {
  readonly segment: Segment;
  readonly width: number;
  readonly height: number;
  /** Of its letters. */
  readonly size: number;
  /** Does it fly to the right? */
  readonly right: boolean;
  /** Without its name: there is no room for it. */
  readonly blank: boolean;
  /** A second line under the name. */
  readonly numbers?: string;
  readonly colours: Palette;
}

/** A segment as a thing: its shape says the kind, around (0, 0). */
export function shape(look: Look): Drawn {
  const { segment, width, height, size, right, blank, numbers, colours } = look;
  const kind = kindOf(segment);
  const parts = [
    draw('path', { d: outline(kind, width, height, right), fill: colours.kind[kind] }),
  ];
  if (blank) return draw('g', {}, ...parts);
  if (kind === 'DATA') {
    const corner = { d: fold(width, height), fill: colours.paper, 'fill-opacity': 0.55 };
    parts.push(draw('path', corner));
  }
  const middle = numbers === undefined ? 0 : -size * 0.62;
  parts.push(...lettering(look, middle));
  if (numbers !== undefined) {
    const place = { x: 0, y: size * (0.68 + MIDDLE), anchor: 'middle', size } as const;
    parts.push(letters(numbers, { ...place, weight: 500, fill: colours.onSegment }));
  }
  return draw('g', {}, ...parts);
}

/** The name, the ACK in its pill, and how much data goes along. */
function lettering({ segment, size, right, colours }: Look, middle: number): Drawn[] {
  const { name, x, pill, octets } = letteringOf(segment, size, right);
  const y = middle + size * MIDDLE;
  const style = { y, size, weight: 700, fill: colours.onSegment };
  const parts = [letters(name, { ...style, x })];
  if (pill !== null) {
    const ring = { fill: colours.kind.ACK, stroke: colours.onSegment, 'stroke-width': 1.2 };
    const [left, top] = [pill.middle - pill.width / 2, middle - size * 0.6];
    const frame = { x: left, y: top, width: pill.width, height: size * 1.2, rx: size * 0.6 };
    const place = { ...style, x: pill.middle, y: middle + size * 0.93 * MIDDLE };
    parts.push(
      draw('rect', { ...frame, ...ring }),
      letters('ACK', { ...place, anchor: 'middle', size: size * 0.93 }),
    );
  }
  if (octets !== null) {
    // Blanks at the beginning of a text are not kept everywhere.
    const text = octets.text.trimStart();
    const lead = (octets.text.length - text.length) * ADVANCE * size;
    parts.push(letters(text, { ...style, x: octets.x + lead }));
  }
  return parts;
}
