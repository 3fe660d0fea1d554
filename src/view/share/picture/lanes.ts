import { HOST_IDS, type HostId } from '../../../simulation/deed';
import { intervalOf } from '../../../simulation/pacing';
import { phaseOf } from '../../../simulation/phase';
import { isAside } from '../../../simulation/thread';
import { lastStep } from '../../../simulation/instant';
import { stepOf } from '../../../simulation/timeline';
import { clockSeconds, shortSeconds } from '../../seconds';
import type { Break, Mark } from '../../stage/ladder';
import type { Metrics } from '../../stage/metrics';
import { box } from './box';
import type { Model, Piece } from './model';
import { draw, type Drawn } from './svg';
import { letters, MIDDLE, SANS } from './text';

const laneX = (m: Metrics, host: HostId): number => (host === 'client' ? m.left : m.right);

/** The two lanes down to `end`, coloured by state. */
export function laneBars(model: Model, end: number): Piece[] {
  const { m, ladder, timeline, k, colours, blanks } = model;
  return HOST_IDS.flatMap((host) => {
    const x = laneX(m, host) - m.laneWidth / 2;
    const starts = ladder.marks.filter((at) => at.host === host && at.state && at.step <= k);
    const bars = starts.map((mark, i): Piece => {
      const until = Math.max(mark.y, starts[i + 1]?.y ?? end);
      const phase = phaseOf(stepOf(timeline, mark.step).hosts[host].state);
      const fill = blanks.kinds.includes('states') ? colours.paper : colours.tint[phase];
      const bar = { x, y: mark.y, width: m.laneWidth, height: until - mark.y, fill };
      return { top: mark.y, bottom: until, divisible: true, drawn: draw('rect', bar) };
    });
    const edges = draw('path', {
      d: `M${x} 0V${end}M${x + m.laneWidth} 0V${end}`,
      fill: 'none',
      stroke: colours.lane,
      'stroke-width': 1.5,
    });
    return [...bars, { top: 0, bottom: end, divisible: true, drawn: edges }];
  });
}

/** Where idle time is shortened: the lanes are cut, and words say how long it was. */
export function breaks(model: Model): Piece[] {
  const { m, ladder, k } = model;
  return ladder.breaks
    .filter(({ step }) => step < k)
    .flatMap((gap) => [
      ...HOST_IDS.map((host) => ({
        top: gap.y - 12,
        bottom: gap.y + 12,
        divisible: false,
        drawn: zigzag(laneX(m, host), gap.y, model),
      })),
      ...(gap.free ? [idleWords(gap, model)] : []),
    ]);
}

function idleWords({ step, y }: Break, { m, timeline, words, colours }: Model): Piece {
  const text = words.ui.skipped(shortSeconds(intervalOf(timeline, step)));
  const place = { x: (m.left + m.right) / 2, y: y + m.cause * MIDDLE, anchor: 'middle' } as const;
  const drawn = letters(text, { ...place, size: m.cause, fill: colours.muted, face: SANS });
  return { top: y - m.cause, bottom: y + m.cause, divisible: false, drawn };
}

const TEETH = 4;

function zigzag(x: number, y: number, { m, colours }: Model): Drawn {
  const w = m.laneWidth / 2 + 3;
  const a = Math.min(6, m.laneWidth / 6);
  const edge = (dy: number): string[] =>
    Array.from({ length: TEETH + 1 }, (_, i) => {
      const tip = i % 2 === 0 ? a / 2 : -a / 2;
      return `${x - w + (2 * w * i) / TEETH} ${y + dy + tip}`;
    });
  const [upper, lower] = [edge(-8), edge(8)];
  const outline = { fill: 'none', stroke: colours.lane, 'stroke-width': 1.5 };
  return draw(
    'g',
    {},
    draw('path', {
      d: `M${[...upper, ...lower.toReversed()].join('L')}Z`,
      fill: colours.paper,
    }),
    draw('path', { d: `M${upper.join('L')}M${lower.join('L')}`, ...outline }),
  );
}

/** The names of the states, where they begin, each with what caused it. */
export const names = (model: Model): Piece[] =>
  model.ladder.marks.filter(({ step }) => step <= model.k).map((mark) => nameAt(mark, model));

function nameAt(mark: Mark, model: Model): Piece {
  const { m, timeline, colours, blanks, causeOf } = model;
  const { host, y, step } = mark;
  const side = host === 'client' ? -1 : 1;
  const edge = laneX(m, host) + side * (m.laneWidth / 2);
  const x = edge + side * 12;
  const anchor = host === 'client' ? 'end' : 'start';
  const parts: Drawn[] = [];
  let bottom = y + 4;
  if (mark.state) {
    const d = `M${laneX(m, host) - (side * m.laneWidth) / 2} ${y}H${edge + side * 8}`;
    parts.push(draw('path', { d, stroke: colours.ink, 'stroke-width': 2 }));
    const { state } = stepOf(timeline, step).hosts[host];
    const blank = blanks.state(step, host);
    const name = { x, y: y + m.state * 1.1 + 1, size: m.state, fill: colours.ink, anchor } as const;
    parts.push(
      blank === undefined
        ? letters(state, { ...name, face: SANS, weight: 700 })
        : box({
            blank,
            x: host === 'client' ? x - m.state * 6 : x,
            y: y + 4,
            width: m.state * 6,
            height: m.state * 1.25,
            colours,
          }),
    );
    bottom = y + 4 + m.state * 1.25;
  }
  const cause = causeOf(step, host);
  if (cause !== '') {
    const at = bottom - 4 + m.cause * 1.2 + (mark.state ? 2 : 0);
    const face = cause.endsWith('()') ? {} : { face: SANS };
    parts.push(letters(cause, { x, y: at, size: m.cause, fill: colours.muted, anchor, ...face }));
    bottom = at + m.cause * 0.35;
  }
  return { top: y - 2, bottom, divisible: false, drawn: draw('g', {}, ...parts) };
}

/** Times closer than this to the one above are left out, px. */
const APART = 17;

/** At the left: when the steps were, in simulated seconds. */
export function times({ m, ladder, timeline, k, colours }: Model): Piece[] {
  const pieces: Piece[] = [];
  let [last, above] = ['', Number.NEGATIVE_INFINITY];
  // The beginning is no event, unless there is no other.
  for (let step = lastStep(timeline) === 0 ? 0 : 1; step <= k; step++) {
    const text = clockSeconds(stepOf(timeline, step).at);
    const y = step === 0 ? m.cause : (ladder.y[step] ?? 0);
    if (text === last || y - above < APART || isAside(timeline, step)) continue;
    [last, above] = [text, y];
    const place = { x: -8, y: y + 13 * MIDDLE, anchor: 'end', size: 13 } as const;
    const drawn = letters(`${text} s`, { ...place, fill: colours.muted });
    pieces.push({ top: y - 6, bottom: y + 6, divisible: false, drawn });
  }
  return pieces;
}
