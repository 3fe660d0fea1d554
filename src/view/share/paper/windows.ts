import type { Body } from '../picture/body';
import type { Piece } from '../picture/model';

/** A part of the ladder that stands on one page, px from the top of the lanes. */
export interface Window {
  readonly top: number;
  readonly bottom: number;
}

/** So much of a page is used at least. */
const LEAST = 0.6;
/** Where there is no better place, what is indivisible may reach so far beyond its page's part, px. */
export const BLEED = 24;

/**
 * The ladder in parts, each of at most `first` or `rest` px with its bleeds: between steps, and not
 * through names and labels; where it can be, through no arrow either. At most `most` parts; the last
 * may end early.
 */
export function windowsOf(body: Body, first: number, rest: number, most: number): Window[] {
  const windows: Window[] = [];
  let top = 0;
  while (top < body.height && windows.length < most) {
    const room = top === 0 ? first : rest - BLEED;
    const bottom = body.height - top <= room ? body.height : endOf(body, top, room - BLEED);
    windows.push({ top, bottom });
    top = bottom;
  }
  return windows;
}

/** What is drawn whole, though a page may end there: it stands where its middle is. */
export const belongsTo = ({ top, bottom }: Window, piece: Piece): boolean => {
  const middle = (piece.top + piece.bottom) / 2;
  return middle >= top && middle < bottom;
};

/** A name or a label counts as so many arrows; so many arrows are worth the rest of the page. */
const INDIVISIBLE = 1000;
const REST = 4;

/** Of the heights at which a page may end, the one that costs least. */
function endOf({ pieces }: Body, top: number, room: number): number {
  const least = Math.floor(room * LEAST);
  const length = Math.floor(room) + 1 - least;
  const crossed = Array.from({ length }, (_, i) => (REST * (length - i)) / length);
  for (const piece of pieces) {
    const from = Math.max(0, Math.ceil(piece.top - top) - least);
    const until = Math.min(crossed.length - 1, Math.floor(piece.bottom - top) - least);
    const weight = piece.divisible ? 1 : INDIVISIBLE;
    for (let i = from; i <= until; i++) crossed[i] = (crossed[i] ?? 0) + weight;
  }
  const fewest = crossed.reduce((a, b) => Math.min(a, b));
  return top + least + crossed.lastIndexOf(fewest);
}
