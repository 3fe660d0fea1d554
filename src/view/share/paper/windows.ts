import type { Body } from '../picture/body';

/** A part of the ladder that stands on one page, px from the top of the lanes. */
export interface Window {
  readonly top: number;
  readonly bottom: number;
}

/** So much of a page is used at least, if the ladder allows it. */
const LEAST = 0.6;
/** Where nothing better is found. */
const LEAST_OF_ALL = 0.15;

/**
 * The ladder in parts of at most `first` px, then `rest` px: between steps, and never through a name
 * or a label; where it can be, through no arrow either. `most` parts at most; the last may end early.
 */
export function windowsOf(body: Body, first: number, rest: number, most: number): Window[] {
  const windows: Window[] = [];
  let top = 0;
  while (top < body.height && windows.length < most) {
    const room = windows.length === 0 ? first : rest;
    const bottom = body.height - top <= room ? body.height : endOf(body, top, room);
    windows.push({ top, bottom });
    top = bottom;
  }
  return windows;
}

/** The best height to end a page that begins at `top` and has `room` px. */
function endOf(body: Body, top: number, room: number): number {
  const crossed = crossings(body, top, room);
  return (
    best(crossed, top, Math.floor(room * LEAST)) ??
    best(crossed, top, Math.floor(room * LEAST_OF_ALL)) ??
    top + Math.floor(room)
  );
}

/** For every px from `top` on: how many arrows pass there; infinity: something indivisible does. */
function crossings({ pieces }: Body, top: number, room: number): number[] {
  const crossed = Array.from({ length: Math.floor(room) + 1 }, () => 0);
  for (const piece of pieces) {
    const from = Math.max(0, Math.ceil(piece.top - top));
    const until = Math.min(crossed.length - 1, Math.floor(piece.bottom - top));
    const weight = piece.divisible ? 1 : Number.POSITIVE_INFINITY;
    for (let i = from; i <= until; i++) crossed[i] = (crossed[i] ?? 0) + weight;
  }
  return crossed;
}

/** Of the heights from `least` on: the lowest of those that cross fewest; null: none will do. */
function best(crossed: readonly number[], top: number, least: number): number | null {
  const allowed = crossed.slice(least);
  const fewest = Math.min(...allowed);
  if (!Number.isFinite(fewest)) return null;
  return top + least + allowed.lastIndexOf(fewest);
}
