import { describe, expect, it } from 'vitest';
import {
  BOTH_HAVE_OPTIONS,
  closeWait,
  type Connection,
  established,
  establishedPassively,
  type Options,
  PEERS_CLOCK,
  synReceived,
  synSent,
  timeWait,
} from './fixtures';

const TIMED = { timestamps: true, peer: { timestamps: true } } as const;

/** TSval and TSecr of what was sent; the peer's clock is ours and PEERS_CLOCK. */
const stamps = ({ segments }: Connection) => segments.map(({ timestamps }) => timestamps);

/** A segment of the peer's with this TSval and TSecr. */
const stamped = (value: number, echo = 0) => ({ timestamps: { value, echo } });

describe('RFC 7323 3.2: the option', () => {
  it('has our clock in ms, and what the peer’s last said', () => {
    const connection = synSent(TIMED).waits(80).arrives('SYN,ACK', 0, 1);
    expect(stamps(connection)).toEqual([{ value: 80, echo: PEERS_CLOCK + 80 }]);
    expect(stamps(connection.waits(20).send(5))).toEqual([{ value: 100, echo: PEERS_CLOCK + 80 }]);
  });

  it('echoes 0 where the ACK bit is off: on our SYN, and on a RST', () => {
    expect(stamps(synSent({ ...TIMED }))).toEqual([{ value: 0, echo: 0 }]);
    expect(stamps(established(TIMED).waits(50).abort())).toEqual([{ value: 50, echo: 0 }]);
  });

  it('is on every segment: text, ACK, FIN, probes, what is sent again', () => {
    const keepAlive = { idle: 9_000, interval: 1_000, probes: 2 };
    const connection = established({ ...TIMED, keepAlive });
    const sent = [
      connection.segments,
      connection.waits(9_000).segments,
      connection.arrives('ACK', 1, 1, { wnd: 0, text: 5 }).segments,
      connection.send(9).waits(1_000).segments,
      connection.waits(2_000).segments,
      connection.arrives('ACK', 6, 2, { wnd: 99 }).close().segments,
    ].flat();
    expect(sent).toHaveLength(6);
    expect(sent.filter(({ timestamps }) => timestamps === undefined)).toEqual([]);
  });

  it('counts modulo 2^32', () => {
    const connection = synSent(TIMED)
      .abort()
      .startsAt(2 ** 32 - 100)
      .connect();
    expect(stamps(connection)).toEqual([{ value: 2 ** 32 - 100, echo: 0 }]);
    connection.waits(150).arrives('SYN,ACK', 0, 1);
    expect(stamps(connection)).toEqual([{ value: 50, echo: PEERS_CLOCK + 50 }]);
    expect(connection.live.srtt).toBe(150);
    // The peer's clock goes round too
    connection.arrives('ACK', 1, 1, stamped(5)).arrives('ACK', 1, 1, stamped(2 ** 32 - 5));
    expect(connection.cited).toContain('timestamps.old');
  });

  it('takes 12 octets from the text of every segment (RFC 9293 3.7.1, MUST-16)', () => {
    const largest = (options: Options) =>
      synSent(options).arrives('SYN,ACK', 0, 1, { mss: 1_460 }).send(3_000).sent;
    expect(largest(TIMED)).toEqual([
      '<SEQ=1><ACK=1><DATA=1448><CTL=ACK>',
      '<SEQ=1449><ACK=1><DATA=1448><CTL=ACK>',
      '<SEQ=2897><ACK=1><DATA=104><CTL=ACK>',
    ]);
    expect(largest({})[0]).toBe('<SEQ=1><ACK=1><DATA=1460><CTL=ACK>');
    expect(synSent(TIMED).arrives('SYN,ACK', 0, 1, { mss: 8 }).live.snd.mss).toBe(1);
  });

  it('means nothing where it was not agreed on', () => {
    const connection = established().arrives('ACK', 1, 1, stamped(9, 9));
    expect(connection.live).toMatchObject({ tsRecent: 0, agreed: { timestamps: false } });
    expect(stamps(connection.send(5))).toEqual([undefined]);
  });
});

