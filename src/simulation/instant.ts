import { type Flight, flightOf, type Step, stepOf, type Timeline } from './timeline';

/**
 * Where the viewer is in a run: a number from 0 (the first step) to the last step's. The whole part
 * is the step that has happened, the fraction is how much of the way to the next one has passed.
 * Simulated time alone would not do: several steps can fall into one ms.
 */
export type Position = number;

/** A flight in the air, and how far it has come: 0 … 1. */
export interface Airborne {
  readonly flight: Flight;
  readonly progress: number;
}

/** All that is true at one position. */
export interface Instant {
  readonly step: Step;
  /** The step's number, from 0. */
  readonly k: number;
  /** Simulated time, ms. */
  readonly now: number;
  readonly air: readonly Airborne[];
}

export const lastStep = (timeline: Timeline): number => timeline.steps.length - 1;

/** `position` brought into the run. */
export const clampPosition = (timeline: Timeline, position: Position): Position =>
  Math.max(0, Math.min(lastStep(timeline), Number.isFinite(position) ? position : 0));

/** Simulated time at a position, ms. */
export function timeAt(timeline: Timeline, position: Position): number {
  const k = Math.floor(position);
  const from = stepOf(timeline, k).at;
  return from + (stepOf(timeline, k + 1).at - from) * (position - k);
}

/** What is true at `position`. Takes the same time for every length of run. */
export function at(timeline: Timeline, position: Position): Instant {
  const p = clampPosition(timeline, position);
  const k = Math.floor(p);
  const step = stepOf(timeline, k);
  const now = timeAt(timeline, p);
  const air = step.air.map((id) => {
    const flight = flightOf(timeline, id);
    const takes = flight.lands - flight.departs;
    return { flight, progress: takes > 0 ? (now - flight.departs) / takes : 0 };
  });
  return { step, k, now, air };
}

/** A fraction that rounding does not make a step of. */
const ALMOST_ONE = 1 - 1e-9;

/** The position of simulated time `ms`: the last step that has happened by then, and a fraction. */
export function positionAt(timeline: Timeline, ms: number): Position {
  let low = 0;
  let high = lastStep(timeline);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (stepOf(timeline, middle).at <= ms) low = middle;
    else high = middle - 1;
  }
  const from = stepOf(timeline, low).at;
  const span = stepOf(timeline, low + 1).at - from;
  return span > 0 ? low + Math.max(0, Math.min(ALMOST_ONE, (ms - from) / span)) : low;
}
