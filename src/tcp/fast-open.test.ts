import { describe, expect, it } from 'vitest';
import { closed, type Connection, listen, octets, type Options, REMOTE } from './fixtures';
import { cookieFor } from './fast-open';

const FAST = { fastOpen: true, secret: 7 };
const COOKIE = '0123456789abcdef';
const OURS = cookieFor(FAST.secret, REMOTE.address);
const SYN = '<SEQ=0><CTL=SYN>';
const SYN_ACK = '<SEQ=0><ACK=1><CTL=SYN,ACK>';

/** Our SYN carries the cookie and the text. */
const sentFast = (text = 'hello', options?: Options): Connection =>
  closed({ ...options, ...FAST })
    .remembers(COOKIE)
    .connect(text);

/** A SYN with our cookie and five octets came. */
const opened = (options?: Options): Connection =>
  listen({ ...options, ...FAST }).arrives('SYN', 0, 0, { text: 'hello', fastOpen: OURS });

describe('RFC 7413 4.2.1: asking for a cookie', () => {
  it('client: the SYN carries an empty option, and the text waits', () => {
    const connection = closed(FAST).connect('hello');
    expect(connection).toMatchObject({ state: 'SYN-SENT', sent: [SYN] });
    expect(connection.segments[0]?.fastOpen).toBe('');
    connection.arrives('SYN,ACK', 0, 1, { fastOpen: COOKIE });
    expect(connection.sent).toEqual(['<SEQ=1><ACK=1><DATA=5><CTL=ACK>']);
    expect(connection.fastOpenCookie).toBe(COOKIE);
  });

  it('client: a SYN,ACK without the option leaves what was cached', () => {
    expect(closed(FAST).connect().arrives('SYN,ACK', 0, 1).fastOpenCookie).toBeNull();
    expect(sentFast().arrives('SYN,ACK', 0, 6).fastOpenCookie).toBe(COOKIE);
  });

  it('client: the timer sends the SYN without the option', () => {
    const { segments } = closed(FAST).connect('hello').waits(1_000);
    expect(segments).toHaveLength(1);
    expect(segments[0]).not.toHaveProperty('fastOpen');
  });

  it('server: the SYN,ACK carries a cookie for the address, and acknowledges the SYN', () => {
    const connection = listen(FAST).arrives('SYN', 0, 0, { fastOpen: '' });
    expect(connection).toMatchObject({ state: 'SYN-RECEIVED', sent: [SYN_ACK] });
    expect(connection.segments[0]?.fastOpen).toBe(OURS);
    expect(connection.live.fastOpened).toBe(false);
    expect(connection.waits(1_000).segments[0]).not.toHaveProperty('fastOpen');
  });

  it('server: a cookie of 8 octets, another for each address and each secret', () => {
    expect(OURS).toMatch(/^[0-9a-f]{16}$/);
    expect(cookieFor(FAST.secret, '192.0.2.3')).not.toBe(OURS);
    expect(cookieFor(8, REMOTE.address)).not.toBe(OURS);
  });
});

