import type { Blank } from './blanks';
import type { Palette } from './palette';
import { draw, type Drawn } from './svg';
import { letters, SANS } from './text';

interface Box {
  readonly blank: Pick<Blank, 'n'> | null;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colours: Palette;
}

/** Size of a blank's number, px. */
export const SIZE = 13;

/** Room to write in, with the number under which the answer stands; `blank` null: without. */
export function box({ blank, x, y, width, height, colours }: Box): Drawn {
  const frame = draw('rect', {
    x,
    y,
    width,
    height,
    rx: 3,
    fill: colours.paper,
    stroke: colours.ink,
    'stroke-width': 1.4,
    'stroke-dasharray': '2 3',
  });
  if (blank === null) return frame;
  const place = { x: x + 4, y: y + SIZE, size: SIZE, weight: 700, face: SANS };
  return draw('g', {}, frame, letters(String(blank.n), { ...place, fill: colours.muted }));
}
