import { type Position, clampPosition, lastStep } from './instant';
import { flightOf, stepOf, type Timeline } from './timeline';

/**
 * How long the way from one step to the next lasts on screen. A handshake takes 160 ms, TIME-WAIT
 * 240 s: shown as they are, the first could not be seen and the second would never end. So short
 * times are stretched, idle ones are shortened, and nothing about the simulated time is changed.
 */

/** What a flight lasts on screen at speed 1, ms; and the simulated ms that this stands for. */
const FLIGHT_SHOWN = 1_400;
const FLIGHT_SIMULATED = 80;
const SHORTEST = 420;
const LONGEST = 3_600;
/** What strangers bring about in one ms follows so closely: they come in hundreds. */
const CROWDED = 50;
/** Time is shortened on screen, and marked, when it lasts longer than this, ms. */
const IDLE_FROM = 240;

/** How long the interval after step `k` lasts on screen at speed 1, ms. */
export function shownDuration(timeline: Timeline, k: number): number {
  const simulated = intervalOf(timeline, k);
  if (simulated === 0 && timeline.followed?.steps[k + 1] === 'stranger') return CROWDED;
  const units = simulated / FLIGHT_SIMULATED;
  const shown = units <= 1 ? units * FLIGHT_SHOWN : FLIGHT_SHOWN * (1 + Math.log2(units) / 4);
  return Math.min(LONGEST, Math.max(SHORTEST, shown));
}

/** Simulated ms from step `k` to the next. */
export const intervalOf = (timeline: Timeline, k: number): number =>
  stepOf(timeline, k + 1).at - stepOf(timeline, k).at;

/** Is the time after step `k` shortened so much that the ladder has to show a break? */
export const isShortened = (timeline: Timeline, k: number): boolean =>
  intervalOf(timeline, k) > IDLE_FROM;

/** Where the screen rests after step `k`: half-way when something is in the air, so that it is seen. */
export function restAfter(timeline: Timeline, k: number): Position {
  const step = stepOf(timeline, k);
  const moving = k < lastStep(timeline) && step.air.length > 0;
  return clampPosition(timeline, moving ? k + restFraction(timeline, k) : k);
}

/** Half of the way, or less where a flight that departs with this step would already be far. */
function restFraction(timeline: Timeline, k: number): number {
  const interval = intervalOf(timeline, k);
  const newest = Math.max(...stepOf(timeline, k).air.map((id) => flightOf(timeline, id).departs));
  const young = newest === stepOf(timeline, k).at;
  return interval > 0 && young ? 0.5 : 0.25;
}

/** The position that playing for `ms` of wall time at speed 1 reaches from `position`. */
export function play(timeline: Timeline, position: Position, ms: number): Position {
  let p = clampPosition(timeline, position);
  let left = ms;
  const end = lastStep(timeline);
  while (left > 0 && p < end) {
    const k = Math.floor(p);
    const duration = shownDuration(timeline, k);
    const rest = (k + 1 - p) * duration;
    if (left < rest) return p + left / duration;
    left -= rest;
    p = k + 1;
  }
  return p;
}