describe('RFC 7413 4.2.2, client: a SYN with a cookie', () => {
  it('carries the text, and SND.NXT includes it', () => {
    const connection = sentFast();
    expect(connection.sent).toEqual(['<SEQ=0><DATA=5><CTL=SYN>']);
    expect(connection.segments[0]).toMatchObject({ fastOpen: COOKIE, mss: 1_460, text: 'hello' });
    expect(connection.vars).toMatchObject({ una: 0, nxt: 6 });
  });

  it('carries at most 536 octets, or our own MSS; the rest follows the handshake', () => {
    const connection = sentFast(octets(700));
    expect(connection.sent).toEqual(['<SEQ=0><DATA=536><CTL=SYN>']);
    connection.arrives('SYN,ACK', 0, 537, { mss: 1_460 });
    expect(connection.sent).toEqual(['<SEQ=537><ACK=1><DATA=164><CTL=ACK>']);
    expect(sentFast(octets(700), { mss: 100 }).sent).toEqual(['<SEQ=0><DATA=100><CTL=SYN>']);
  });

  it('goes without text when there is none', () => {
    const connection = closed(FAST).remembers(COOKIE).connect();
    expect(connection.sent).toEqual([SYN]);
    expect(connection.segments[0]?.fastOpen).toBe(COOKIE);
    expect(connection.arrives('SYN,ACK', 0, 1)).toMatchObject({ state: 'ESTABLISHED' });
  });

  it('also when a listener turns active with a SEND (3.10.2)', () => {
    const connection = listen(FAST).remembers(COOKIE);
    connection.call({ name: 'SEND', text: 'hello', remote: REMOTE });
    expect(connection.sent).toEqual(['<SEQ=0><DATA=5><CTL=SYN>']);
  });

  it('acknowledged with its text: ESTABLISHED, and nothing is left', () => {
    const connection = sentFast().arrives('SYN,ACK', 0, 6);
    expect(connection).toMatchObject({
      state: 'ESTABLISHED',
      sent: ['<SEQ=6><ACK=1><CTL=ACK>'],
    });
    expect(connection.cited).toContain('fast-open.established');
    expect(connection.live.queue).toEqual([]);
    expect(connection.live.srtt).toBe(0);
  });

  it('acknowledged without its text: the text goes again with the first ACK', () => {
    const connection = sentFast().arrives('SYN,ACK', 0, 1);
    expect(connection).toMatchObject({
      state: 'ESTABLISHED',
      sent: ['<SEQ=1><ACK=1><DATA=5><CTL=ACK>'],
    });
    expect(connection.waits(1_000).sent).toEqual(['<SEQ=1><ACK=1><DATA=5><CTL=ACK>']);
    const answered = connection.arrives('ACK', 1, 6);
    expect(answered.live.queue).toEqual([]);
    expect(answered.cited).toContain('rto.karn');
  });

  it('acknowledged in part: all of it goes again', () => {
    const connection = sentFast().arrives('SYN,ACK', 0, 3);
    expect(connection.sent).toEqual(['<SEQ=1><ACK=1><DATA=5><CTL=ACK>']);
    expect(connection.arrives('ACK', 1, 6).live.queue).toEqual([]);
  });

  it('an ACK beyond the text is not acceptable', () => {
    expect(sentFast().arrives('SYN,ACK', 0, 7).cited).toEqual(['syn-sent.bad-ack']);
  });

  it('lost: a bare SYN follows, without text and without option', () => {
    const connection = sentFast().waits(1_000);
    expect(connection.sent).toEqual([SYN]);
    expect(connection.segments[0]).not.toHaveProperty('fastOpen');
    connection.arrives('SYN,ACK', 0, 1);
    expect(connection.sent).toEqual(['<SEQ=1><ACK=1><DATA=5><CTL=ACK>']);
    // RFC 6298 §5.7
    expect(connection.waits(2_999).sent).toEqual([]);
    expect(connection.waits(1).sent).toEqual(['<SEQ=1><ACK=1><DATA=5><CTL=ACK>']);
  });

  it('crossing another SYN: the text goes once ours is acknowledged', () => {
    const connection = sentFast().arrives('SYN', 0);
    expect(connection).toMatchObject({ state: 'SYN-RECEIVED', sent: [SYN_ACK] });
    connection.arrives('SYN,ACK', 0, 1);
    expect(connection.state).toBe('ESTABLISHED');
    expect(connection.sent[0]).toBe('<SEQ=1><ACK=1><DATA=5><CTL=ACK>');
    expect(connection.arrives('ACK', 1, 6).live.queue).toEqual([]);
  });

  it('crossing another SYN that its peer had text for', () => {
    const connection = sentFast().arrives('SYN', 0).arrives('SYN,ACK', 0, 6);
    expect(connection).toMatchObject({ state: 'ESTABLISHED' });
    expect(connection.live.queue).toEqual([]);
  });

  it('the answer may bring text and a newer cookie', () => {
    const connection = sentFast().arrives('SYN,ACK', 0, 6, { text: 3, fastOpen: 'fedcba98' });
    expect(connection).toMatchObject({ state: 'ESTABLISHED', fastOpenCookie: 'fedcba98' });
    expect(connection.receive().text).toBe(octets(3));
  });

  it('the same wherever the numbers wrap', () => {
    for (const iss of [0, 0xffffffff, 0xfffffffc, 0x7fffffff]) {
      const connection = sentFast('hello', { iss }).arrives('SYN,ACK', 0, 6);
      expect(connection.vars).toEqual({ una: 6, nxt: 6, rcv: 1 });
      expect(sentFast('hello', { iss }).arrives('SYN,ACK', 0, 1).vars.nxt).toBe(6);
    }
  });
});

