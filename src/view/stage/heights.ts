import { lastStep } from '../../simulation/instant';
import { stepOf, type Timeline } from '../../simulation/timeline';
import { type Ladder, type Line, nameHeight, reserveBelow } from './ladder';
import { askRow, isLow, type Metrics, resultRow, timerRow } from './metrics';

/** What decides how high the ladder stands on the stage. */
export interface Standing {
  readonly timeline: Timeline;
  readonly ladder: Ladder;
  readonly m: Metrics;
  /** Height of the shelf at the bottom, px. */
  readonly shelf: number;
  /** The steps after which something is asked. */
  readonly asks: readonly number[];
  /** Of how much of the foot a question lies over that stands elsewhere, px; null: it stands on the stage. */
  readonly over: number | null;
}

/** Heights on the stage at any position, px. */
export interface Heights {
  readonly wireAt: (position: number) => number;
  /** Of the ladder's own top. */
  readonly topAt: (position: number) => number;
}

/** Down to its foot the stage shows the ladder from its beginning; then the past goes up. */
export function heightsOf(standing: Standing): Heights {
  const { ladder, m } = standing;
  const heightAt = (p: number): number => {
    const step = Math.floor(p);
    const from = ladder.y[step] ?? ladder.y.at(-1) ?? 0;
    return from + ((ladder.y[step + 1] ?? from) - from) * (p - step);
  };
  const lowestAt = lowestFor(standing);
  const roomAt = roomFor(standing);
  const topAt = (p: number): number => Math.min(m.top, lowestAt(p) - roomAt(p) - heightAt(p));
  return { topAt, wireAt: (p) => topAt(p) + heightAt(p) };
}

/**
 * How low the wire may come at a position, px: what flies finds room under it, and the timers. On a low
 * stage the last step, if nothing flies towards it, needs no more than a state's name takes.
 */
function lowestFor({ timeline, ladder, m, shelf }: Standing): (position: number) => number {
  const end = lastStep(timeline);
  const lowest = m.height - reserveBelow(ladder, m) - timerRow(m) - shelf;
  if (!isLow(m) || end === 0 || stepOf(timeline, end - 1).air.length > 0) return () => lowest;
  const spare = Math.max(0, m.height - shelf - nameHeight(m, true, false) - lowest);
  return (p) => lowest + spare * Math.max(0, p - (end - 1));
}

/**
 * How much of the foot of the stage is kept free at a position, px: for a question while its segment
 * is at the far end of the wire, and then for what came of it, or as much as a question lies `over`.
 * In between the ladder moves evenly.
 */
function roomFor({ asks, m, over }: Standing): (position: number) => number {
  if (asks.length === 0 || over === 0) return () => 0;
  const at = (step: number): number => {
    if (asks.includes(step)) return over ?? askRow(m);
    return over === null && asks.includes(step - 1) ? resultRow(m) : 0;
  };
  return (p) => {
    const step = Math.floor(p);
    return at(step) + (at(step + 1) - at(step)) * (p - step);
  };
}

/** The ladder at step `k`. */
interface At extends Pick<Heights, 'topAt'> {
  readonly k: number;
}

/** The ladder's top when the next step will have happened: nothing is cut in two before. */
export const foldedTop = ({ k, topAt }: At): number => Math.min(topAt(k), topAt(k + 1));

/** Lines that have begun and are not folded away as a whole, above `fold`. */
export function visibleLines(at: At & { readonly ladder: Ladder }, fold: number): Line[] {
  const { ladder, k } = at;
  const top = foldedTop(at);
  return ladder.lines.filter(
    (line) =>
      line.departure <= k &&
      (isLanded(line, k) ? line.from.y + top > fold + 2 : line.to.y + top > fold),
  );
}

/** Has it come to its end by step `k`? */
export const isLanded = ({ landing }: Line, k: number): boolean => landing !== null && landing <= k;
