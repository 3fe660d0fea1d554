/** Plane geometry for placing labels: convex polygons and whether they touch. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
export type Polygon = readonly Point[];

/** A rectangle of `width` × `height` around (x, y), turned by `angle` (radians). */
export function rectangle(x: number, y: number, width: number, height: number, angle = 0): Polygon {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const corner = (dx: number, dy: number): Point => ({
    x: x + dx * cos - dy * sin,
    y: y + dx * sin + dy * cos,
  });
  const [w, h] = [width / 2, height / 2];
  return [corner(-w, -h), corner(w, -h), corner(w, h), corner(-w, h)];
}

/** Do two convex polygons touch? (Separating axis theorem; most are far apart and soon told.) */
export const touch = (a: Polygon, b: Polygon): boolean =>
  !apart(a, b) && !separated(a, b) && !separated(b, a);

/** Do their bounding boxes leave a gap? */
function apart(a: Polygon, b: Polygon): boolean {
  const [top, bottom] = extent(a, DOWN);
  const [otherTop, otherBottom] = extent(b, DOWN);
  return bottom <= otherTop || otherBottom <= top;
}

const DOWN = { x: 0, y: 1 };

function separated(a: Polygon, b: Polygon): boolean {
  return a.some((from, i) => {
    const to = a[(i + 1) % a.length] ?? from;
    const axis = { x: to.y - from.y, y: from.x - to.x };
    if (axis.x === 0 && axis.y === 0) return false;
    const [minA, maxA] = extent(a, axis);
    const [minB, maxB] = extent(b, axis);
    return maxA <= minB || maxB <= minA;
  });
}

function extent(polygon: Polygon, axis: Point): [number, number] {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const { x, y } of polygon) {
    const d = x * axis.x + y * axis.y;
    if (d < min) min = d;
    if (d > max) max = d;
  }
  return [min, max];
}
