import { expect, it } from 'vitest';
import { labelOf } from '../simulation/label';
import { placeOf } from './notes';
import { releaseOf } from './release';
import { MOST_LEFT, thingsLeft, withThingsLeft } from './things-left';

const SCENE = 'three-segment-release';
const ALL = Array.from({ length: MOST_LEFT + 1 }, (_, n) => n);

it.each(ALL)('with %i things left the server sends so many, and then closes', (n) => {
  const { timeline, k } = placeOf({ scene: SCENE, ...withThingsLeft(n) });
  expect(thingsLeft(timeline)).toBe(n);
  expect(k).not.toBeNull();
  expect(timeline.steps.map(({ reply }) => reply).every((reply) => reply === 'ok')).toBe(true);
  const last = timeline.steps.at(-1)?.hosts;
  expect([last?.client.state, last?.server.state]).toEqual(['CLOSED', 'CLOSED']);
});

it('the middle two are one only when nothing is left (§3.6)', () => {
  const labels = ALL.map((n) =>
    releaseOf(placeOf({ scene: SCENE, ...withThingsLeft(n) }).timeline).map(({ flight }) =>
      labelOf(flight.segment),
    ),
  );
  const four = ['FIN+ACK', 'ACK', 'FIN+ACK', 'ACK'];
  expect(labels).toEqual([['FIN+ACK', 'FIN+ACK', 'ACK'], four, four, four]);
});
