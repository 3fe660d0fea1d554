import { expect, it } from 'vitest';
import { SCENARIOS } from '../../../scenarios';
import { simulate } from '../../../simulation/simulate';
import type { Touched } from '../../../store/touch';
import { goesWith } from './touched';

const { steps } = simulate(SCENARIOS['three-way-handshake']);

/** The numbers of the lines that light up. */
const lit = (touched: Touched | null): number[] =>
  steps.flatMap((step, k) => (goesWith(touched, step, k) ? [k] : []));

it('a step lights up its own line', () => {
  expect(lit({ kind: 'step', k: 3 })).toEqual([3]);
});

it('a part of a segment those in which the segment leaves and arrives', () => {
  // The SYN+ACK leaves when the SYN is there.
  expect(lit({ kind: 'part', flight: 1, part: 'ack' })).toEqual([2, 3]);
});

it('a state, a row of a record, or nothing: none', () => {
  expect(lit({ kind: 'state', state: 'SYN-SENT' })).toEqual([]);
  expect(lit({ kind: 'variable', host: 'client', variable: 'ISS' })).toEqual([]);
  expect(lit(null)).toEqual([]);
});
