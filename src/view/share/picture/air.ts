import { kindOf, numbersOf } from '../../../simulation/label';
import { STEADY_PATH } from '../../../simulation/path';
import { stepOf } from '../../../simulation/timeline';
import { surroundingsAt } from '../../../simulation/weather';
import { chipPlace, chipWidth, isShort } from '../../stage/Chip';
import type { Line } from '../../stage/ladder';
import { wall } from '../../stage/marks';
import { chipGap, chipHeight, chipPitch, innerLeft, innerRight } from '../../stage/metrics';
import { colourOf, span } from './segments';
import type { Model, Piece } from './model';
import { shape } from './shape';
import { draw, type Drawn } from './svg';
import { letters, SANS } from './text';

/** What is on its way: its line as far as the wire, and under that the segments themselves. */
export function inTheAir(model: Model): Piece[] {
  const { timeline, ladder, k, blanks } = model;
  const lines = stepOf(timeline, k).air.flatMap((id) => ladder.lines[id] ?? []);
  const own = lines.filter(({ thread }) => !thread);
  const shown = own.filter(({ row }) => row < ladder.rows);
  // On a worksheet nothing is asked about what has not arrived, nor told.
  if (blanks.kinds.length > 0) return [...own.map((line) => way(line, model)), wire(model)];
  return [
    ...own.map((line) => way(line, model)),
    wire(model),
    // The nearest row last: it covers the threads on which the others hang.
    ...shown.toSorted((a, b) => b.row - a.row).map((line) => chip(line, model)),
    ...(own.length > shown.length ? [crowd(own.length - shown.length, model)] : []),
  ];
}

/** How far it has come. */
function way(line: Line, model: Model): Piece {
  const { from, to } = line;
  const down = Math.max(from.y, Math.min(to.y, model.wireAt(model.position)));
  const part = to.y > from.y ? (down - from.y) / (to.y - from.y) : 0;
  const drawn = draw('line', {
    x1: from.x,
    y1: from.y,
    x2: from.x + (to.x - from.x) * part,
    y2: down,
    stroke: colourOf(line.flight, model),
    'stroke-width': model.m.stroke,
  });
  return { ...span(line), bottom: down, divisible: true, drawn };
}

/** The present, with what stands in its way. */
function wire(model: Model): Piece {
  const { m, timeline, k, colours, position } = model;
  const { whole, firewall } = surroundingsAt(STEADY_PATH, timeline, k);
  const y = model.wireAt(position);
  const cut = innerLeft(m) + (innerRight(m) - innerLeft(m)) * 0.4;
  const gap = whole ? 0 : m.head * 0.8;
  const slash = (x: number): string =>
    `M${x - m.head * 0.3} ${y + m.head * 0.6}L${x + m.head * 0.3} ${y - m.head * 0.6}`;
  const line = { fill: 'none', 'stroke-width': 3 };
  const ends = whole ? `H${m.right}` : `H${cut - gap}M${cut + gap} ${y}H${m.right}`;
  const parts: Drawn[] = [
    draw('path', { ...line, stroke: colours.ink, d: `M${m.left} ${y}${ends}` }),
  ];
  if (!whole) {
    const d = slash(cut - gap) + slash(cut + gap);
    parts.push(draw('path', { ...line, stroke: colours.lost, 'stroke-linecap': 'round', d }));
  }
  if (firewall !== 'off') {
    const transform = `translate(${(innerLeft(m) + innerRight(m)) / 2} ${y})`;
    const style = { fill: colours.paper, stroke: colours.ink, 'stroke-width': m.stroke };
    parts.push(draw('path', { transform, ...style, d: wall(m.head) }));
  }
  for (const cx of [m.left, m.right])
    parts.push(draw('circle', { cx, cy: y, r: 10, fill: colours.ink }));
  return { top: y - 11, bottom: y + 11, divisible: false, drawn: draw('g', {}, ...parts) };
}

function chip(line: Line, model: Model): Piece {
  const { m, ladder, wireAt, position, colours } = model;
  const { flight } = line;
  const { x, y } = chipPlace({ m, ladder, wireAt, topAt: () => 0 }, line, position);
  const height = chipHeight(m);
  const hanging = chipGap(m) + Math.min(line.row, ladder.rows - 1) * chipPitch(m);
  const drawn = draw(
    'g',
    { transform: `translate(${x} ${y})` },
    draw('path', {
      d: `M0 ${-height / 2}v${-hanging}`,
      stroke: colours.kind[kindOf(flight.segment)],
      'stroke-width': 2,
    }),
    shape({
      segment: flight.segment,
      width: chipWidth(line, m),
      height,
      size: m.chip,
      right: flight.from === 'client',
      blank: false,
      numbers: numbersOf(flight.segment, isShort(line, m)),
      colours,
    }),
  );
  return { top: y - height / 2 - hanging, bottom: y + height / 2, divisible: false, drawn };
}

/** More flights than there are rows: their number. */
function crowd(n: number, { m, ladder, words, colours, wireAt, position }: Model): Piece {
  const y = wireAt(position) + chipGap(m) + ladder.rows * chipPitch(m) + m.label;
  const place = { x: (m.left + m.right) / 2, y, anchor: 'middle', size: m.label } as const;
  const drawn = letters(words.ui.moreInTheAir(n), { ...place, fill: colours.muted, face: SANS });
  return { top: y - m.label, bottom: y + 4, divisible: false, drawn };
}
