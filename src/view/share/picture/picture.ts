import type { HostId } from '../../../simulation/deed';
import { HOST_IDS } from '../../../simulation/deed';
import { bodyOf } from './body';
import { type Model, TIMES } from './model';
import { draw, type Drawn, print } from './svg';
import { clip, letters, SANS, wrap } from './text';

/** A run as a picture that needs nothing besides itself. */
export interface Picture {
  readonly svg: string;
  /** px */
  readonly width: number;
  readonly height: number;
}

/** What stands around the ladder. */
export interface Frame {
  readonly title: string;
  /** Below the title; '' for nothing. */
  readonly note: string;
  /** At the foot: where the run is to be found. */
  readonly link: string;
  /** `@font-face` rules with the faces themselves; '' where they can't be had. */
  readonly faces: string;
}

const MARGIN = 28;
const TITLE = 24;
const NOTE = 15;
const FOOT = 14;
/** Longer links are cut, signs. */
const LONGEST_LINK = 88;

/** The picture of a run. The frame's texts may be anything: they become text and nothing else. */
export function pictureOf(model: Model, frame: Frame): Picture {
  const { m, colours, words } = model;
  const inner = TIMES + m.width;
  const width = inner + 2 * MARGIN;
  const [above, top] = heading(frame, inner, model);
  const body = bodyOf(model);
  const foot = top + HEAD + body.height + 36;
  const height = Math.ceil(foot + FOOT + MARGIN);
  const heads = HOST_IDS.map((id) => headOf(id, model));
  const root = draw(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'xml:lang': words.ui.code,
      role: 'img',
    },
    draw('title', {}, frame.title),
    ...(frame.faces === '' ? [] : [draw('style', {}, frame.faces)]),
    draw('rect', { width, height, fill: colours.paper }),
    ...above,
    draw('g', { transform: `translate(${MARGIN + TIMES} ${top})` }, ...heads),
    draw(
      'g',
      { transform: `translate(${MARGIN + TIMES} ${top + HEAD})` },
      ...body.pieces.map(({ drawn }) => drawn),
    ),
    ...footing(frame.link, foot, width, model),
  );
  return { svg: print(root), width, height };
}

/** Title and note, and where what follows may begin, px. */
function heading({ title, note }: Frame, width: number, { colours }: Model): [Drawn[], number] {
  const x = MARGIN;
  let y = MARGIN - 4;
  const drawn = wrap(title, width, TITLE).map((line) => {
    y += TITLE * 1.35;
    return letters(line, { x, y, size: TITLE, weight: 700, face: SANS, fill: colours.ink });
  });
  for (const line of note === '' ? [] : wrap(note, width, NOTE)) {
    y += NOTE * 1.5;
    drawn.push(letters(line, { x, y, size: NOTE, face: SANS, fill: colours.muted }));
  }
  return [drawn, y + 26];
}

/** From the top of the hosts' names to the top of the lanes, px. */
export const HEAD = 46;

/** Who a lane belongs to, above it: the name, and the address or what stands `below` instead. */
export function headOf(id: HostId, { m, words, timeline, colours }: Model, below?: string): Drawn {
  const x = id === 'client' ? m.left : m.right;
  const { address, port } = timeline.steps[0].hosts[id].setup;
  const socket = `${address}:${(id === 'client' ? timeline.followed?.port : null) ?? port}`;
  const middle = { x, anchor: 'middle' } as const;
  const { ink, muted } = colours;
  return draw(
    'g',
    {},
    letters(words.ui[id], { ...middle, y: 14, size: 16, weight: 700, face: SANS, fill: ink }),
    letters(below ?? socket, { ...middle, y: 33, size: 13, fill: muted }),
  );
}

function footing(link: string, y: number, width: number, { colours }: Model): Drawn[] {
  const style = { y: y + FOOT, fill: colours.muted };
  const right = { x: width - MARGIN, anchor: 'end', size: FOOT, weight: 700, face: SANS } as const;
  return [
    draw('path', {
      d: `M${MARGIN} ${y - 12}H${width - MARGIN}`,
      stroke: colours.hairline,
      'stroke-width': 1.5,
    }),
    letters(clip(link, LONGEST_LINK), { ...style, x: MARGIN, size: 13 }),
    letters('SYNopsis', { ...style, ...right }),
  ];
}
