/** What is in the air towards one end: numbers of segments in no order, because a network has none. */
import { type Interned, interned, numberFor, valueOf } from './interned';

/** Every filling of the air that has been met, by number. */
export interface Air {
  readonly fillings: Interned<readonly number[]>;
  readonly plus: Map<number, number>;
  readonly minus: Map<number, number>;
}

/** The filling with nothing in it. */
export const EMPTY = 0;

export function newAir(): Air {
  const air: Air = { fillings: interned(), plus: new Map(), minus: new Map() };
  numberFor(air.fillings, '', []);
  return air;
}

/** The segments of a filling; one that flies twice is in it twice, side by side. */
export const segmentsIn = (air: Air, filling: number): readonly number[] =>
  valueOf(air.fillings, filling);

/** Fillings and segments are far fewer than this, so that two of them make one exact number. */
const SHIFT = 2 ** 24;

/** The filling with one more segment in it; one that finds `room` segments there already is lost. */
export function plus(air: Air, filling: number, segment: number, room: number): number {
  const before = segmentsIn(air, filling);
  if (before.length >= room) return filling;
  return remember(air.plus, filling * SHIFT + segment, () =>
    fill(
      air,
      [...before, segment].toSorted((a, b) => a - b),
    ),
  );
}

/** The filling with one copy of a segment less. */
export const minus = (air: Air, filling: number, segment: number): number =>
  remember(air.minus, filling * SHIFT + segment, () => {
    const before = segmentsIn(air, filling);
    return fill(air, before.toSpliced(before.indexOf(segment), 1));
  });

/** Does a segment fly twice? */
export const hasCopies = (segments: readonly number[]): boolean =>
  segments.some((segment, i) => segments[i + 1] === segment);

const fill = (air: Air, segments: readonly number[]): number =>
  numberFor(air.fillings, segments.join(), segments);

function remember(known: Map<number, number>, key: number, make: () => number): number {
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = make();
  known.set(key, value);
  return value;
}
