import { describe, expect, it } from 'vitest';
import { HOST_IDS } from '../../../simulation/deed';
import { EXTENSIONS, FIGURE_5, OMITTED } from '../../../tcp/figure-5';
import { STATES } from '../../../tcp/tcb';
import {
  along,
  BOX,
  CENTRES,
  headOf,
  lineOf,
  MAP,
  type Point,
  type Route,
  routeOf,
  ROUTES,
  shoulder,
  wayOf,
} from './routes';

type Piece = readonly [Point, Point];
/** Half of the widest line. */
const HALF_LINE = 1.4;

const nameOf = ({ from, to }: Pick<Route, 'from' | 'to'>): string => `${from} → ${to}`;
const piecesOf = ({ points }: Route): Piece[] =>
  points.slice(1).map((to, i): Piece => [points[i] ?? to, to]);

const rectOf = (state: (typeof STATES)[number]) => {
  const [x, y] = CENTRES[state];
  const [w, h] = [BOX.width / 2, BOX.height / 2];
  return { left: x - w, right: x + w, top: y - h, bottom: y + h };
};

/** Does a right-angled piece come nearer to a box than `clear`? */
function touches([[ax, ay], [bx, by]]: Piece, state: (typeof STATES)[number], clear: number) {
  const { left, right, top, bottom } = rectOf(state);
  return (
    Math.max(ax, bx) > left - clear &&
    Math.min(ax, bx) < right + clear &&
    Math.max(ay, by) > top - clear &&
    Math.min(ay, by) < bottom + clear
  );
}

/** Where two right-angled pieces cross; null: nowhere. */
function crossing([a, b]: Piece, [c, d]: Piece): Point | null {
  const upright = a[0] === b[0];
  if (upright === (c[0] === d[0])) return null;
  const [x, y] = upright ? [a[0], c[1]] : [c[0], a[1]];
  const within = ([p, q]: Piece) =>
    x >= Math.min(p[0], q[0]) &&
    x <= Math.max(p[0], q[0]) &&
    y >= Math.min(p[1], q[1]) &&
    y <= Math.max(p[1], q[1]);
  return within([a, b]) && within([c, d]) ? [x, y] : null;
}

/** Do two pieces run along each other, nearer than `clear`? */
function runTogether([a, b]: Piece, [c, d]: Piece, clear: number): boolean {
  const axis = a[0] === b[0] ? 0 : 1;
  if (axis !== (c[0] === d[0] ? 0 : 1)) return false;
  const other = 1 - axis;
  const apart = Math.abs((a[axis] ?? 0) - (c[axis] ?? 0));
  const span = (p: Point, q: Point) => [p[other] ?? 0, q[other] ?? 0].toSorted((x, y) => x - y);
  const [[s = 0, e = 0], [t = 0, f = 0]] = [span(a, b), span(c, d)];
  return apart < clear && s < f && t < e;
}

describe('the routes', () => {
  it('cover the twenty edges of Figure 5, each once, in its order, and nothing else', () => {
    expect(ROUTES.map(nameOf)).toEqual(FIGURE_5.map(nameOf));
    expect(new Set(ROUTES.map(nameOf)).size).toBe(20);
    expect(FIGURE_5.map(routeOf)).toEqual(ROUTES);
    for (const omission of [...OMITTED, ...EXTENSIONS]) expect(routeOf(omission)).toBeNull();
    expect(routeOf(null)).toBeNull();
  });

  it.each(ROUTES)('$from → $to: right-angled, from border to border', (route) => {
    for (const [[ax, ay], [bx, by]] of piecesOf(route)) {
      expect([ax === bx, ay === by]).toContain(true);
      expect([ax === bx, ay === by]).toContain(false);
    }
    const ends = [
      [route.points[0], route.from],
      [route.points.at(-1), route.to],
    ] as const;
    for (const [point, state] of ends) {
      const { left, right, top, bottom } = rectOf(state);
      const [x = 0, y = 0] = point ?? [];
      const onSide = (x === left || x === right) && y > top && y < bottom;
      const onEdge = (y === top || y === bottom) && x > left && x < right;
      expect(onSide || onEdge).toBe(true);
    }
  });

  it.each(ROUTES)('$from → $to touches no box that is not its own', (route) => {
    for (const state of STATES) {
      const own = state === route.from || state === route.to;
      for (const piece of piecesOf(route)) {
        // Its own it may meet at its border alone.
        expect([state, touches(piece, state, own ? 0 : HALF_LINE)]).toEqual([state, false]);
      }
    }
  });

  it('cross once, where one is bridged, and never run into each other', () => {
    const found: [string, string, Point][] = [];
    ROUTES.forEach((route, i) => {
      for (const other of ROUTES.slice(i + 1)) {
        for (const piece of piecesOf(route)) {
          for (const another of piecesOf(other)) {
            const at = crossing(piece, another);
            if (at !== null) found.push([nameOf(route), nameOf(other), at]);
            expect([nameOf(route), nameOf(other), runTogether(piece, another, 6)]).toEqual([
              nameOf(route),
              nameOf(other),
              false,
            ]);
          }
        }
      }
    });
    expect(found).toEqual([['SYN-SENT → ESTABLISHED', 'SYN-RECEIVED → FIN-WAIT-1', [70, 169]]]);
    expect(ROUTES.filter(({ under }) => under !== undefined).map(nameOf)).toEqual([
      'SYN-RECEIVED → FIN-WAIT-1',
    ]);
  });

  it('stay inside the drawing', () => {
    for (const { points } of ROUTES) {
      for (const [x, y] of points) {
        expect(x >= 2 && x <= MAP.width - 2).toBe(true);
        expect(y >= 2 && y <= MAP.height - 2).toBe(true);
      }
    }
  });
});

