import { describe, expect, it } from 'vitest';
import { closing, established, lastAck, timeWait } from './fixtures';

const F1 = { ignoresRstInTimeWait: true };

describe('RFC 1337 F1', () => {
  it('a RST in TIME-WAIT is ignored, and 2 MSL goes on', () => {
    const connection = timeWait(F1).waits(100_000).arrives('RST', 2);
    expect(connection).toMatchObject({ state: 'TIME-WAIT', sent: [], signals: [] });
    expect(connection.cited.at(-1)).toBe('rst.time-wait');
    expect(connection.waits(139_999).state).toBe('TIME-WAIT');
    expect(connection.waits(1).state).toBe('CLOSED');
  });

  it('the story of the RFC: an old segment is acknowledged, and the RST that comes back is ignored', () => {
    const connection = timeWait(F1).arrives('ACK', -100, 2, { text: 5 });
    expect(connection.sent).toEqual(['<SEQ=2><ACK=2><CTL=ACK>']);
    expect(connection.arrives('RST', 2).state).toBe('TIME-WAIT');
  });

  it('is asked before RFC 5961: no challenge ACK either', () => {
    expect(timeWait(F1).arrives('RST', 100)).toMatchObject({ state: 'TIME-WAIT', sent: [] });
  });

  it('a RST outside the window is dropped as before', () => {
    expect(timeWait(F1).arrives('RST', -1).cited).toEqual(['seq.rst-outside']);
  });

  it('says nothing about other states, nor when it is off', () => {
    expect(established(F1).arrives('RST', 1).state).toBe('CLOSED');
    expect(closing(F1).arrives('RST', 2).state).toBe('CLOSED');
    expect(lastAck(F1).arrives('RST', 2).state).toBe('CLOSED');
    expect(timeWait().arrives('RST', 2).state).toBe('CLOSED');
  });
});
