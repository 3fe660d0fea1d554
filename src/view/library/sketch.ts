import { HOST_IDS, type HostId } from '../../simulation/deed';
import { type Kind, kindOf } from '../../simulation/label';
import { isShortened, shownDuration } from '../../simulation/pacing';
import { type Phase, phaseOf } from '../../simulation/phase';
import { flightOf, stepOf, type Timeline } from '../../simulation/timeline';

/** A run as a drawing so small that there is no room for a word. Heights are parts of one, from the top. */
export interface Sketch {
  readonly bands: readonly Band[];
  readonly arrows: readonly Arrow[];
  /** Idle time that is shown shorter than it is. */
  readonly breaks: readonly number[];
}

/** A lane as long as its end stays in one phase. */
export interface Band {
  readonly host: HostId;
  readonly phase: Phase;
  readonly from: number;
  readonly to: number;
}

export interface Arrow {
  readonly flight: number;
  readonly sender: HostId;
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
  readonly lost: boolean;
}

/** What stands above the first step and below the last: such parts of one. */
const BEFORE = 0.06;
const AFTER = 0.08;
/** Idle times have at least this part of all, together at most that: or their break would hide their colour. */
const LEAST_IDLE = 0.26;
const MOST_IDLE = 0.5;
/** After so much of the idle time, so that its colour is seen above the break. */
const BREAK_AT = 0.6;
/** Of a flood so many are drawn: more would be a blot. */
const MOST_ARROWS = 16;

/** Sketches a run from step `first` on, as fast as it is played. */
export function sketchOf(timeline: Timeline, first: number): Sketch {
  const heights = heightsOf(timeline, first);
  return {
    bands: HOST_IDS.flatMap((host) => bandsOf(timeline, first, heights, host)),
    arrows: thinned(arrowsOf(timeline, first, heights)),
    breaks: heights.flatMap((y, i) => {
      const next = heights[i + 1];
      return next !== undefined && isShortened(timeline, first + i)
        ? [y + (next - y) * BREAK_AT]
        : [];
    }),
  };
}

/** Where each step from `first` on stands. */
function heightsOf(timeline: Timeline, first: number): readonly number[] {
  const intervals = timeline.steps.slice(first, -1).map((_, i) => ({
    shown: shownDuration(timeline, first + i),
    idle: isShortened(timeline, first + i),
  }));
  const all = intervals.reduce((sum, { shown }) => sum + shown, 0);
  const breaks = intervals.filter(({ idle }) => idle).length;
  const leastIdle = all * Math.min(LEAST_IDLE, MOST_IDLE / breaks);
  let y = 0;
  const heights = [y];
  for (const { shown, idle } of intervals) {
    y += idle ? Math.max(shown, leastIdle) : shown;
    heights.push(y);
  }
  // A run of nothing but its beginning has no length.
  return heights.map((height) => BEFORE + ((1 - BEFORE - AFTER) * height) / (y || 1));
}

function bandsOf(
  timeline: Timeline,
  first: number,
  heights: readonly number[],
  host: HostId,
): Band[] {
  const bands: Band[] = [];
  heights.forEach((y, i) => {
    const phase = phaseOf(stepOf(timeline, first + i).hosts[host].state);
    const last = bands.at(-1);
    if (last?.phase === phase) return;
    if (last !== undefined) bands[bands.length - 1] = { ...last, to: y };
    bands.push({ host, phase, from: i === 0 ? 0 : y, to: 1 });
  });
  return bands;
}

/** The flights that depart from `first` on and whose end is in the run. */
function arrowsOf(timeline: Timeline, first: number, heights: readonly number[]): Arrow[] {
  const departed = new Map<number, number>();
  const arrows: Arrow[] = [];
  heights.forEach((y, i) => {
    const { what, sent } = stepOf(timeline, first + i);
    for (const flight of sent) departed.set(flight, y);
    if (what.kind === 'injection') departed.set(what.flight, y);
    if (what.kind !== 'arrival' && what.kind !== 'loss') return;
    const from = departed.get(what.flight);
    const { from: sender, segment } = flightOf(timeline, what.flight);
    if (from === undefined) return;
    const lost = what.kind === 'loss';
    arrows.push({ flight: what.flight, sender, kind: kindOf(segment), from, to: y, lost });
  });
  return arrows;
}

const thinned = (arrows: readonly Arrow[]): readonly Arrow[] => {
  const each = Math.ceil(arrows.length / MOST_ARROWS);
  return arrows.filter((_, i) => i % each === 0);
};
