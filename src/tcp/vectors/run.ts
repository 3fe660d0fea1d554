/** Runs one vector with all the numbers that it has to hold for. */
import type { Vector } from './format';
import { type Failure, play } from './play';
import { type Profile, profileOf } from './profile';
import { type Pair, singleStage } from './single';
import { twoPeerStage } from './two-peer';

/** The pairs for which the results must be identical. */
export const PAIRS: readonly Pair[] = [
  { iss: 1000, irs: 5000 },
  { iss: 0xffffffff, irs: 0xfffffffe },
  { iss: 0x7fffffff, irs: 0x80000000 },
  { iss: 0, irs: 0 },
  { iss: 0xfffffff0, irs: 3 },
];

/** A failure, and the numbers with which it happened. */
export interface FailedRun extends Failure {
  readonly numbers: string;
}

export type Verdict =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly failures: readonly FailedRun[] }
  | { readonly kind: 'skipped'; readonly why: string };

/** A vector passes when it passes with every pair; the numbers of two peers are printed in it. */
export function runVector(vector: Vector): Verdict {
  const profile = profileOf(vector.overrides);
  if (typeof profile === 'string') {
    return { kind: 'skipped', why: `the engine cannot set ${profile}` };
  }
  const failures = runsOf(vector, profile).flatMap(({ numbers, failure }) =>
    failure === null ? [] : [{ numbers, ...failure }],
  );
  return failures.length === 0 ? { kind: 'passed' } : { kind: 'failed', failures };
}

interface Run {
  readonly numbers: string;
  readonly failure: Failure | null;
}

function runsOf(vector: Vector, profile: Profile): readonly Run[] {
  if (vector.mode === 'two-peer') {
    return [{ numbers: 'ISS as printed', failure: play(twoPeerStage(vector, profile), vector) }];
  }
  return PAIRS.map((pair) => ({
    numbers: `ISS=${pair.iss} IRS=${pair.irs}`,
    failure: play(singleStage(vector, profile, pair), vector),
  }));
}
