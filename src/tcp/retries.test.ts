import { describe, expect, it } from 'vitest';
import {
  closeWait,
  type Connection,
  established,
  finWait1,
  lastAck,
  synReceived,
  synReceivedActively,
  synSent,
} from './fixtures';

const TIMED_OUT = 'error: connection timed out';
const NO_USER_TIMEOUT = { userTimeout: null };

/** How often something is sent again within the time. */
const again = (connection: Connection, ms: number): number => connection.waits(ms).sent.length;

describe('3.8.3 R2 as a count of retransmissions', () => {
  it('of a SYN: so many, one RTO more, and the user is told', () => {
    const connection = synSent({ synRetries: 2 });
    expect(again(connection, 6_999)).toBe(2);
    expect(connection.waits(1)).toMatchObject({ state: 'CLOSED', signals: [TIMED_OUT], sent: [] });
  });

  it('none at all: the first expiry ends it', () => {
    expect(synSent({ synRetries: 0 }).waits(1_000)).toMatchObject({ state: 'CLOSED', sent: [] });
  });

  it('each of its own: SYN, SYN,ACK after a passive OPEN, text and FIN', () => {
    const limits = { synRetries: 1, synAckRetries: 2, dataRetries: 3 };
    expect(again(synSent(limits), 60_000)).toBe(1);
    expect(again(synReceivedActively(limits), 60_000)).toBe(1);
    expect(again(synReceived(limits), 60_000)).toBe(2);
    expect(again(established(limits).send(5), 60_000)).toBe(3);
    expect(again(closeWait(limits).send(5), 60_000)).toBe(3);
    expect(again(finWait1(limits), 60_000)).toBe(3);
    expect(again(lastAck(limits), 60_000)).toBe(3);
  });

  it('a SYN,ACK keeps its count after CLOSE', () => {
    expect(again(synReceived({ synAckRetries: 2, dataRetries: 9 }).close(), 60_000)).toBe(2);
  });

  it('counts one and the same segment: an ACK of new text begins anew', () => {
    const connection = established({ dataRetries: 1 }).send(5).send(5).waits(1_000);
    connection.arrives('ACK', 1, 6);
    expect(connection.live.retries).toBe(0);
    expect(again(connection, 5_999)).toBe(1);
    expect(connection.waits(1)).toMatchObject({ state: 'CLOSED', signals: [TIMED_OUT] });
  });

  it('does not count for a window that is shut and acknowledged (MUST-37)', () => {
    const connection = established({ dataRetries: 1, ...NO_USER_TIMEOUT });
    connection.arrives('ACK', 1, 1, { wnd: 0 }).send(5);
    for (let i = 0; i < 8; i += 1) {
      connection.waits(connection.live.rto).arrives('ACK', 1, 1, { wnd: 0 });
    }
    expect(connection.state).toBe('ESTABLISHED');
    expect(connection.waits(600_000).state).toBe('CLOSED');
  });

  it('ends with the user timeout when that is shorter', () => {
    const connection = synSent({ synRetries: 20, userTimeout: 5_000 }).waits(5_000);
    expect(connection.signals).toEqual(['error: connection aborted due to user timeout']);
  });

  it('without a count and without a user timeout: never', () => {
    expect(synSent({ ...NO_USER_TIMEOUT, rtoMax: 60_000 }).waits(7_200_000).state).toBe('SYN-SENT');
  });
});

describe('3.8.3 R2 of a SYN may be another', () => {
  it('synTimeout counts until the SYN is acknowledged', () => {
    expect(synSent({ synTimeout: 21_000 }).waits(21_000).state).toBe('CLOSED');
    expect(synReceived({ synTimeout: 21_000 }).waits(21_000).state).toBe('CLOSED');
    const connection = established({ synTimeout: 21_000 }).send(5);
    expect(connection.waits(299_999).state).toBe('ESTABLISHED');
    expect(connection.waits(1).state).toBe('CLOSED');
  });

  it('also when there is no other', () => {
    const limits = { ...NO_USER_TIMEOUT, synTimeout: 21_000 };
    const connection = synSent(limits).waits(21_000);
    expect(connection.because.at(-1)).toEqual({ rule: 'timeout.user', numbers: { ms: 21_000 } });
    expect(established(limits).send(5).live.deadline.user).toBeNull();
  });
});

describe('linear timeouts of a SYN', () => {
  it('come after the same RTO, and are not counted', () => {
    const connection = synSent({ synRetries: 1, synLinearTimeouts: 2 });
    expect(again(connection, 2_000)).toBe(2);
    expect(again(connection, 1_000)).toBe(1);
    expect(again(connection, 1_999)).toBe(0);
    expect(connection.waits(1)).toMatchObject({ state: 'CLOSED', signals: [TIMED_OUT] });
  });

  it('do not apply to a SYN,ACK or to text', () => {
    const linear = { synLinearTimeouts: 4 };
    for (const connection of [synReceived(linear), established(linear).send(5)]) {
      expect(again(connection, 3_000)).toBe(2);
      expect(again(connection, 3_999)).toBe(0);
    }
  });
});
