import { LONGEST_STATE } from './stateWidth';

/**
 * The measures of the stage, in px of its own drawing. `wide` is a laptop's, `narrow` a phone's (the
 * state names stand inside the lanes), `wall` a projector's.
 */
export type StageMode = 'wide' | 'narrow' | 'wall';

export interface Metrics {
  readonly mode: StageMode;
  readonly width: number;
  readonly height: number;
  /** Lane centres. */
  readonly left: number;
  readonly right: number;
  readonly laneWidth: number;
  /** Font sizes. */
  readonly label: number;
  readonly state: number;
  readonly cause: number;
  readonly chip: number;
  /** How far a flight comes down on its way, at least. */
  readonly drop: number;
  /** From an arrival to the departure of its answer. */
  readonly reply: number;
  /** Between things that happen on one lane without being an answer. */
  readonly apart: number;
  /** Between a label's edge and anything else. */
  readonly clearance: number;
  readonly head: number;
  /** Height of the gap that stands for idle time. */
  readonly idle: number;
  /** From the top of the stage to the beginning of the lanes. */
  readonly top: number;
  /** How much of a lane there is before the first step. */
  readonly lead: number;
  readonly stroke: number;
}

/** Advance width of the mono face in em. */
export const MONO = 0.6;

export function metricsFor(mode: StageMode, width: number, height: number): Metrics {
  switch (mode) {
    case 'wide':
      return wide(width, height);
    case 'narrow':
      return narrow(width, height);
    case 'wall':
      return wall(width, height);
  }
}

function wide(width: number, height: number): Metrics {
  // The names need 130 px outside the lanes; what is left belongs to the segments, up to a point.
  const gap = Math.min(520, Math.max(250, width - 2 * 148));
  const left = Math.round((width - gap) / 2);
  return {
    mode: 'wide',
    width,
    height,
    left,
    right: width - left,
    laneWidth: 22,
    label: 14,
    state: 15,
    cause: 14,
    chip: 15,
    drop: Math.round(Math.min(64, 36 + gap / 20)),
    reply: 8,
    apart: 24,
    clearance: 6,
    head: 12,
    idle: 56,
    top: 16,
    lead: 58,
    stroke: 1.8,
  };
}

/** A stage lower than this has room for two segments and the names of the states, and little else, px. */
const LOW = 300;

/** Is there so little height that the foot is given up where nothing flies any more? */
export const isLow = ({ mode, height }: Pick<Metrics, 'mode' | 'height'>): boolean =>
  mode === 'narrow' && height < LOW;

function narrow(width: number, height: number): Metrics {
  const low = height < LOW;
  const laneWidth = Math.min(104, Math.max(78, Math.round(width * 0.255)));
  const margin = 4;
  const left = margin + laneWidth / 2;
  return {
    mode: 'narrow',
    width,
    height,
    left,
    right: width - left,
    laneWidth,
    label: 13,
    state: width < 350 ? 12 : 13.5,
    cause: low ? 0 : width < 350 ? 12 : 13,
    chip: 13.5,
    drop: 42,
    reply: 8,
    apart: 20,
    clearance: 5,
    head: 11,
    idle: low ? 26 : 60,
    top: 6,
    lead: 62,
    stroke: 1.8,
  };
}

/** Everything scales with the height, so that it is read from the back row (P2: 3.3 vh at least). */
function wall(width: number, height: number): Metrics {
  // The stage is 64 % of the wall's height; `u` is 1 on a wall of 1080.
  const u = Math.min(height / 690, width / 1300);
  const state = 44 * u;
  const outside = LONGEST_STATE * state + 60 * u;
  const left = Math.round(Math.max(outside, Math.min(width * 0.24, 470 * u)));
  return {
    mode: 'wall',
    width,
    height,
    left,
    right: width - left,
    laneWidth: 48 * u,
    label: 40 * u,
    state,
    cause: 0,
    chip: 40 * u,
    drop: 110 * u,
    reply: 20 * u,
    apart: 44 * u,
    clearance: 9 * u,
    head: 26 * u,
    idle: 96 * u,
    top: 14 * u,
    lead: 70 * u,
    stroke: Math.max(2, 4 * u),
  };
}

/** Inner edges of the lanes: where segments leave and arrive. */
export const innerLeft = ({ left, laneWidth }: Metrics): number => left + laneWidth / 2;
export const innerRight = ({ right, laneWidth }: Metrics): number => right - laneWidth / 2;

/** Height of the chip that flies; two lines. */
export const chipHeight = ({ chip, mode }: Metrics): number =>
  Math.max(44, Math.round(chip * (mode === 'wall' ? 2.75 : 3.1)));

/** From the wire to the first row of flying chips: a label that has just landed reaches below it. */
export const chipGap = ({ label, mode }: Metrics): number => (mode === 'wall' ? label * 0.75 : 9);

/** From one row of flying chips to the next. */
export const chipPitch = (m: Metrics): number => chipHeight(m) + (m.mode === 'wall' ? 10 : 6);

/** Height of the row of timers under the chips. */
export const timerRow = (m: Metrics): number =>
  m.mode === 'wall' ? m.label * 1.3 : isLow(m) ? 24 : 34;

/** Height of the row at the top in which the past is that does not fit. */
export const foldRow = (m: Metrics): number =>
  m.mode === 'wall' ? m.label * 1.5 : isLow(m) ? 24 : m.mode === 'narrow' ? 40 : 46;

/** Height of a question under the timers; on the wall it reaches down over the cards. */
export const askRow = ({ mode, height }: Metrics): number =>
  mode === 'wall' ? height * 0.22 : 212;

/** Height of what came of a prediction. */
export const resultRow = ({ mode, width, height }: Metrics): number =>
  mode === 'wall' ? height * 0.12 : width < 480 ? 148 : 112;

/** Height of the shelf for what is kept. */
export const shelfRow = ({ mode, label }: Metrics): number => (mode === 'wall' ? label * 1.7 : 40);
