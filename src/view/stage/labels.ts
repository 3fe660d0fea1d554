import { carriesAck, kindOf, labelOf, numbersOf } from '../../simulation/label';
import type { Break, Line } from './ladder';
import { type Metrics, MONO } from './metrics';
import { type Polygon, rectangle, touch } from './polygon';

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
 * its name; in a crowd, the shape alone. What belongs to no connection between the two has none.
 */
export type Form = 'long' | 'short' | 'bare' | 'tiny' | 'none';

type Bare = Omit<Line, 'label' | 'row'>;

/** The label of a line that has none. */
const noLabel = ({ from, to }: Bare): Label => ({
  x: (from.x + to.x) / 2,
  y: (from.y + to.y) / 2,
  angle: 0,
  width: 0,
  height: 0,
  form: 'none',
  gap: [0.5, 0.5],
});

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
  const idle = breaks.filter(({ free }) => free).map((gap) => idleBox(gap, m));
  const drawn = lines.map((line) => [strip(line), head(line, m)]);
  lines.forEach((line, id) => {
    if (line.faint) {
      labels.push(noLabel(line));
      return;
    }
    const near = neighbours(lines, id);
    const obstacles = [
      ...near.flatMap((other) => drawn[other] ?? []),
      ...labels
        .slice(Math.max(0, id - NEIGHBOURS))
        .flatMap((label) => (label !== null && label.form !== 'none' ? [box(label)] : [])),
      ...idle.filter((gap) => touch(gap, drawn[id]?.[0] ?? gap)),
    ];
    labels.push(placeOne(line, m, obstacles, forms, atAnyPrice));
  });
  return labels;
}

/** The room that the words in a break take. */
const idleBox = ({ y }: Break, m: Metrics): Polygon =>
  rectangle((m.left + m.right) / 2, y, m.right - m.left, m.cause * 1.3);

/** Which flights have lines that come near the one with number `id`. */
function neighbours(lines: readonly Bare[], id: number): number[] {
  const own = lines[id];
  if (!own) return [];
  const near: number[] = [];
  for (let i = Math.max(0, id - NEIGHBOURS); i < Math.min(lines.length, id + NEIGHBOURS); i++) {
    const other = lines[i];
    if (!other || i === id || other.faint) continue;
    if (other.from.y <= own.to.y + 40 && other.to.y >= own.from.y - 40) near.push(i);
  }
  return near;
}

function placeOne(
  line: Bare,
  m: Metrics,
  obstacles: readonly Polygon[],
  forms: readonly Form[],
  atAnyPrice: boolean,
): Label | null {
  for (const form of forms) {
    for (const slide of SLIDES) {
      const label = labelAt(line, m, 0.5 + slide / 100, form);
      if (label === null || reachesBelow(label, line, m)) continue;
      const inflated = rectangle(
        label.x,
        label.y,
        label.width + 2 * m.clearance,
        label.height + 2 * m.clearance,
        label.angle,
      );
      if (!obstacles.some((obstacle) => touch(inflated, obstacle))) return label;
    }
  }
  if (!atAnyPrice) return null;
  return labelAt(line, m, 0.5, 'tiny', true);
}

/** Width of a shape without its name, em. */
const TINY = 1.35;

/** When its segment lands the wire stands at the end of the line: the label stays above it. */
const reachesBelow = (label: Label, { to }: Bare, m: Metrics): boolean =>
  box(label).some(({ y }) => y > to.y - m.stroke);

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

function labelAt(line: Bare, m: Metrics, at: number, form: Form, force = false): Label | null {
  const { from, to, flight } = line;
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy);
  const numbers = numbersOf(flight.segment, form === 'short');
  const tail = form === 'bare' ? 0 : m.label * CHIP_TO_NUMBERS + textWidth(numbers, m.label);
  const width = form === 'tiny' ? m.label * TINY : shapeWidth(flight.segment, m.label) + tail;
  if (form === 'long' && width > length * LONGEST_PART) return null;
  const half = (width / 2 + m.label * 0.35) / length;
  const first = half + (0.8 * m.head) / length;
  const last = 1 - half - (1.6 * m.head) / length;
  if (!force && (at < first || at > last)) return null;
  const t = force ? Math.max(first, Math.min(last, at)) : at;
  const angle = Math.atan2(dy, dx);
  return {
    x: from.x + dx * t,
    y: from.y + dy * t,
    angle: dx < 0 ? angle - Math.PI : angle,
    width,
    height: m.label * (form === 'tiny' ? 0.9 : 1.5),
    form,
    gap: [t - half, t + half],
  };
}

const box = ({ x, y, width, height, angle }: Label): Polygon =>
  rectangle(x, y, width, height, angle);

const strip = ({ from, to }: Bare): Polygon =>
  rectangle(
    (from.x + to.x) / 2,
    (from.y + to.y) / 2,
    Math.hypot(to.x - from.x, to.y - from.y),
    2,
    Math.atan2(to.y - from.y, to.x - from.x),
  );

const head = ({ to }: Bare, m: Metrics): Polygon => rectangle(to.x, to.y, m.head * 2, m.head);