describe('RFC 7323 3.2: a segment without the option', () => {
  it('is dropped in silence, in every synchronized state', () => {
    for (const connection of [established(TIMED), closeWait(TIMED), synReceived(TIMED)]) {
      const { state } = connection;
      connection.arrives('FIN,ACK', 1, 1, { text: 5, timestamps: null });
      expect(connection).toMatchObject({ state, sent: [], signals: [], text: '' });
      expect(connection.cited).toEqual(['timestamps.missing']);
    }
  });

  it('may be a RST', () => {
    const connection = established(TIMED).arrives('RST', 1, 0, { timestamps: null });
    expect(connection).toMatchObject({ state: 'CLOSED', signals: ['connection reset'] });
    const asked = established(TIMED).arrives('RST', 9, 0, { timestamps: null });
    expect(asked.cited).toContain('rst.challenge');
  });
});

describe('RFC 7323 5.3: PAWS', () => {
  /** Ten octets have come 5 s after the handshake. */
  const used = (options: Options = TIMED) =>
    established(options).waits(5_000).arrives('ACK', 1, 1, { text: 10 });

  it('refuses an old duplicate whose numbers are in the window, and answers with an ACK (R1)', () => {
    const connection = used().arrives('ACK', 11, 1, { text: 5, ...stamped(PEERS_CLOCK + 4_999) });
    expect(connection).toMatchObject({ sent: ['<SEQ=1><ACK=11><CTL=ACK>'], text: '' });
    expect(connection.live).toMatchObject({ readable: 10, tsRecent: PEERS_CLOCK + 5_000 });
    expect(connection.cited).toEqual(['timestamps.old']);
    // Without timestamps nobody could tell
    expect(used({}).arrives('ACK', 11, 1, { text: 5 }).live.readable).toBe(15);
  });

  it('comes before the sequence check, and looks at SYN and FIN too', () => {
    for (const ctl of ['ACK', 'FIN,ACK', 'SYN', 'SYN,ACK', '']) {
      const connection = used().arrives(ctl, 70_000, 1, stamped(PEERS_CLOCK));
      expect(connection.cited).toEqual(['timestamps.old']);
      expect(connection.sent).toEqual(['<SEQ=1><ACK=11><CTL=ACK>']);
    }
  });

  it('takes a segment of the same ms for current', () => {
    const connection = used().arrives('ACK', 11, 1, { text: 5, ...stamped(PEERS_CLOCK + 5_000) });
    expect(connection.live.readable).toBe(15);
  });

  it('does not look at a RST, whose clock may be another', () => {
    expect(used().arrives('RST', 11, 0, stamped(0)).state).toBe('CLOSED');
    const asked = used().arrives('RST', 12, 0, stamped(PEERS_CLOCK + 9_000));
    expect(asked.cited).toContain('rst.challenge');
    expect(asked.live.tsRecent).toBe(PEERS_CLOCK + 5_000);
  });

  it('holds in TIME-WAIT', () => {
    const connection = timeWait(TIMED).waits(100).arrives('FIN,ACK', 1, 2, stamped(0));
    expect(connection.cited).toEqual(['timestamps.old']);
    expect(connection.live.deadline['time-wait']).toBe(240_000);
  });

  it('holds in SYN-RECEIVED, where a newer SYN counts and an older one does not', () => {
    const connection = synReceived(TIMED).waits(500).arrives('SYN', 0);
    expect(stamps(connection)).toEqual([{ value: 500, echo: PEERS_CLOCK + 500 }]);
    connection.arrives('SYN', 0, 0, stamped(PEERS_CLOCK));
    expect(connection).toMatchObject({ sent: ['<SEQ=1><ACK=1><CTL=ACK>'] });
  });
});

