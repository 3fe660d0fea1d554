import { kindOf, numbersOf } from '../../../simulation/label';
import type { Flight } from '../../../simulation/timeline';
import { CHIP_TO_NUMBERS, shapeWidth } from '../../stage/labels';
import type { Line } from '../../stage/ladder';
import { isMidway } from '../../stage/ways';
import { blankLabel } from './blank-label';
import { ending, head, source } from './ends';
import { flightOn, isLanded, type Model, type Piece } from './model';
import { shape } from './shape';
import { draw, type Drawn } from './svg';
import { letters, MIDDLE } from './text';

/** Every flight that has landed: its line, its label, and its head or what became of it. */
export const traces = (model: Model): Piece[] =>
  model.ladder.lines
    .filter((line) => !line.thread && isLanded(model, line))
    .flatMap((line) => [...strokes(line, model), labelOn(line, model)]);

/** Flights of other connections than the one on the lanes: thin, and without words. */
export const threads = (model: Model): Piece[] =>
  model.ladder.lines
    .filter((line) => line.thread && line.departure <= model.k)
    .map((line) => thread(line, model));

/** The colour of a flight; a blank one's would tell what it is. */
export const colourOf = ({ segment }: Flight, { colours, blanks }: Model): string =>
  blanks.kinds.includes('flags') ? colours.ink : colours.kind[kindOf(segment)];

export const span = ({ from, to }: Line) => ({
  top: Math.min(from.y, to.y),
  bottom: Math.max(from.y, to.y),
});

function strokes(line: Line, model: Model): Piece[] {
  const { m, colours } = model;
  const { from, to, label } = line;
  const flight = flightOn(model, line);
  const at = (t: number) => ({ x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t });
  const [stop, go] = [at(label.gap[0]), at(label.gap[1])];
  const end = flight.lost ? to : at(1 - (0.8 * m.head) / Math.hypot(to.x - from.x, to.y - from.y));
  const stroke = colourOf(flight, model);
  const drawn = draw(
    'g',
    { stroke, 'stroke-width': m.stroke },
    draw('line', { x1: from.x, y1: from.y, x2: stop.x, y2: stop.y }),
    draw('line', { x1: go.x, y1: go.y, x2: end.x, y2: end.y }),
  );
  const pieces: Piece[] = [{ ...span(line), divisible: true, drawn }];
  const mark = (y: number, reach: number, part: Drawn): void => {
    const [top, bottom] = [y - reach * m.head, y + reach * m.head];
    pieces.push({ top, bottom, divisible: false, drawn: part });
  };
  if (isMidway(flight)) {
    const begun = { ...from, size: m.head, fill: colours.paper, stroke };
    mark(from.y, 0.6, source(flight.origin, begun));
  }
  if (flight.fate === null) mark(to.y, 0.5, head(line, m.head, stroke));
  else mark(to.y, 0.8, ending(flight.fate, { ...to, size: m.head, stroke: m.stroke, colours }));
  return pieces;
}

function labelOn(line: Line, model: Model): Piece {
  const { label } = line;
  const [sin, cos] = [Math.abs(Math.sin(label.angle)), Math.cos(label.angle)];
  const reach = (label.width * sin + label.height * cos) / 2 + 1;
  const drawn = draw(
    'g',
    {
      transform: `translate(${label.x} ${label.y}) rotate(${(label.angle * 180) / Math.PI})`,
    },
    ...labelParts(line, model),
  );
  return { top: label.y - reach, bottom: label.y + reach, divisible: false, drawn };
}

function labelParts(line: Line, model: Model): Drawn[] {
  const { m, colours, timeline } = model;
  const { label } = line;
  const flight = flightOn(model, line);
  const { segment } = flight;
  const blank = blankLabel(line, model);
  if (blank !== null) return blank;
  const left = -label.width / 2;
  const tiny = label.form === 'tiny';
  const width = tiny ? label.width : shapeWidth(segment, m.label);
  const right = flight.from === 'client';
  const size = m.label;
  const parts: Drawn[] = [];
  // Threads of other connections pass behind it.
  if (timeline.followed !== undefined) {
    const [w, height] = [label.width, label.height];
    parts.push(draw('rect', { x: left, y: -height / 2, width: w, height, fill: colours.paper }));
  }
  const { height } = label;
  const look = { segment, width, height, size, right, blank: tiny, colours };
  parts.push(draw('g', { transform: `translate(${left + width / 2} 0)` }, shape(look)));
  if (label.form === 'long' || label.form === 'short') {
    const x = left + width + size * CHIP_TO_NUMBERS;
    const place = { x, y: size * MIDDLE, size, weight: 500, fill: colours.ink };
    parts.push(letters(numbersOf(segment, label.form === 'short'), place));
  }
  return parts;
}

function thread(line: Line, model: Model): Piece {
  const { m, colours } = model;
  const { from, to, flight } = line;
  const r = m.head * 0.3;
  const cross = `M${to.x - r} ${to.y - r}l${2 * r} ${2 * r}m0 ${-2 * r}l${-2 * r} ${2 * r}`;
  const ends = isLanded(model, line) && flight.lost ? cross : '';
  const drawn = draw('path', {
    d: `M${from.x} ${from.y}L${to.x} ${to.y}${ends}`,
    fill: 'none',
    stroke: colours.edge,
    'stroke-width': m.stroke * 0.6,
    'stroke-linecap': 'round',
  });
  return { ...span(line), divisible: true, drawn };
}
