import { expect, it } from 'vitest';
import { SCENARIOS } from '../../../scenarios';
import { simulate } from '../../../simulation/simulate';
import { flightOf } from '../../../simulation/timeline';
import type { Touched } from '../../../store/touch';
import { frameShown } from './fields';
import { goesWith, overlap } from './marks';

const timeline = simulate(SCENARIOS['three-way-handshake']);
const [syn, synAck] = [flightOf(timeline, 0), flightOf(timeline, 1)];

const lit = (touched: Touched, flight = synAck): string[] =>
  frameShown(flight, 4)
    .items.filter((item) => goesWith(touched, flight, item))
    .map(({ id }) => id);

it('a row of a record lights up the fields that go with it', () => {
  expect(lit({ kind: 'variable', host: 'client', variable: 'SND.UNA' })).toEqual([
    'tcp.ack-number',
  ]);
  expect(lit({ kind: 'variable', host: 'client', variable: 'IRS' })).toEqual(['tcp.seq']);
  expect(lit({ kind: 'variable', host: 'server', variable: 'IRS' })).toEqual([]);
  expect(lit({ kind: 'variable', host: 'server', variable: 'SND.UNA' }, syn)).toEqual([]);
});

it('a part of the same segment, and of no other', () => {
  const { id: flight } = synAck;
  expect(lit({ kind: 'part', flight, part: 'wnd' })).toEqual(['tcp.window']);
  expect(lit({ kind: 'part', flight, part: 'options' })).toEqual(['option.mss']);
  expect(lit({ kind: 'part', flight, part: 'source' })).toEqual(['ipv4.source', 'tcp.source-port']);
  expect(lit({ kind: 'part', flight, part: 'bits' })).toHaveLength(8);
  expect(lit({ kind: 'part', flight: syn.id, part: 'wnd' })).toEqual([]);
  expect(lit({ kind: 'state', state: 'SYN-SENT' })).toEqual([]);
});

it('what only touches does not overlap', () => {
  expect(overlap({ bit: 0, bits: 8 }, { bit: 8, bits: 8 })).toBe(false);
  expect(overlap({ bit: 0, bits: 9 }, { bit: 8, bits: 1 })).toBe(true);
});
