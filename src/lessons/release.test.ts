import { expect, it } from 'vitest';
import { SCENARIOS, type ScenarioId } from '../scenarios';
import { labelOf } from '../simulation/label';
import { simulate } from '../simulation/simulate';
import { releaseOf } from './release';

const released = (id: ScenarioId): string[] =>
  releaseOf(simulate(SCENARIOS[id])).map(
    ({ flight: { from, segment } }) => `${from} ${labelOf(segment)}`,
  );

const FOUR = ['client FIN+ACK', 'server ACK', 'server FIN+ACK', 'client ACK'];

it('a release is each end’s FIN and what acknowledges it, and no text between (§3.6)', () => {
  expect(released('four-way-release')).toEqual(FOUR);
  expect(released('simultaneous-close')).toEqual([
    'client FIN+ACK',
    'server FIN+ACK',
    'server ACK',
    'client ACK',
  ]);
});

it('a FIN that acknowledges the other one counts once', () => {
  expect(released('three-segment-release')).toEqual([
    'client FIN+ACK',
    'server FIN+ACK',
    'client ACK',
  ]);
});

it('what is sent again counts once, and the ACK of a FIN that overtook text is the one that covers it', () => {
  expect(released('fin-lost')).toEqual(FOUR);
  expect(released('last-ack-lost')).toEqual(FOUR);
  expect(released('fin-overtakes')).toEqual(FOUR);
});

it('who aborts releases nothing', () => {
  expect(released('reset')).toEqual([]);
});
