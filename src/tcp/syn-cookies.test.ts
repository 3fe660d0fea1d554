import { describe, expect, it } from 'vitest';
import { type Connection, established, listen, octets, type Options } from './fixtures';
import { add } from './seq';

const COOKIES = { synCookies: true, secret: 0xc0ffee };

/** LISTEN with a full SYN queue; a SYN with this MSS option was answered with a cookie. */
function cookieSent(mss: number | undefined = 1_460, options?: Options): Connection {
  const connection = listen({ ...options, ...COOKIES }).queues({ synQueueFull: true });
  return connection.arrives('SYN', 0, 0, mss === undefined ? {} : { mss });
}

describe('RFC 4987 3.6: a SYN that finds the queue full', () => {
  it('is answered with a SYN,ACK, and nothing is remembered', () => {
    const before = listen({ ...COOKIES }).live;
    const connection = cookieSent();
    expect(connection.sent).toEqual(['<SEQ=0><ACK=1><CTL=SYN,ACK>']);
    expect(connection.segments[0]).toMatchObject({ wnd: 65_535, mss: 1_460 });
    expect(connection.live).toEqual(before);
    expect(connection.waits(3_600_000).sent).toEqual([]);
  });

  it('gets an ordinary answer when there is room, or when cookies are off', () => {
    expect(listen(COOKIES).arrives('SYN', 0).state).toBe('SYN-RECEIVED');
    expect(listen().queues({ synQueueFull: true }).arrives('SYN', 0).sent).toEqual([]);
  });

  it('gets no cookie that could not be redeemed: the accept queue is full', () => {
    const full = { synQueueFull: true, acceptQueueFull: true };
    const connection = listen(COOKIES).queues(full).arrives('SYN', 0);
    expect(connection).toMatchObject({ state: 'LISTEN', sent: [] });
    expect(connection.cited).toEqual(['listen.accept-queue-full']);
  });
});

describe('RFC 4987 appendix A: the cookie', () => {
  const quantity = (connection: Connection): number => (connection.iss ^ connection.irs) >>> 0;

  it('has the counter of 64 s in its top five bits, xor the ISN of the client', () => {
    const at = (ms: number) => listen(COOKIES).waits(ms).queues({ synQueueFull: true });
    expect(quantity(at(0).arrives('SYN', 0)) >>> 27).toBe(0);
    expect(quantity(at(64_000).arrives('SYN', 0)) >>> 27).toBe(1);
    expect(quantity(at(31 * 64_000 + 63_999).arrives('SYN', 0)) >>> 27).toBe(31);
    expect(quantity(at(32 * 64_000).arrives('SYN', 0)) >>> 27).toBe(0);
  });

  it.each([
    [100, 0],
    [216, 0],
    [535, 0],
    [536, 1],
    [1_459, 6],
    [1_460, 7],
    [9_000, 7],
  ])('names the largest MSS in its table that is not above %i: entry %i', (mss, index) => {
    expect((quantity(cookieSent(mss)) >>> 24) & 7).toBe(index);
  });

  it('takes 536 for a SYN without the option (MUST-15)', () => {
    const connection = listen(COOKIES).queues({ synQueueFull: true }).arrives('SYN', 0);
    expect((quantity(connection) >>> 24) & 7).toBe(1);
  });

  it('is another with another secret, another client, another time', () => {
    const some = [
      cookieSent(),
      cookieSent(1_460, { irs: 5_001 }),
      listen({ ...COOKIES, secret: 1 })
        .queues({ synQueueFull: true })
        .arrives('SYN', 0),
      listen(COOKIES).waits(64_000).queues({ synQueueFull: true }).arrives('SYN', 0),
    ];
    expect(new Set(some.map(({ iss }) => iss)).size).toBe(some.length);
  });
});

