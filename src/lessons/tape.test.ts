import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../scenarios';
import { simulate } from '../simulation/simulate';
import { endOf, has, lengthOf } from '../tcp/segment';
import { add } from '../tcp/seq';
import { ackingAcks, lastBareAck, shortened, tapeOf, type Tile } from './tape';

const RUN = simulate(SCENARIOS['whole-life']);
const LAST = RUN.steps.length - 1;
const written = (tiles: readonly Tile[]): string =>
  tiles.map(({ n, kind, text }) => `${n}${kind === 'DATA' ? text : kind}`).join(' ');

describe('a tape', () => {
  it('has a tile for a SYN, for each octet and for a FIN, and none for an ACK (§3.4)', () => {
    const { tiles, bare } = tapeOf(RUN, LAST, 'client');
    expect(written(tiles)).toBe('100SYN 101h 102e 103l 104l 105o 106FIN');
    expect(bare).toBe(3);
  });

  it('grows as the run goes, and begins empty', () => {
    expect(tapeOf(RUN, 0, 'client')).toEqual({ tiles: [], next: null, acked: null, bare: 0 });
    expect(written(tapeOf(RUN, 1, 'client').tiles)).toBe('100SYN');
    const counts = RUN.steps.map((_, k) => tapeOf(RUN, k, 'server').tiles.length);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts.at(-1)).toBe(14);
  });

  it('goes on where the other end’s ACK points to, once all has been acknowledged', () => {
    for (const host of ['client', 'server'] as const) {
      const { next, acked, tiles } = tapeOf(RUN, LAST, host);
      expect(acked).toBe(next);
      expect(next).toBe(add(tiles.at(-1)?.n ?? 0, 1));
    }
    expect(tapeOf(RUN, 1, 'client').acked).toBeNull();
  });

  it('has a segment that is sent again only once, and wraps at 2^32', () => {
    const lost = simulate(SCENARIOS['last-ack-lost']);
    expect(written(tapeOf(lost, lost.steps.length - 1, 'server').tiles)).toBe('300SYN 301FIN');
    const { hosts } = SCENARIOS['whole-life'];
    const client = { ...hosts.client, iss: [2 ** 32 - 3] };
    const wraps = simulate({ ...SCENARIOS['whole-life'], hosts: { ...hosts, client } });
    const { tiles, next } = tapeOf(wraps, wraps.steps.length - 1, 'client');
    expect(tiles.map(({ n }) => n)).toEqual([
      4_294_967_293, 4_294_967_294, 4_294_967_295, 0, 1, 2, 3,
    ]);
    expect(next).toBe(4);
  });

  it('leaves out the middle of a long text, and says how much', () => {
    const { tiles } = tapeOf(RUN, LAST, 'server');
    const shown = shortened(tiles);
    expect(shown).toHaveLength(7);
    expect(shown[4]).toEqual({ from: 304, count: 8 });
    expect(shortened(tapeOf(RUN, LAST, 'client').tiles)).toHaveLength(7);
  });
});

describe('if an ACK used a number', () => {
  it('each would have to be acknowledged by the other end, without end (§3.5)', () => {
    const first = lastBareAck(RUN, LAST);
    if (first === null) throw new Error('the run has an ACK');
    const all = ackingAcks(first, 40);
    expect(all).toHaveLength(40);
    all.forEach(({ from, segment }, i) => {
      const before = all[i - 1];
      if (before === undefined) return;
      expect(from).not.toBe(before.from);
      expect(segment.ack).toBe(add(endOf(before.segment), 1));
      expect(segment.seq).toBe(before.segment.ack);
    });
  });

  it('begins with an ACK of the run that carries nothing else, as soon as there is one', () => {
    expect(lastBareAck(RUN, 2)).toBeNull();
    const first = lastBareAck(RUN, 3);
    expect(first?.from).toBe('client');
    expect(first !== null && lengthOf(first.segment) === 0 && has(first.segment, 'ACK')).toBe(true);
  });
});
