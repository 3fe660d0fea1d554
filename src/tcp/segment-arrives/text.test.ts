import { describe, expect, it } from 'vitest';
import {
  closeWait,
  closing,
  established,
  establishedPassively,
  finWait1,
  finWait2,
  lastAck,
  timeWait,
} from '../fixtures';

describe('3.10.7.4 seventh: the segment text', () => {
  it('is delivered and acknowledged in ESTABLISHED, FIN-WAIT-1 and FIN-WAIT-2', () => {
    for (const connection of [establishedPassively(), finWait1(), finWait2()]) {
      const { state } = connection;
      const { nxt } = connection.vars;
      connection.arrives('ACK', 1, 1, { text: 'abc' });
      expect(connection).toMatchObject({ state, sent: [`<SEQ=${nxt}><ACK=4><CTL=ACK>`] });
      expect(connection.live).toMatchObject({ unread: 'abc', readable: 3 });
    }
  });

  it('its ACK rides on text that the same event lets out', () => {
    const connection = established().arrives('ACK', 1, 1, { wnd: 0 }).send(5);
    expect(connection.arrives('ACK', 1, 1, { text: 3, wnd: 100 }).sent).toEqual([
      '<SEQ=1><ACK=4><DATA=5><CTL=ACK>',
    ]);
  });

  it('that came before its turn is kept once, however often it comes', () => {
    const connection = established().arrives('ACK', 6, 1, { text: 5 });
    connection.arrives('ACK', 6, 1, { text: 5 });
    expect(connection.live.held).toHaveLength(1);
    expect(connection.sent).toEqual(['<SEQ=1><ACK=1><CTL=ACK>']);
  });

  it('is ignored after the FIN of the peer', () => {
    for (const connection of [closeWait(), closing(), lastAck(), timeWait()]) {
      const { state } = connection;
      connection.arrives('ACK', 2, 1, { text: 5 });
      expect(connection.state).toBe(state);
      expect(connection.vars.rcv).toBe(2);
      expect(connection.live.readable).toBe(0);
    }
  });

  it('is ignored there too when it leaves a gap, and says so', () => {
    for (const connection of [closeWait(), closing(), lastAck(), timeWait()]) {
      connection.arrives('ACK', 7, 1, { text: 5 });
      expect(connection.cited).toContain('text.ignored');
      expect(connection.live.held).toEqual([]);
      expect(connection.sent).toEqual([]);
    }
  });
});

describe('3.10.7.4 eighth: the FIN bit', () => {
  it('ESTABLISHED: CLOSE-WAIT, the user is told, RCV.NXT goes over the FIN', () => {
    const connection = established().arrives('FIN,ACK', 1, 1, { text: 5 });
    expect(connection).toMatchObject({
      state: 'CLOSE-WAIT',
      sent: ['<SEQ=1><ACK=7><CTL=ACK>'],
      signals: ['connection closing'],
    });
    expect(connection.vars.rcv).toBe(7);
  });

  it('FIN-WAIT-1 without ACK of our FIN: CLOSING', () => {
    expect(finWait1().arrives('FIN,ACK', 1, 1)).toMatchObject({
      state: 'CLOSING',
      sent: ['<SEQ=2><ACK=2><CTL=ACK>'],
    });
  });

  it('FIN-WAIT-1 with the ACK of our FIN: TIME-WAIT (Figure 5 note 2)', () => {
    const connection = finWait1().arrives('FIN,ACK', 1, 2);
    expect(connection).toMatchObject({ state: 'TIME-WAIT', sent: ['<SEQ=2><ACK=2><CTL=ACK>'] });
    expect(connection.cited).toContain('fin.both-done');
  });

  it('FIN-WAIT-1 with our FIN not yet sent for want of window: CLOSING, the FIN follows', () => {
    const connection = established().arrives('ACK', 1, 1, { wnd: 3 }).send(5).close();
    expect(connection.arrives('FIN,ACK', 1, 4, { wnd: 3 })).toMatchObject({
      state: 'CLOSING',
      sent: ['<SEQ=4><ACK=2><DATA=2><CTL=ACK>', '<SEQ=6><ACK=2><CTL=FIN,ACK>'],
    });
    expect(connection.arrives('ACK', 2, 7).state).toBe('TIME-WAIT');
  });

  it('FIN-WAIT-2: TIME-WAIT', () => {
    const connection = finWait2().arrives('FIN,ACK', 1, 2);
    expect(connection).toMatchObject({
      state: 'TIME-WAIT',
      sent: ['<SEQ=2><ACK=2><CTL=ACK>'],
      signals: ['connection closing'],
    });
    expect(connection.cited).toContain('fin.time-wait');
  });

  it('CLOSE-WAIT, CLOSING, LAST-ACK: remain; RCV.NXT does not move over a second FIN', () => {
    for (const connection of [closeWait(), closing(), lastAck()]) {
      const { state } = connection;
      expect(connection.arrives('FIN,ACK', 2, 1).state).toBe(state);
      expect(connection.sent).toHaveLength(1);
      expect(connection.vars.rcv).toBe(2);
    }
  });

  it('so does a second FIN that leaves a gap: it is acknowledged, and nothing more', () => {
    for (const connection of [closeWait(), closing(), lastAck()]) {
      const { state } = connection;
      expect(connection.arrives('FIN,ACK', 7, 1).state).toBe(state);
      expect(connection.cited).toContain('fin.stays');
      expect(connection.sent).toHaveLength(1);
      expect(connection.vars.rcv).toBe(2);
    }
  });

  it('TIME-WAIT: remains, 2 MSL begin anew', () => {
    const connection = timeWait().waits(200_000).arrives('FIN,ACK', 2, 2);
    expect(connection.waits(239_999).state).toBe('TIME-WAIT');
  });
});
