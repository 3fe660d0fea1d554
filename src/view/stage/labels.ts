import { carriesAck, kindOf, labelOf, numbersOf } from '../../simulation/label';
import type { Break, Line } from './ladder';
import { type Metrics, MONO } from './metrics';
import { type Rectangle, rectangle, type Span, touch, touching } from './polygon';

/**
 * Labels sit in their own lines: the line stops before them and goes on after them. Each begins in
 * the middle and slides along its line until nothing is nearer than the clearance.
 */
export interface Label {
  /** Centre. */
  readonly x: number;
  readonly y: number;
  /** Radians; the text is never upside down. */
  readonly angle: number;
  readonly width: number;
  readonly height: number;
  readonly form: Form;
  /** Where on the line the gap for the label begins and ends, 0 … 1. */
  readonly gap: readonly [number, number];
}

/**
 * With `seq=101 ack=301`, with `101/301`, or, where lines cross on a small stage, only the shape and
 * its name; in a crowd, the shape alone.
 */
export type Form = 'long' | 'short' | 'bare' | 'tiny';

type Bare = Omit<Line, 'label' | 'row'>;

/** How far from the middle a label may slide, in parts of its line; crossing lines need more. */
const SLIDES = [0, 3, 6, 9, 12, 16, 20, 24, 28, 32, 35, 38, 41, 44].flatMap((p) =>
  p === 0 ? [0] : [-p, p],
);
/** Lines further away than so many in the order of flights are not looked at. */
const NEIGHBOURS = 12;

/**
 * One label for each line; null where there is no room. `forms` are tried in their order;
 * `atAnyPrice` the last of them stays where it is worst.
 */
export function placeLabels(
  lines: readonly Bare[],
  m: Metrics,
  breaks: readonly Break[],
  forms: readonly Form[],
  atAnyPrice: boolean,
): (Label | null)[] {
  const labels: (Label | null)[] = [];
  const boxes: (Rectangle | null)[] = [];
  const idle = breaks.filter(({ free }) => free).map((gap) => idleBox(gap, m));
  const drawn = lines.map((line) => [strip(line), head(line, m)] as const);
  let upper = 0;
  lines.forEach((line, id) => {
    const band = bandOf(line, m);
    const inReach = (box: Rectangle): boolean => box.bottom > band.top && box.top < band.bottom;
    const obstacles: Rectangle[] = [];
    const near = neighbours(lines, id);
    for (const other of near) obstacles.push(...(drawn[other] ?? []).filter(inReach));
    for (let other = Math.max(0, id - NEIGHBOURS); other < id; other++) {
      const label = boxes[other];
      if (label && inReach(label)) obstacles.push(label);
    }
    // Breaks come in the order of their heights, and lines almost.
    while (upper > 0 && (idle[upper - 1]?.bottom ?? 0) > band.top) upper--;
    while (upper < idle.length && (idle[upper]?.bottom ?? 0) <= band.top) upper++;
    for (let i = upper; i < idle.length; i++) {
      const gap = idle[i];
      if (!gap || gap.top >= band.bottom) break;
      if (touch(gap, drawn[id]?.[0] ?? gap)) obstacles.push(gap);
    }
    const label = placeOne(line, m, obstacles, forms, atAnyPrice);
    labels.push(label);
    boxes.push(label && box(label));
  });
  return labels;
}

/** The heights that a label of this line can reach. */
function bandOf({ from, to }: Bare, m: Metrics) {
  const reach = m.label + m.clearance + m.stroke;
  return { top: Math.min(from.y, to.y) - reach, bottom: Math.max(from.y, to.y) + reach };
}

/** The room that the words in a break take. */
const idleBox = ({ y }: Break, m: Metrics): Rectangle =>
  rectangle((m.left + m.right) / 2, y, m.right - m.left, m.cause * 1.3);

/** Which flights have lines that come near the one with number `id`. */
function neighbours(lines: readonly Bare[], id: number): number[] {
  const own = lines[id];
  if (!own) return [];
  const near: number[] = [];
  for (let i = Math.max(0, id - NEIGHBOURS); i < Math.min(lines.length, id + NEIGHBOURS); i++) {
    const other = lines[i];
    if (!other || i === id) continue;
    if (other.from.y <= own.to.y + 40 && other.to.y >= own.from.y - 40) near.push(i);
  }
  return near;
}