describe('the boxes', () => {
  it('are all states, from top to bottom, and apart', () => {
    const order = Object.keys(CENTRES) as (typeof STATES)[number][];
    expect(order.toSorted()).toEqual(STATES.toSorted());
    const heights = order.map((state) => CENTRES[state][1]);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    order.forEach((state, i) => {
      const { left, right, top, bottom } = rectOf(state);
      for (const other of order.slice(i + 1)) {
        expect(
          touches(
            [
              [left, top],
              [right, bottom],
            ],
            other,
            8,
          ),
        ).toBe(false);
      }
    });
  });
});

describe('a line', () => {
  it('has round corners, ends short of its head, and leaves a gap where it is passed over', () => {
    const [passive] = ROUTES;
    expect(passive && lineOf(passive, 6)).toBe('M196,39L196,73Q196,80 203,80L216,80');
    expect(passive && headOf(passive, 10)).toBe('M222,80L212,84L212,76Z');
    const passed = ROUTES.find(({ under }) => under !== undefined);
    expect(passed && lineOf(passed, 0)).toBe(
      'M222,145L153,145Q146,145 146,152L146,162Q146,169 139,169' +
        'L77,169M63,169L35,169Q28,169 28,176L28,247',
    );
  });

  it.each(ROUTES)('$from → $to has room for its corners and its head', (route) => {
    const lengths = piecesOf(route).map(([[ax, ay], [bx, by]]) => Math.abs(bx - ax + by - ay));
    lengths.forEach((length, i) => {
      const corners = (i > 0 ? 7 : 0) + (i < lengths.length - 1 ? 7 : 0);
      const head = i === lengths.length - 1 ? 8 : 0;
      expect(length).toBeGreaterThanOrEqual(corners + head);
    });
  });
});

describe('a token', () => {
  it('stands on its own shoulder: two of them never meet in one state', () => {
    for (const state of STATES) {
      const [[left, top], [right, other]] = [shoulder(state, 'client'), shoulder(state, 'server')];
      expect(right - left).toBe(104);
      expect(top).toBe(other);
      expect(CENTRES[state][1] - top).toBe(17);
    }
  });

  it('goes along the edge that was taken, from shoulder to shoulder', () => {
    for (const [i, edge] of FIGURE_5.entries()) {
      for (const host of HOST_IDS) {
        const way = wayOf(host, edge.from, edge.to, edge);
        expect(along(way, 0)).toEqual(shoulder(edge.from, host));
        expect(along(way, 1)).toEqual(shoulder(edge.to, host));
        expect(way.slice(1, -1)).toEqual(ROUTES[i]?.points);
      }
    }
  });

  it('goes straight where the figure draws none, also beside an edge between the same states', () => {
    const [active] = OMITTED;
    expect(active).toMatchObject({ from: 'LISTEN', to: 'SYN-SENT' });
    const way = wayOf('client', 'LISTEN', 'SYN-SENT', active ?? null);
    expect(way).toEqual([shoulder('LISTEN', 'client'), shoulder('SYN-SENT', 'client')]);
    expect(along(way, 0.5)).toEqual([123, 92]);
  });

  it('has come half of the length at half of the way', () => {
    const way: Point[] = [
      [0, 0],
      [30, 0],
      [30, 10],
    ];
    expect(along(way, 0.5)).toEqual([20, 0]);
    expect(along(way, 0.875)).toEqual([30, 5]);
  });
});
