import type { Body } from '../picture/body';
import { BLEED, type Window, windowsOf } from './windows';

/** What stands on one page; from top to bottom. */
export interface Page {
  readonly window: Window | null;
  /** Rows of the table: from the first to before the last. */
  readonly rows: readonly [from: number, to: number] | null;
}

/** Heights in px of the sheet. */
export interface Measures {
  /** Of a page, without its foot. */
  readonly page: number;
  readonly title: number;
  /** Of what stands above the lanes, in px of the drawing. */
  readonly heads: number;
  /** How large a px of the drawing is at most, so that its width fits. */
  readonly scale: number;
  readonly tableHead: number;
  /** Of what is said at the end when not all of the run is printed. */
  readonly cut: number;
  /** Of each row of the table, from the first step on; none: there is no table. */
  readonly rows: readonly number[];
}

export interface Plan {
  readonly pages: readonly Page[];
  /** How large a px of the drawing is. */
  readonly scale: number;
  /** The last step that has its place on them. */
  readonly shown: number;
}

/** Pages that the ladder may take. */
export const MOST_WINDOWS = 10;
/** A ladder that is only a little too long for one page is made smaller by so much at most. */
const SMALLEST = 0.85;
/** Between the ladder and the table, px. */
const GAP = 18;
/** Fewer rows than this don't begin a table at the foot of a page. */
const FEWEST_ROWS = 3;

/** The pages of a run whose steps are at the heights `steps` of the ladder. */
export function planOf(body: Body, steps: readonly number[], measures: Measures): Plan {
  const plan = planWith(body, steps, measures, 0);
  // Only then is there something more to say, and it may take another page.
  return plan.shown === steps.length - 1 ? plan : planWith(body, steps, measures, measures.cut);
}

/** The same, with so many px left free at the end of the last page. */
function planWith(body: Body, steps: readonly number[], measures: Measures, free: number): Plan {
  const { page, title, heads, rows } = measures;
  const alone = (page - title) / (heads + body.height);
  const scale =
    alone < measures.scale && alone >= measures.scale * SMALLEST ? alone : measures.scale;
  // Without a table any window may be the last.
  const below = rows.length > 0 ? 0 : free;
  // Rounding must not make a page of half a px.
  const room = (height: number): number => (height - below) / scale - heads + 0.5;
  const windows = windowsOf(body, room(page - title), room(page), MOST_WINDOWS);
  const last = windows.at(-1) ?? { top: 0, bottom: 0 };
  const drawn = steps.findLastIndex((y) => y <= last.bottom);
  const shown = rows.length > 0 ? Math.min(drawn, rows.length - 1) : drawn;
  const above = heads + (last.top > 0 ? BLEED : 0);
  const ladder = (above + last.bottom - last.top) * scale + GAP;
  const used = ladder + (windows.length <= 1 ? title : 0);
  const pages = windows.map((window): Page => ({ window, rows: null }));
  const table = { ...measures, rows: rows.slice(0, shown + 1) };
  return { scale, shown, pages: withTable(pages, page - used, table, free) };
}

/** The table begins in the `room` below the ladder, if that is worth it. */
function withTable(
  ladder: readonly Page[],
  room: number,
  { rows, page, tableHead }: Measures,
  free: number,
): Page[] {
  const pages = [...ladder];
  let from = 0;
  const below = fitting(rows, from, room - tableHead, free);
  const last = pages.at(-1);
  if (last !== undefined && below > 0 && below >= Math.min(FEWEST_ROWS, rows.length)) {
    pages[pages.length - 1] = { ...last, rows: [0, below] };
    from = below;
  }
  while (from < rows.length) {
    const to = from + Math.max(1, fitting(rows, from, page - tableHead, free));
    pages.push({ window: null, rows: [from, to] });
    from = to;
  }
  return pages;
}

/** How many rows from `from` on fit into `room`; the last of all needs `free` px below it. */
function fitting(rows: readonly number[], from: number, room: number, free: number): number {
  let left = room;
  let n = 0;
  for (const [i, height] of rows.entries()) {
    if (i < from) continue;
    left -= height;
    if (left < (i === rows.length - 1 ? free : 0)) break;
    n++;
  }
  return n;
}
