import type { HostId } from '../../../simulation/deed';
import { type Edge, FIGURE_5 } from '../../../tcp/figure-5';
import type { State } from '../../../tcp/tcb';

/**
 * RFC 9293 Figure 5 as a drawing: 350 × 444 in its own units, px where it is drawn at 1×. On the left
 * is who opens or closes first, on the right who answers; CLOSED comes first and TIME-WAIT last.
 */
export type Point = readonly [x: number, y: number];

export const MAP = { width: 350, height: 444 } as const;
export const BOX = { width: 116, height: 30, radius: 8 } as const;
/** Of a corner of an edge. */
const CORNER = 7;
/** Half of the gap over which another edge passes. */
const HALF_GAP = 7;

/** The centre of each state's box, from top to bottom: the order in which the keyboard visits them. */
export const CENTRES: { readonly [S in State]: Point } = {
  CLOSED: [175, 24],
  LISTEN: [280, 80],
  'SYN-SENT': [70, 138],
  'SYN-RECEIVED': [280, 138],
  ESTABLISHED: [175, 200],
  'FIN-WAIT-1': [70, 262],
  'CLOSE-WAIT': [280, 262],
  CLOSING: [175, 306],
  'FIN-WAIT-2': [70, 350],
  'LAST-ACK': [280, 350],
  'TIME-WAIT': [175, 410],
};

/** How an edge runs: right-angled, from the border of one box to that of another. */
export interface Route {
  readonly from: State;
  readonly to: State;
  readonly points: readonly Point[];
  /** Where another edge passes over it. */
  readonly under?: Point;
}

const route = (from: State, to: State, ...points: Point[]): Route => ({ from, to, points });

/** The twenty edges, in the figure's order. No edge touches a box that is not its own. */
export const ROUTES: readonly Route[] = [
  route('CLOSED', 'LISTEN', [196, 39], [196, 80], [222, 80]),
  route('CLOSED', 'SYN-SENT', [140, 39], [140, 58], [56, 58], [56, 123]),
  route('LISTEN', 'CLOSED', [262, 65], [262, 31], [233, 31]),
  route('LISTEN', 'SYN-RECEIVED', [268, 95], [268, 123]),
  route('LISTEN', 'SYN-SENT', [222, 90], [112, 90], [112, 123]),
  route('SYN-SENT', 'CLOSED', [84, 123], [84, 70], [156, 70], [156, 39]),
  route('SYN-SENT', 'SYN-RECEIVED', [128, 132], [222, 132]),
  route('SYN-SENT', 'ESTABLISHED', [70, 153], [70, 200], [117, 200]),
  route('SYN-RECEIVED', 'LISTEN', [294, 123], [294, 95]),
  route('SYN-RECEIVED', 'ESTABLISHED', [280, 153], [280, 200], [233, 200]),
  {
    ...route(
      'SYN-RECEIVED',
      'FIN-WAIT-1',
      [222, 145],
      [146, 145],
      [146, 169],
      [28, 169],
      [28, 247],
    ),
    // The way from SYN-SENT to ESTABLISHED: the one crossing that both ways back to CLOSED leave.
    under: [70, 169],
  },
  route('ESTABLISHED', 'FIN-WAIT-1', [152, 215], [152, 231], [84, 231], [84, 247]),
  route('ESTABLISHED', 'CLOSE-WAIT', [198, 215], [198, 231], [280, 231], [280, 247]),
  route('FIN-WAIT-1', 'FIN-WAIT-2', [70, 277], [70, 335]),
  route('FIN-WAIT-1', 'CLOSING', [128, 262], [175, 262], [175, 291]),
  route('CLOSE-WAIT', 'LAST-ACK', [280, 277], [280, 335]),
  route('FIN-WAIT-2', 'TIME-WAIT', [70, 365], [70, 410], [117, 410]),
  route('CLOSING', 'TIME-WAIT', [175, 321], [175, 395]),
  route('LAST-ACK', 'CLOSED', [338, 350], [346, 350], [346, 18], [233, 18]),
  route('TIME-WAIT', 'CLOSED', [175, 425], [175, 438], [4, 438], [4, 24], [117, 24]),
];

const BY_EDGE = new Map(
  FIGURE_5.map((edge) => [
    edge,
    ROUTES.find(({ from, to }) => from === edge.from && to === edge.to) ?? null,
  ]),
);

/** How an edge is drawn; null: the figure leaves it out. */
export const routeOf = (edge: Edge | null): Route | null =>
  edge === null ? null : (BY_EDGE.get(edge) ?? null);

/** Where a host's token stands at a state: on the left shoulder of its box or on the right one. */
export function shoulder(state: State, host: HostId): Point {
  const [x, y] = CENTRES[state];
  return [host === 'client' ? x - 52 : x + 52, y - 17];
}

/** The way of a host's token: along the edge that was taken; straight where none is drawn. */
export const wayOf = (host: HostId, from: State, to: State, edge: Edge | null): Point[] => [
  shoulder(from, host),
  ...(routeOf(edge)?.points ?? []),
  shoulder(to, host),
];

const distance = ([a, b]: Point, [x, y]: Point): number => Math.hypot(x - a, y - b);

/** The point `by` units from `from` on the way to `to`. */
function towards(from: Point, to: Point, by: number): Point {
  const share = by / Math.max(distance(from, to), 1e-9);
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

/** Where on a way one is after the part `t` of its length, 0 … 1. */
export function along(way: readonly Point[], t: number): Point {
  const pieces = way.slice(1).map((to, i) => ({ from: way[i] ?? to, to }));
  let left = t * pieces.reduce((sum, { from, to }) => sum + distance(from, to), 0);
  for (const { from, to } of pieces) {
    const length = distance(from, to);
    if (t < 1 && left <= length) return towards(from, to, left);
    left -= length;
  }
  return way.at(-1) ?? [0, 0];
}

/** The line of a route as SVG path data, `short` units short of its end: the head is there. */
export function lineOf({ points, under }: Route, short: number): string {
  const ends = points.map((point, i) =>
    i === points.length - 1 ? towards(point, points[i - 1] ?? point, short) : point,
  );
  return ends
    .map((point, i) => {
      const [before, after] = [ends[i - 1], ends[i + 1]];
      if (before === undefined) return `M${point}`;
      const gap = under !== undefined && under[1] === before[1] && under[1] === point[1];
      const bridge = gap
        ? `L${towards(under, before, HALF_GAP)}M${towards(under, point, HALF_GAP)}`
        : '';
      if (after === undefined) return `${bridge}L${point}`;
      return `${bridge}L${towards(point, before, CORNER)}Q${point} ${towards(point, after, CORNER)}`;
    })
    .join('');
}

/** The head of a route as SVG path data: a triangle as long as `size`, its tip on the box's border. */
export function headOf({ points }: Route, size: number): string {
  const [tip = [0, 0], before = tip] = [points.at(-1), points.at(-2)];
  const [x, y] = towards(tip, before, size);
  const half = size * 0.4;
  const [dx, dy] = tip[0] === before[0] ? [half, 0] : [0, half];
  return `M${tip}L${[x + dx, y + dy]}L${[x - dx, y - dy]}Z`;
}