function placeOne(
  line: Bare,
  m: Metrics,
  obstacles: readonly Rectangle[],
  forms: readonly Form[],
  atAnyPrice: boolean,
): Label | null {
  // Where the last form, which is the narrowest, has no room, none has.
  const last = forms.at(-1);
  if (last !== undefined && placeAs(line, m, obstacles, last) !== null) {
    for (const form of forms) {
      const label = placeAs(line, m, obstacles, form);
      if (label !== null) return label;
    }
  }
  if (!atAnyPrice) return null;
  const size = sizeOf(line, m, 'tiny');
  return size && labelAt(line, Math.max(size.first, Math.min(size.last, 0.5)), size);
}

/** The place nearest to the middle where a label of this form touches nothing. */
function placeAs(line: Bare, m: Metrics, obstacles: readonly Rectangle[], form: Form) {
  const size = sizeOf(line, m, form);
  if (size === null) return null;
  const { from, to } = line;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const { width, height, angle } = size;
  // When its segment lands the wire stands at the end of the line: the label stays above it.
  const lowest = (to.y - m.stroke - rectangle(from.x, from.y, width, height, angle).bottom) / dy;
  const [w, h] = [width + 2 * m.clearance, height + 2 * m.clearance];
  const inflated = rectangle(from.x, from.y, w, h, angle);
  const taken: Span[] = [];
  for (const obstacle of obstacles) {
    const span = touching(inflated, dx, dy, obstacle);
    if (span !== null) taken.push(span);
  }
  for (const slide of SLIDES) {
    const t = 0.5 + slide / 100;
    if (t < size.first || t > size.last || t > lowest) continue;
    if (taken.every(([begin, end]) => t <= begin || end <= t)) return labelAt(line, t, size);
  }
  return null;
}

/** Width of a shape without its name, em. */
const TINY = 1.35;

/** Room between the chip and the numbers, em. */
export const CHIP_TO_NUMBERS = 0.55;

/** Width of the shape with its name in it, for text of `size` px. */
export function shapeWidth(segment: Line['flight']['segment'], size: number): number {
  const kind = kindOf(segment);
  const letters = labelOf(segment).replace('+ACK', '').length;
  const pill = carriesAck(segment) ? size * (3 * MONO + 1.25) : 0;
  const ends = kind === 'SYN' || kind === 'FIN' ? 1.9 : kind === 'RST' ? 1.5 : 1.3;
  return size * (letters * MONO + ends) + pill;
}

export const textWidth = (text: string, size: number): number => text.length * MONO * size;

/** Is the label short because the long one would take more than this part of the way? */
const LONGEST_PART = 0.78;

/** A label wherever it stands on its line. */
interface Size extends Pick<Label, 'width' | 'height' | 'angle' | 'form'> {
  /** Half of the gap that it takes, and its first and its last place, in parts of the line. */
  readonly half: number;
  readonly first: number;
  readonly last: number;
}

/** null: the long form would take too much of the way. */
function sizeOf({ from, to, flight }: Bare, m: Metrics, form: Form): Size | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  const numbers = numbersOf(flight.segment, form === 'short');
  const tail = form === 'bare' ? 0 : m.label * CHIP_TO_NUMBERS + textWidth(numbers, m.label);
  const width = form === 'tiny' ? m.label * TINY : shapeWidth(flight.segment, m.label) + tail;
  if (form === 'long' && width > length * LONGEST_PART) return null;
  const half = (width / 2 + m.label * 0.35) / length;
  const angle = Math.atan2(dy, dx);
  return {
    form,
    width,
    height: m.label * (form === 'tiny' ? 0.9 : 1.5),
    // The text is never upside down.
    angle: dx < 0 ? angle - Math.PI : angle,
    half,
    first: half + (0.8 * m.head) / length,
    last: 1 - half - (1.6 * m.head) / length,
  };
}

const labelAt = (
  { from, to }: Bare,
  t: number,
  { half, width, height, angle, form }: Size,
): Label => ({
  x: from.x + (to.x - from.x) * t,
  y: from.y + (to.y - from.y) * t,
  angle,
  width,
  height,
  form,
  gap: [t - half, t + half],
});

const box = ({ x, y, width, height, angle }: Label): Rectangle =>
  rectangle(x, y, width, height, angle);

const strip = ({ from, to }: Bare): Rectangle =>
  rectangle(
    (from.x + to.x) / 2,
    (from.y + to.y) / 2,
    Math.hypot(to.x - from.x, to.y - from.y),
    2,
    Math.atan2(to.y - from.y, to.x - from.x),
  );

const head = ({ to }: Bare, m: Metrics): Rectangle => rectangle(to.x, to.y, m.head * 2, m.head);
