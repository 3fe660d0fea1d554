import { has } from '../../../tcp/segment';
import { numbersOf } from '../../../simulation/label';
import { CHIP_TO_NUMBERS, shapeWidth, textWidth } from '../../stage/labels';
import type { Line } from '../../stage/ladder';
import { BOX, type Blank } from './blanks';
import { box } from './box';
import { flightOn, type Model } from './model';
import { shape } from './shape';
import { draw, type Drawn } from './svg';
import { letters, MIDDLE } from './text';

/** A label with boxes to write in, around (0, 0); null: nothing of it is blank. */
export function blankLabel(line: Line, model: Model): Drawn[] | null {
  const { blanks, m, colours } = model;
  const { label, flight: disguise } = line;
  const flight = flightOn(model, line);
  const [flags, numbers] = [blanks.flight(flight.id, 'flags'), blanks.flight(flight.id, 'numbers')];
  if (flags === undefined && numbers === undefined) return null;
  const size = m.label;
  const width = shapeWidth(disguise.segment, size);
  const left = -label.width / 2;
  const [y, height] = boxOf(label.height);
  const { segment } = flight;
  const look = {
    segment,
    width,
    height: label.height,
    size,
    right: flight.from === 'client',
    colours,
  };
  const name =
    flags === undefined
      ? draw(
          'g',
          { transform: `translate(${left + width / 2} 0)` },
          shape({ ...look, blank: false }),
        )
      : box({ blank: flags, x: left, y, width, height, colours });
  if (label.form === 'bare') return [name];
  const x = left + width + size * CHIP_TO_NUMBERS;
  if (numbers === undefined) {
    const text = numbersOf(segment, label.form === 'short');
    const place = { x, y: size * MIDDLE, size, weight: 500, fill: colours.ink };
    return [name, letters(text, place)];
  }
  const acks = flags !== undefined || has(segment, 'ACK');
  return [name, ...numberBoxes({ line, model, x, acks, blank: numbers })];
}

/** A box is higher than a label: it takes half of what is kept clear around that. */
const boxOf = (height: number): [y: number, height: number] => [-height / 2 - 3, height + 6];

interface Boxes {
  readonly line: Line;
  readonly model: Model;
  readonly x: number;
  readonly acks: boolean;
  readonly blank: Blank;
}

/** `seq=▯ ack=▯`, or, short, `▯/▯`; the first has the ordinal number in it. */
function numberBoxes({ line, model, x, acks, blank }: Boxes): Drawn[] {
  const { m, colours } = model;
  const { label } = line;
  const { seq } = line.flight.segment;
  const size = m.label;
  const letter = textWidth(' ', size);
  const [y, height] = boxOf(label.height);
  const word = (text: string, at: number): Drawn =>
    letters(text, { x: at, y: size * MIDDLE, size, weight: 500, fill: colours.ink });
  const long = label.form === 'long';
  const first = x + (long ? 4 * letter : 0);
  const width = textWidth(String(seq), size);
  const parts = [box({ blank, x: first, y, width, height, colours })];
  if (long) parts.unshift(word('seq=', x));
  if (!acks) return parts;
  const rest = first + width;
  const second = rest + (long ? 5 * letter : letter);
  const ack = { blank: null, x: second, y, width: BOX * letter, height, colours };
  return [...parts, word(long ? 'ack=' : '/', long ? rest + letter : rest), box(ack)];
}
