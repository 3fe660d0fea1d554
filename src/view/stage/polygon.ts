/** Plane geometry for placing labels: rectangles at any angle, and where they touch. */

export interface Rectangle {
  /** Centre. */
  readonly x: number;
  readonly y: number;
  /** Half of its two sides. */
  readonly w: number;
  readonly h: number;
  /** The direction of the first side. */
  readonly cos: number;
  readonly sin: number;
  /** The upright box around it. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A rectangle of `width` × `height` around (x, y), turned by `angle` (radians). */
export function rectangle(
  x: number,
  y: number,
  width: number,
  height: number,
  angle = 0,
): Rectangle {
  const [w, h, cos, sin] = [width / 2, height / 2, Math.cos(angle), Math.sin(angle)];
  const dx = Math.abs(w * cos) + Math.abs(h * sin);
  const dy = Math.abs(w * sin) + Math.abs(h * cos);
  return { x, y, w, h, cos, sin, left: x - dx, right: x + dx, top: y - dy, bottom: y + dy };
}

/** Do two rectangles touch? */
export const touch = (a: Rectangle, b: Rectangle): boolean => touching(a, 0, 0, b) !== null;

/** From where to where, both excluded, in parts of a way. */
export type Span = readonly [number, number];

/**
 * Where `a` touches `b` while it moves by (dx, dy): between which parts of this way; null: nowhere.
 * They are apart when there is a gap along a side of either (separating axis theorem). On each of
 * these four axes their shadows overlap for one span of the way.
 */
export function touching(a: Rectangle, dx: number, dy: number, b: Rectangle): Span | null {
  const [x, y] = [b.x - a.x, b.y - a.y];
  const along = Math.abs(a.cos * b.cos + a.sin * b.sin);
  const across = Math.abs(a.cos * b.sin - a.sin * b.cos);
  let [from, to] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let axis = 0; axis < 4; axis++) {
    const { cos, sin } = axis < 2 ? a : b;
    const first = axis % 2 === 0;
    const [ux, uy] = first ? [cos, sin] : [-sin, cos];
    const [own, other] = axis < 2 ? [a, b] : [b, a];
    const reach =
      (first ? own.w : own.h) +
      other.w * (first ? along : across) +
      other.h * (first ? across : along);
    const apart = x * ux + y * uy;
    const speed = dx * ux + dy * uy;
    if (Math.abs(speed) < 1e-12) {
      if (Math.abs(apart) >= reach) return null;
      continue;
    }
    const [middle, half] = [apart / speed, reach / Math.abs(speed)];
    if (middle - half > from) from = middle - half;
    if (middle + half < to) to = middle + half;
    if (from >= to) return null;
  }
  return [from, to];
}