describe('RFC 4987 3.6: the ACK brings the cookie back', () => {
  it('from LISTEN straight to ESTABLISHED, with the MSS that it names', () => {
    const connection = cookieSent(1_400).arrives('ACK', 1, 1, { wnd: 3_000 });
    expect(connection).toMatchObject({
      state: 'ESTABLISHED',
      signals: ['connection established'],
      sent: [],
    });
    expect(connection.vars).toEqual({ una: 1, nxt: 1, rcv: 1 });
    expect(connection.live).toMatchObject({ opened: 'passive', listensTo: null });
    expect(connection.live.snd).toMatchObject({ mss: 1_400, wnd: 3_000, maxWnd: 3_000 });
  });

  it('also when the queue has room again by then', () => {
    const connection = cookieSent().queues({ synQueueFull: false }).arrives('ACK', 1, 1);
    expect(connection.state).toBe('ESTABLISHED');
  });

  it('the connection sends, receives and closes like any other', () => {
    const connection = cookieSent().arrives('ACK', 1, 1).send(5);
    expect(connection.sent).toEqual(['<SEQ=1><ACK=1><DATA=5><CTL=ACK>']);
    connection.arrives('ACK', 1, 6, { text: 10 });
    expect(connection.sent).toEqual(['<SEQ=6><ACK=11><CTL=ACK>']);
    connection.arrives('FIN,ACK', 11, 6).close();
    expect(connection.arrives('ACK', 12, 7).state).toBe('CLOSED');
  });

  it('takes text and FIN that come along, as far as the window reaches', () => {
    const all = cookieSent().arrives('FIN,ACK', 1, 1, { text: 5 });
    expect(all).toMatchObject({ state: 'CLOSE-WAIT', sent: ['<SEQ=1><ACK=7><CTL=ACK>'] });
    const some = cookieSent(1_460, { receiveBuffer: 10 }).arrives('FIN,ACK', 1, 1, { text: 20 });
    expect(some).toMatchObject({ state: 'ESTABLISHED', sent: ['<SEQ=1><ACK=11><CTL=ACK>'] });
    expect(some.receive().text).toBe(octets(10));
  });

  it('is dropped when nobody can accept it, and taken when it comes again', () => {
    const connection = cookieSent().queues({ acceptQueueFull: true }).arrives('ACK', 1, 1);
    expect(connection).toMatchObject({ state: 'LISTEN', sent: [], signals: [] });
    connection.queues({ acceptQueueFull: false }).arrives('ACK', 1, 1);
    expect(connection.state).toBe('ESTABLISHED');
  });

  it('counts in the tick after its own, and no longer', () => {
    const late = (made: number, ms: number): Connection =>
      listen(COOKIES)
        .waits(made)
        .queues({ synQueueFull: true })
        .arrives('SYN', 0)
        .waits(ms)
        .arrives('ACK', 1, 1);
    expect(late(0, 127_999).state).toBe('ESTABLISHED');
    expect(late(0, 128_000)).toMatchObject({ state: 'LISTEN', sent: ['<SEQ=1><CTL=RST>'] });
    // The five bits come round, the proof does not
    expect(late(0, 32 * 64_000)).toMatchObject({ state: 'LISTEN', sent: ['<SEQ=1><CTL=RST>'] });
    // 31 and 0 are neighbours
    expect(late(31 * 64_000, 64_000).state).toBe('ESTABLISHED');
  });

  it('a forged one is answered with a reset, as any ACK in LISTEN', () => {
    for (const off of [1, -1, 1 << 24, 1 << 27, 0x00800000]) {
      const connection = cookieSent();
      connection.arrives('ACK', 1, add(1, off));
      expect(connection).toMatchObject({ state: 'LISTEN', signals: [] });
      expect(connection.cited).toEqual(['listen.ack']);
    }
    expect(listen(COOKIES).arrives('ACK', 1, 1).cited).toEqual(['listen.ack']);
    expect(cookieSent().arrives('ACK', 2, 1).cited).toEqual(['listen.ack']);
  });

  it('one of another secret is forged too', () => {
    const { iss } = cookieSent();
    const other = listen({ ...COOKIES, secret: 1, iss });
    expect(other.arrives('ACK', 1, 1).cited).toEqual(['listen.ack']);
  });

  it('neither a SYN,ACK nor a RST redeems it', () => {
    expect(cookieSent().arrives('SYN,ACK', 1, 1).cited).toEqual(['listen.ack']);
    expect(cookieSent().arrives('RST,ACK', 1, 1).cited).toEqual(['listen.rst']);
  });

  it('the same wherever the numbers wrap', () => {
    for (const irs of [0, 0xffffffff, 0x7fffffff, 0x80000000]) {
      const connection = cookieSent(1_460, { irs }).arrives('ACK', 1, 1, { text: 5 });
      expect(connection.vars).toEqual({ una: 1, nxt: 1, rcv: 6 });
    }
  });

  it('leaves connections that exist alone', () => {
    expect(established(COOKIES).arrives('ACK', 1, 1).state).toBe('ESTABLISHED');
  });
});
