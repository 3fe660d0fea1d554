import type { HostId } from './deed';

/** The way between the hosts. */
export interface Path {
  /** One way, ms, by the host that sends. */
  readonly delay: { readonly [H in HostId]: number };
  /** How many ms a segment may take longer, at random; 0: never. */
  readonly jitter: number;
  /** Which part of the segments is lost at random, 0 … 1. */
  readonly loss: number;
  /** Where chance begins: the same seed gives the same run. */
  readonly seed: number;
}

/** 80 ms each way, and nothing happens by chance. */
export const STEADY_PATH: Path = { delay: { client: 80, server: 80 }, jitter: 0, loss: 0, seed: 1 };

/** Where on its way a lost segment disappears. */
const LOST_AT = 3 / 4;

/** What the network does to one segment: ms from its departure to its arrival or its loss. */
export interface Passage {
  readonly takes: number;
  readonly lost: boolean;
}

/**
 * The passage of the segment that leaves `from` as flight number `ordinal`. Chance depends on the
 * seed and the ordinal alone, so that what is done to one flight changes no other's luck.
 */
export function passage(path: Path, from: HostId, ordinal: number): Passage {
  const delay = path.delay[from];
  const takes = delay + Math.round(path.jitter * chance(path.seed, 2 * ordinal));
  const lost = path.loss > 0 && chance(path.seed, 2 * ordinal + 1) < path.loss;
  return { takes, lost };
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
