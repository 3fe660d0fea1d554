import type { HostId } from './deed';

/** How the network treats segments: what a viewer can set while the run goes on. */
export interface Weather {
  /** One way, ms, by the host that sends. */
  readonly delay: { readonly [H in HostId]: number };
  /** How many ms a segment may take longer, at random; 0: never. */
  readonly jitter: number;
  /** Which part of the segments is lost at random, 0 … 1. */
  readonly loss: number;
  /** Which part arrives twice, 0 … 1. */
  readonly duplication: number;
  /** Which part takes so much longer that a later one may overtake it, 0 … 1. */
  readonly reordering: number;
  /** Where chance begins: the same seed gives the same run. */
  readonly seed: number;
}

/** The way between the hosts, as a scene has it. */
export type Path = Pick<Weather, 'delay' | 'jitter' | 'loss' | 'seed'> & Partial<Weather>;

/** 80 ms each way, and nothing happens by chance. */
export const STEADY_PATH: Weather = {
  delay: { client: 80, server: 80 },
  jitter: 0,
  loss: 0,
  duplication: 0,
  reordering: 0,
  seed: 1,
};

/** Where on its way a lost segment disappears. */
export const LOST_AT = 3 / 4;
/** Where on the way begins what comes from the network itself or from a stranger. */
export const MIDWAY = 1 / 4;
/** How many times the delay a segment takes longer that is to be overtaken, and ms on top of it. */
const OVERTAKEN = { times: 1.5, plus: 60 };

/** What the network does to one segment: ms from its departure to its arrival or its loss. */
export interface Passage {
  readonly takes: number;
  readonly lost: boolean;
  readonly doubled: boolean;
}

/**
 * The passage of the segment that leaves `from` as flight number `ordinal`. Chance depends on the
 * seed and the ordinal alone, so that what is done to one flight changes no other's luck.
 */
export function passage(weather: Weather, from: HostId, ordinal: number): Passage {
  const { jitter, loss, duplication, reordering, seed } = weather;
  const delay = weather.delay[from];
  const late = chance(~seed, 2 * ordinal) < reordering;
  const extra = late ? Math.round(OVERTAKEN.times * delay + OVERTAKEN.plus) : 0;
  const takes = delay + Math.round(jitter * chance(seed, 2 * ordinal)) + extra;
  const lost = loss > 0 && chance(seed, 2 * ordinal + 1) < loss;
  const doubled = chance(~seed, 2 * ordinal + 1) < duplication;
  return { takes, lost, doubled };
}

/** ms from departure to loss for a segment that would have taken `takes` ms. */
export const lossAfter = (takes: number): number => Math.round(takes * LOST_AT);

/** The `n`-th number in 0 … 1 of the sequence that `seed` begins (the mixing step of SplitMix32). */
function chance(seed: number, n: number): number {
  let z = (seed + Math.imul(n + 1, 0x9e3779b9)) | 0;
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  return ((z ^ (z >>> 16)) >>> 0) / 2 ** 32;
}