describe('RFC 7413 4.2.2, server: a SYN with a valid cookie', () => {
  it('hands its text to the user in SYN-RECEIVED; the SYN,ACK acknowledges both', () => {
    const connection = opened();
    expect(connection).toMatchObject({
      state: 'SYN-RECEIVED',
      sent: ['<SEQ=0><ACK=6><CTL=SYN,ACK>'],
    });
    expect(connection.segments[0]).not.toHaveProperty('fastOpen');
    expect(connection.receive()).toMatchObject({ text: 'hello', reply: 'ok' });
    expect(opened({ readsAtOnce: true }).text).toBe('hello');
  });

  it('owes nothing more than the SYN,ACK', () => {
    const { cited, live } = opened({ ackDelay: 40 });
    expect(cited).not.toContain('ack.second-segment');
    expect(live.deadline.ack).toBeNull();
  });

  it('lets the server send before the handshake is complete', () => {
    const connection = opened().send(3);
    expect(connection).toMatchObject({
      state: 'SYN-RECEIVED',
      sent: ['<SEQ=1><ACK=6><DATA=3><CTL=ACK>'],
    });
    connection.arrives('ACK', 6, 4);
    expect(connection).toMatchObject({ state: 'ESTABLISHED', sent: [] });
    expect(connection.cited).toContain('fast-open.established');
    expect(connection.live.queue).toEqual([]);
  });

  it('and its text is not sent again by an ACK of the SYN alone', () => {
    const connection = opened().send(3).arrives('ACK', 6, 1);
    expect(connection).toMatchObject({ state: 'ESTABLISHED', sent: [] });
    expect(connection.waits(1_000).sent).toEqual(['<SEQ=1><ACK=6><DATA=3><CTL=ACK>']);
  });

  it('repeats its SYN,ACK for the bare SYN of a client that heard nothing', () => {
    const connection = opened().arrives('SYN', 0);
    expect(connection.sent).toEqual(['<SEQ=0><ACK=6><CTL=SYN,ACK>']);
    expect(opened().waits(1_000).sent).toEqual(['<SEQ=0><ACK=6><CTL=SYN,ACK>']);
  });

  it('closes early: the FIN follows in FIN-WAIT-1', () => {
    const connection = opened().receive().send(3).close();
    expect(connection).toMatchObject({
      state: 'FIN-WAIT-1',
      sent: ['<SEQ=4><ACK=6><CTL=FIN,ACK>'],
    });
    expect(connection.arrives('ACK', 6, 5).state).toBe('FIN-WAIT-2');
  });

  it('resets when nobody will read its text (SHLD-3)', () => {
    expect(opened().closeBothWays()).toMatchObject({ state: 'CLOSED', sent: ['<SEQ=1><CTL=RST>'] });
  });

  it('takes as much text as the window has room for', () => {
    const connection = opened({ receiveBuffer: 3 });
    expect(connection.sent).toEqual(['<SEQ=0><ACK=4><CTL=SYN,ACK>']);
    expect(connection.live.rcv.wnd).toBe(0);
  });

  it('holds a FIN that came along until ESTABLISHED', () => {
    const connection = listen(FAST).arrives('SYN,FIN', 0, 0, { text: 'hello', fastOpen: OURS });
    expect(connection.sent).toEqual(['<SEQ=0><ACK=6><CTL=SYN,ACK>']);
    connection.arrives('ACK', 6, 1, { text: '' });
    expect(connection).toMatchObject({ state: 'CLOSE-WAIT', sent: ['<SEQ=1><ACK=7><CTL=ACK>'] });
  });

  it('waits for accept() already: a full queue does not hold its ACK up', () => {
    const connection = opened().queues({ acceptQueueFull: true }).arrives('ACK', 6, 1);
    expect(connection.state).toBe('ESTABLISHED');
  });

  it('a full queue keeps it out like any other', () => {
    const connection = listen(FAST).queues({ synQueueFull: true });
    connection.arrives('SYN', 0, 0, { text: 'hello', fastOpen: OURS });
    expect(connection).toMatchObject({ state: 'LISTEN', sent: [], text: '' });
  });
});

describe('RFC 7413 4.2.2, server: any other SYN', () => {
  it('a wrong cookie: an ordinary handshake, a good cookie, and the text comes again', () => {
    const connection = listen(FAST).arrives('SYN', 0, 0, { text: 'hello', fastOpen: COOKIE });
    expect(connection).toMatchObject({ state: 'SYN-RECEIVED', sent: [SYN_ACK] });
    expect(connection.segments[0]?.fastOpen).toBe(OURS);
    expect(connection.send(3)).toMatchObject({ sent: [] });
    connection.arrives('ACK', 1, 1, { text: 'hello' });
    expect(connection.receive().text).toBe('hello');
  });

  it('Fast Open off: the option is ignored, the text waits for ESTABLISHED', () => {
    const connection = listen().arrives('SYN', 0, 0, { text: 'hello', fastOpen: OURS });
    expect(connection.sent).toEqual([SYN_ACK]);
    expect(connection.segments[0]).not.toHaveProperty('fastOpen');
    expect(connection.arrives('ACK', 1, 1).receive().text).toBe('hello');
  });
});

describe('3.10.1 OPEN with text and Fast Open off', () => {
  it('the text waits for ESTABLISHED as after a SEND, whatever is cached', () => {
    const connection = closed().remembers(COOKIE).connect('hello');
    expect(connection.sent).toEqual([SYN]);
    expect(connection.segments[0]).not.toHaveProperty('fastOpen');
    connection.arrives('SYN,ACK', 0, 1, { fastOpen: 'fedcba98' });
    expect(connection.sent).toEqual(['<SEQ=1><ACK=1><DATA=5><CTL=ACK>']);
    expect(connection.fastOpenCookie).toBe(COOKIE);
  });
});

describe('RFC 7413: two ends', () => {
  it('first a cookie, then a round trip less', () => {
    const asks = closed(FAST).connect('hello').segments[0];
    const gives = listen(FAST).arrives('SYN', 0, 0, { fastOpen: asks?.fastOpen ?? 'none' });
    const cookie = gives.segments[0]?.fastOpen ?? '';
    const again = closed(FAST).remembers(cookie).connect('hello').segments[0];
    const taken = listen({ ...FAST, readsAtOnce: true }).arrives('SYN', 0, 0, {
      text: again?.text ?? '',
      fastOpen: again?.fastOpen ?? 'none',
    });
    expect(taken).toMatchObject({ state: 'SYN-RECEIVED', text: 'hello' });
  });
});
