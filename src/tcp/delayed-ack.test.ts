import { describe, expect, it } from 'vitest';
import { established } from './fixtures';

const DELAY = { ackDelay: 200 };
const SYN_MSS = 536;

describe('3.8.6.3 at least every second full-sized segment (SHLD-19)', () => {
  it('is acknowledged at once', () => {
    const connection = established(DELAY).arrives('ACK', 1, 1, { text: SYN_MSS });
    expect(connection.sent).toEqual([]);
    connection.arrives('ACK', 1 + SYN_MSS, 1, { text: SYN_MSS });
    expect(connection.sent).toEqual([`<SEQ=1><ACK=${1 + 2 * SYN_MSS}><CTL=ACK>`]);
    expect(connection.waits(1_000).sent).toEqual([]);
  });

  it('the count begins anew with each ACK, also one that rides', () => {
    const connection = established(DELAY).arrives('ACK', 1, 1, { text: SYN_MSS }).send(5);
    connection.arrives('ACK', 1 + SYN_MSS, 6, { text: SYN_MSS });
    expect(connection.sent).toEqual([]);
    expect(connection.waits(200).sent).toEqual([`<SEQ=6><ACK=${1 + 2 * SYN_MSS}><CTL=ACK>`]);
  });

  it('the third segment of a handshake does not wait (3.10.7.3)', () => {
    expect(established(DELAY).sent).toEqual(['<SEQ=1><ACK=1><CTL=ACK>']);
  });

  it('small segments wait, many as they are', () => {
    const connection = established(DELAY);
    for (let i = 0; i < 5; i += 1) {
      connection.waits(1).arrives('ACK', 1 + 10 * i, 1, { text: 10 });
      expect(connection.sent).toEqual([]);
    }
    expect(connection.waits(196).sent).toEqual(['<SEQ=1><ACK=51><CTL=ACK>']);
  });

  it('the same wherever the numbers wrap', () => {
    const connection = established({ ...DELAY, irs: 0xffffffff });
    connection.arrives('ACK', 1, 1, { text: 2 * SYN_MSS - 1 });
    expect(connection.sent).toEqual([]);
    expect(connection.arrives('ACK', 2 * SYN_MSS, 1, { text: 1 }).sent).toHaveLength(1);
  });
});