describe('RFC 7323 4.3: TS.Recent', () => {
  it('is taken from what begins at or before the last ACK', () => {
    const connection = established(TIMED).waits(50).arrives('ACK', 1, 1, { text: 5 });
    expect(connection.live.tsRecent).toBe(PEERS_CLOCK + 50);
    // An old duplicate of the numbers is none of the time: out of the window, it does not count
    connection.waits(50).arrives('ACK', 1, 1, { text: 5 });
    expect(connection.cited).toContain('seq.unacceptable');
    expect(connection.live.tsRecent).toBe(PEERS_CLOCK + 50);
  });

  it('is that of the first segment when one ACK answers two', () => {
    const connection = established({ ...TIMED, ackDelay: 100 });
    connection.waits(10).arrives('ACK', 1, 1, { text: 5 });
    connection.waits(20).arrives('ACK', 6, 1, { text: 5 });
    expect(stamps(connection.waits(80))).toEqual([{ value: 110, echo: PEERS_CLOCK + 10 }]);
  });

  it('is not taken from what comes before its turn, but from what fills the hole', () => {
    const connection = established(TIMED).waits(10).arrives('ACK', 6, 1, { text: 5 });
    expect(stamps(connection)).toEqual([{ value: 10, echo: PEERS_CLOCK }]);
    connection.waits(10).arrives('ACK', 1, 1, { text: 5 });
    expect(connection.live.tsRecent).toBe(PEERS_CLOCK + 20);
  });

  it('is taken from a probe of a shut window, and told in the answer', () => {
    const connection = established({ ...TIMED, receiveBuffer: 5 });
    connection.arrives('ACK', 1, 1, { text: 5 }).waits(1_000);
    connection.arrives('ACK', 6, 1, { text: 1 });
    expect(connection.cited).toContain('seq.zero-window');
    expect(stamps(connection)).toEqual([{ value: 1_000, echo: PEERS_CLOCK + 1_000 }]);
  });
});

describe('RFC 7323 4.1: round trips', () => {
  it('are measured on what was sent again, by the TSecr of its answer', () => {
    const connection = established(TIMED).send(5).waits(1_000).waits(60);
    // The answer is to the second one
    connection.arrives('ACK', 1, 6, stamped(PEERS_CLOCK + 1_030, 1_000));
    expect(connection.because).toContainEqual({
      rule: 'timestamps.round-trip',
      numbers: { 'SEG.TSecr': 1_000, R: 60 },
    });
    expect(connection.cited).not.toContain('rto.karn');
    expect(connection.live).toMatchObject({ srtt: 7.5, rto: 1_000 });
  });

  it('tell a late answer to the first from an early one to the second', () => {
    const connection = established(TIMED).send(5).waits(1_060);
    connection.arrives('ACK', 1, 6, stamped(PEERS_CLOCK + 1_050, 0));
    const sample = connection.because.find(({ rule }) => rule === 'rto.sample');
    expect(sample?.numbers).toMatchObject({ R: 1_060 });
  });

  it('are measured on a SYN that was lost, and RFC 6298 5.7 still holds', () => {
    const connection = synSent(TIMED).waits(1_080).arrives('SYN,ACK', 0, 1);
    expect(connection.live).toMatchObject({ srtt: 80, rto: 3_000 });
  });

  it('are measured where we were opened passively', () => {
    const connection = establishedPassively(TIMED);
    expect(connection.waits(70).send(5).waits(90).arrives('ACK', 1, 6).live.srtt).toBe(90 / 8);
  });

  it('are not measured by an ACK of nothing new, nor by a TSecr that we have not sent yet', () => {
    const connection = established(TIMED).send(5).waits(30).arrives('ACK', 1, 1);
    expect(connection.cited).not.toContain('timestamps.round-trip');
    connection.arrives('ACK', 1, 6, stamped(PEERS_CLOCK + 30, 5_000));
    expect(connection.cited).not.toContain('timestamps.round-trip');
    expect(connection.live.srtt).toBe(30 / 8);
  });
});

it('all three options together change no state of an opening and a closing', () => {
  const connection = established(BOTH_HAVE_OPTIONS).close().arrives('ACK', 1, 2);
  expect(connection.arrives('FIN,ACK', 1, 2).state).toBe('TIME-WAIT');
});
