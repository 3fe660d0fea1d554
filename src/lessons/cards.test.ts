import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../scenarios';
import { simulate } from '../simulation/simulate';
import { cardsOf, openingFlights, whyApart } from './cards';

const cards = cardsOf(simulate(SCENARIOS['why-three']));

/** Every two cards, by what they say. */
const pairs = cards.flatMap((a, i) => cards.slice(i + 1).map((b) => [a, b] as const));

describe('RFC 9293 §3.4.1: the cards of a handshake', () => {
  it('are four things to say, with the numbers of the run', () => {
    expect(cards.map(({ from, bit, n }) => `${from} ${bit} ${n}`)).toEqual([
      'client SYN 100',
      'server ACK 101',
      'server SYN 300',
      'client ACK 301',
    ]);
  });

  it('go in one segment where the run has them in one, and nowhere else', () => {
    const told = pairs.map(([a, b]) => `${a.bit} ${a.n}, ${b.bit} ${b.n}: ${whyApart(a, b)}`);
    expect(told).toEqual([
      'SYN 100, ACK 101: direction',
      'SYN 100, SYN 300: direction',
      'SYN 100, ACK 301: later',
      'ACK 101, SYN 300: null',
      'ACK 101, ACK 301: direction',
      'SYN 300, ACK 301: direction',
    ]);
  });

  it('are the same when a segment had to be sent again', () => {
    for (const flight of [0, 1, 2]) {
      const run = simulate(SCENARIOS['why-three'], [{ kind: 'drop', flight }]);
      expect(new Set(cardsOf(run).map(({ bit, n }) => `${bit} ${n}`)).size).toBe(4);
    }
  });

  it('come from three segments', () => {
    expect(openingFlights(simulate(SCENARIOS['why-three']))).toHaveLength(3);
  });
});
