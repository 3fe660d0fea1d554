import { describe, expect, it } from 'vitest';
import { established, finWait1, finWait2 } from './fixtures';

const HOUR = 3_600_000;
const LIMIT = { finWait2Timeout: 60_000 };
const orphaned = () => established(LIMIT).closeBothWays().arrives('ACK', 1, 2);

describe('an end to FIN-WAIT-2', () => {
  it('after close(): the TCB is deleted without a word', () => {
    expect(orphaned().waits(59_999).state).toBe('FIN-WAIT-2');
    expect(orphaned().waits(60_000)).toMatchObject({ state: 'CLOSED', sent: [], signals: [] });
  });

  it('never after shutdown(): somebody still reads', () => {
    expect(finWait2(LIMIT).waits(HOUR).state).toBe('FIN-WAIT-2');
  });

  it('never by the RFC', () => {
    const connection = established().closeBothWays().arrives('ACK', 1, 2);
    expect(connection.waits(HOUR).state).toBe('FIN-WAIT-2');
  });

  it('close() after shutdown() starts it, in FIN-WAIT-2 and before', () => {
    const later = finWait2(LIMIT).waits(30_000).closeBothWays();
    expect(later.waits(59_999).state).toBe('FIN-WAIT-2');
    expect(later.waits(1).state).toBe('CLOSED');
    const before = finWait1(LIMIT).closeBothWays().arrives('ACK', 1, 2);
    expect(before.waits(60_000).state).toBe('CLOSED');
  });

  it('a second close() does not put it off', () => {
    const connection = orphaned().waits(30_000).closeBothWays();
    expect(connection.waits(30_000).state).toBe('CLOSED');
  });

  it('the FIN that comes in time ends it: TIME-WAIT takes over', () => {
    const connection = orphaned().waits(59_000).arrives('FIN,ACK', 1, 2);
    expect(connection.live.deadline['fin-wait-2']).toBeNull();
    expect(connection.waits(60_000).state).toBe('TIME-WAIT');
  });

  it('a segment with both ACK and FIN passes through', () => {
    const connection = established(LIMIT).closeBothWays().arrives('FIN,ACK', 1, 2);
    expect(connection.state).toBe('TIME-WAIT');
    expect(connection.live.deadline['fin-wait-2']).toBeNull();
  });
});
