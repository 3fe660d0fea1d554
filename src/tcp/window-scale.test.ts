import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Connection,
  established,
  establishedPassively,
  listen,
  octets,
  synSent,
} from './fixtures';
import { add, distance } from './seq';

/** Both ends scale: our windows by `ours`, the peer's by `peers`. */
const scaled = (ours: number, peers: number, receiveBuffer = 65_535) =>
  ({ windowScale: ours, receiveBuffer, peer: { windowScale: peers } }) as const;

/** The right edge that the segment sent last names, as the peer reads it, from our RCV.NXT of 1 on. */
function edgeSaid(connection: Connection): number | null {
  const said = connection.segments.findLast(({ ctl }) => ctl.includes('ACK'));
  if (said === undefined) return null;
  const { shift } = connection.live.rcv;
  const unit = said.ctl.includes('SYN') ? 1 : 2 ** shift;
  return distance(add(connection.irs, 1), add(said.ack, said.wnd * unit));
}

describe('RFC 7323 2.3: the peer’s window', () => {
  it('is the field, shifted left by the shift of its SYN', () => {
    const connection = established(scaled(0, 5)).arrives('ACK', 1, 1, { wnd: 3_000 });
    expect(connection.live.snd).toMatchObject({ wnd: 96_000, maxWnd: 96_000, shift: 5 });
    expect(connection.because).toContainEqual({
      rule: 'window-scale.shifted',
      numbers: { 'SEG.WND': 3_000, 'Snd.Wind.Shift': 5, octets: 96_000 },
    });
  });

  it('is the field as it stands on a SYN segment (2.2), also of a simultaneous open', () => {
    const connection = synSent(scaled(0, 5)).arrives('SYN', 0, 0, { wnd: 3_000 });
    expect(connection.live.snd.wnd).toBe(3_000);
    connection.arrives('SYN,ACK', 0, 1, { wnd: 4_000 });
    expect(connection).toMatchObject({ state: 'ESTABLISHED', live: { snd: { wnd: 4_000 } } });
    const passively = establishedPassively(scaled(0, 5));
    expect(passively.live.snd).toMatchObject({ wnd: 65_535 * 32, shift: 5 });
  });

  it('is shifted by 14 at most', () => {
    const connection = established(scaled(0, 15)).arrives('ACK', 1, 1, { wnd: 2 });
    expect(connection.live.snd).toMatchObject({ wnd: 2 * 2 ** 14, shift: 14 });
  });

  it('lets more than 65,535 octets be under way', () => {
    const connection = established(scaled(0, 5)).arrives('ACK', 1, 1, { wnd: 4_000 });
    connection.send(200_000);
    expect(connection.vars).toMatchObject({ una: 1, nxt: 1 + 128_000 });
    connection.arrives('ACK', 1, 1 + 128_000, { wnd: 4_000 });
    expect(connection.vars.nxt).toBe(1 + 200_000);
  });

  it('that is shut is probed, and opens again', () => {
    const connection = established(scaled(0, 5)).arrives('ACK', 1, 1, { wnd: 0 }).send(40);
    expect(connection.waits(1_000).sent).toEqual(['<SEQ=1><ACK=1><DATA=1><CTL=ACK>']);
    connection.arrives('ACK', 1, 2, { wnd: 1 });
    expect(connection.sent).toEqual(['<SEQ=2><ACK=1><DATA=32><CTL=ACK>']);
  });
});

