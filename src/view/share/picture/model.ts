import type { Words } from '../../../i18n/words';
import type { HostId } from '../../../simulation/deed';
import { lastStep, type Position } from '../../../simulation/instant';
import { restAfter } from '../../../simulation/pacing';
import { type Flight, flightOf, stepOf, type Timeline } from '../../../simulation/timeline';
import { causeAt } from '../../stage/cause';
import { type Ladder, layLadder, type Line } from '../../stage/ladder';
import { type Metrics, metricsFor } from '../../stage/metrics';
import { type BlankKind, type Blanks, blanksOf, disguised } from './blanks';
import type { Palette } from './palette';
import type { Drawn } from './svg';

/** All that a picture of a run is drawn from. Heights are px from the top of the lanes. */
export interface Model {
  readonly timeline: Timeline;
  readonly ladder: Ladder;
  readonly m: Metrics;
  /** The last step that is drawn, and where the stage rests after it. */
  readonly k: number;
  readonly position: Position;
  /** Height of the wire at a position, px. */
  readonly wireAt: (position: Position) => number;
  readonly words: Words;
  readonly colours: Palette;
  /** The words beside the lane of `host` at a step; '' for none. */
  readonly causeOf: (k: number, host: HostId) => string;
  readonly blanks: Blanks;
}

/** A part of a picture, from `top` to `bottom`. */
export interface Piece {
  readonly top: number;
  readonly bottom: number;
  /** May a page end in the middle of it? */
  readonly divisible: boolean;
  readonly drawn: Drawn;
}

/** Width of a picture's lanes with the names beside them, px. */
const WIDTH = 720;
/** Room for simulated times at the left of that, px. */
export const TIMES = 84;

/** On a worksheet everything is larger: somebody writes into it. */
const writable = (m: Metrics, blank: readonly BlankKind[]): Metrics => ({
  ...m,
  label: 16,
  state: blank.includes('states') ? 22 : 17,
  cause: 16,
  drop: 80,
});
const WRITABLE_WIDTH = 860;

export interface Wanted {
  readonly timeline: Timeline;
  /** The last step that is drawn; what comes later changes no place. */
  readonly k: number;
  readonly words: Words;
  readonly colours: Palette;
  /** What is left blank, to be filled in by hand. */
  readonly blank?: readonly BlankKind[];
}

export function modelOf({ timeline, k, words, colours, blank = [] }: Wanted): Model {
  const m =
    blank.length > 0
      ? writable(metricsFor('wide', WRITABLE_WIDTH, 0), blank)
      : metricsFor('wide', WIDTH, 0);
  // What arrives would be told beside the lane.
  const hidden = (step: number): boolean =>
    blank.includes('flags') && ['arrival', 'loss'].includes(stepOf(timeline, step).what.kind);
  const causeOf = (step: number, host: HostId): string =>
    hidden(step) ? '' : causeAt(timeline, words.story, step, host);
  const hasCause = (step: number, host: HostId): boolean => causeOf(step, host) !== '';
  const ladder = layLadder(disguised(timeline, blank), m, hasCause);
  const wireAt = (position: Position): number => {
    const step = Math.floor(position);
    const from = ladder.y[step] ?? ladder.y.at(-1) ?? 0;
    return from + ((ladder.y[step + 1] ?? from) - from) * (position - step);
  };
  const position = restAfter(timeline, k);
  const blanks = blanksOf(timeline, ladder, k, blank);
  return { timeline, ladder, m, k, position, wireAt, words, colours, causeOf, blanks };
}

/** The flight of a line, as it really is. */
export const flightOn = ({ timeline }: Model, { flight }: Line): Flight =>
  flightOf(timeline, flight.id);

/** Has the flight of a line arrived, or been lost, by the last step that is drawn? */
export const isLanded = ({ k }: Model, { landing }: Line): boolean =>
  landing !== null && landing <= k;

/** Is the present drawn: is something still on its way, or still to come? */
export const isUnderway = ({ timeline, k }: Model): boolean =>
  k < lastStep(timeline) || stepOf(timeline, k).air.length > 0;
