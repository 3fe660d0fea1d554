/** For tests only: vectors made of a few steps. */
import { FORMAT, type Vector } from './format';
import { parseVector } from './parse';
import { runVector, type Verdict } from './run';

type Json = Readonly<Record<string, unknown>>;

export const sample = (steps: readonly Json[], rest: Json = {}): Json => ({
  format: FORMAT,
  name: 'sample',
  class: 'rfc',
  mode: 'single',
  steps,
  ...rest,
});

export const parsed = (steps: readonly Json[], rest: Json = {}): Vector =>
  parseVector(JSON.stringify(sample(steps, rest)));

/** What becomes of a vector with these steps. */
export const verdictOn = (steps: readonly Json[], rest: Json = {}): Verdict =>
  runVector(parsed(steps, rest));

/** The same between two peers: A begins with 100, B with 300. */
export const verdictOnTwo = (steps: readonly Json[], rest: Json = {}): Verdict =>
  verdictOn(steps, {
    mode: 'two-peer',
    given: { numbers: 'absolute', A: { iss: [100] }, B: { iss: [300] } },
    ...rest,
  });

/** The steps to ESTABLISHED by an active OPEN. */
export const ESTABLISHED: readonly Json[] = [
  { call: 'open-active' },
  { out: { flags: 'SYN', seq: 0, len: 0 } },
  { in: { flags: 'SYN,ACK', seq: 0, ack: 1, len: 0 } },
  { out: { flags: 'ACK', seq: 1, ack: 1, len: 0 } },
  { state: 'ESTABLISHED' },
];

export const LISTEN: readonly Json[] = [{ call: 'open-passive' }, { state: 'LISTEN' }];

/** A opens to B, both ESTABLISHED. */
export const BOTH_ESTABLISHED: readonly Json[] = [
  { side: 'B', call: 'open-passive' },
  { side: 'A', call: 'open-active' },
  { side: 'A', out: { flags: 'SYN', seq: 100, len: 0 }, as: 'h1' },
  { deliver: 'h1' },
  { side: 'B', out: { flags: 'SYN,ACK', seq: 300, ack: 101, len: 0 }, as: 'h2' },
  { deliver: 'h2' },
  { side: 'A', out: { flags: 'ACK', seq: 101, ack: 301, len: 0 }, as: 'h3' },
  { deliver: 'h3' },
  { side: 'A', state: 'ESTABLISHED' },
  { side: 'B', state: 'ESTABLISHED' },
];

/** The same from ESTABLISHED. */
export const fromEstablished = (steps: readonly Json[], rest: Json = {}): Verdict =>
  verdictOn(steps, { setup: ESTABLISHED, ...rest });

/** Where and why a vector that begins in ESTABLISHED fails with the first pair. */
export function failureOf(steps: readonly Json[], rest: Json = {}): string {
  const verdict = fromEstablished(steps, rest);
  if (verdict.kind !== 'failed') return verdict.kind;
  const [first] = verdict.failures;
  return `${first?.where}: expected ${first?.expected}, got ${first?.got}`;
}

/** Ten octets that come in order. */
export const DATA: Json = { in: { flags: 'PSH,ACK', seq: 1, ack: 1, len: 10 } };

export const PASSED: Verdict = { kind: 'passed' };