describe('RFC 7323 2.2, 2.3: our window', () => {
  it('is not shifted on a SYN segment, which says 65,535 at most, in whole units', () => {
    const most = 65_535 - 31;
    const [syn] = synSent(scaled(5, 0, 300_000)).segments;
    expect(syn).toMatchObject({ wnd: most, windowScale: 5 });
    const [answer] = listen(scaled(5, 0, 300_000)).arrives('SYN', 0).segments;
    expect(answer).toMatchObject({ wnd: most, windowScale: 5 });
    expect(listen(scaled(5, 0)).arrives('SYN', 0).waits(1_000).segments[0]?.wnd).toBe(most);
    // Where the peer has no scale there are no units
    expect(listen({ windowScale: 5 }).arrives('SYN', 0).segments[0]?.wnd).toBe(65_535);
    expect(established({ windowScale: 5 }).segments[0]?.wnd).toBe(65_535);
  });

  it('says the same after a SYN segment as on it, and RCV.WND is no larger than the buffer', () => {
    for (const shift of [1, 6, 8, 10, 14]) {
      const connection = established(scaled(shift, 0));
      const offered = (connection.segments[0]?.wnd ?? 0) * 2 ** shift;
      expect(offered).toBe(synSent(scaled(shift, 0)).segments[0]?.wnd);
      expect(connection.live.rcv.wnd).toBe(65_535);
    }
  });

  it('is shifted right on every other segment', () => {
    const connection = established(scaled(5, 0, 300_000));
    expect(connection.segments[0]?.wnd).toBe(300_000 / 32);
    expect(connection.live.rcv).toMatchObject({ wnd: 300_000, shift: 5 });
  });

  it('takes more than 65,535 octets at once', () => {
    const connection = established(scaled(5, 0, 300_000));
    connection.arrives('ACK', 1, 1, { text: 250_000 });
    // 50,000 is no multiple of 32: the edge that was promised stays, and so RCV.WND grows
    expect(connection.segments[0]?.wnd).toBe(50_016 / 32);
    expect(connection.live).toMatchObject({ readable: 250_000, rcv: { wnd: 50_016 } });
  });

  it('is not scaled when the peer does not scale: the field says 65,535 at most', () => {
    const connection = established({ windowScale: 5, receiveBuffer: 300_000 });
    expect(connection.segments[0]?.wnd).toBe(65_535);
    connection.arrives('ACK', 1, 1, { text: 100_000 });
    expect(connection.segments[0]?.wnd).toBe(65_535);
    expect(connection.live.rcv.wnd).toBe(200_000);
  });

  it('of a buffer below 65,535 octets needs no shift, and says every octet', () => {
    const connection = established(scaled(10, 0, 100));
    expect(connection.live).toMatchObject({ agreed: { windowScale: true }, rcv: { shift: 0 } });
    expect(synSent(scaled(10, 0, 100)).segments[0]?.windowScale).toBe(0);
    connection.arrives('ACK', 1, 1, { text: 99 });
    expect(connection.segments[0]?.wnd).toBe(1);
    expect(connection.arrives('ACK', 100, 1, { text: 1 }).segments[0]?.wnd).toBe(0);
  });

  it('a RECEIVE tells of room only when there is more, not of what rounding adds', () => {
    const connection = established(scaled(10, 0)).arrives('ACK', 1, 1, { text: 600 });
    expect(connection.receive().cited).toEqual(['receive.taken']);
    connection.arrives('ACK', 601, 1, { text: 4_000 });
    expect(connection.receive().cited).toContain('receive.window-update');
    expect(connection.segments[0]?.wnd).toBe(63);
  });
});

describe('RFC 7323 2.4: rounding never takes back what was offered', () => {
  const step = fc.oneof(
    fc.nat(40_000).map((count) => ({ text: count })),
    fc.nat(60_000).map((count) => ({ read: count })),
  );
  const buffer = fc.constantFrom(65_535, 65_536, 80_000, 1_000_000);
  const life = fc.record({ shift: fc.nat(14), buffer, steps: fc.array(step, { maxLength: 30 }) });

  it('the right edge that the peer hears moves on only, and all up to it is accepted', () => {
    fc.assert(
      fc.property(life, fc.boolean(), ({ shift, buffer: room, steps }, wraps) => {
        const irs = wraps ? 0xfffff000 : 5_000;
        const connection = established({ ...scaled(shift, 0, room), irs });
        let edge = edgeSaid(connection) ?? 0;
        let next = 1;
        for (const each of steps) {
          if ('read' in each) {
            connection.call({ name: 'RECEIVE', octets: each.read });
          } else {
            // Whatever the peer sends up to the edge is taken whole
            const count = Math.min(each.text, edge - (next - 1));
            connection.arrives('ACK', next, 1, { text: octets(count) });
            next += count;
            expect(connection.vars.rcv).toBe(next);
          }
          const said = edgeSaid(connection);
          if (said !== null) {
            expect(said).toBeGreaterThanOrEqual(edge);
            edge = said;
          }
          const { rcv } = connection.live;
          expect(rcv.wnd).toBeGreaterThanOrEqual(distance(rcv.nxt, rcv.edge));
          expect(rcv.wnd).toBeLessThanOrEqual(room);
          for (const { wnd } of connection.segments) expect(wnd).toBeLessThanOrEqual(65_535);
        }
      }),
      { numRuns: 300 },
    );
  });
});
