import { describe, expect, it } from 'vitest';
import {
  closeWait,
  closing,
  established,
  finWait1,
  finWait2,
  lastAck,
  listen,
  synReceived,
  synReceivedActively,
  synSent,
  timeWait,
} from './fixtures';
import { handle } from './index';

const HOUR = 3_600_000;
const GIVEN_UP = 'error: connection aborted due to user timeout';

describe('3.10.8 USER TIMEOUT', () => {
  it('flushes, tells the user, and the TCB is gone', () => {
    for (const connection of [
      synSent(),
      synReceived(),
      established().send(5),
      finWait1(),
      closing(),
      lastAck(),
    ]) {
      connection.waits(299_999);
      expect(connection.state).not.toBe('CLOSED');
      expect(connection.waits(1)).toMatchObject({ state: 'CLOSED', signals: [GIVEN_UP] });
      expect(connection.waits(HOUR).sent).toEqual([]);
    }
  });

  it('counts from the last progress', () => {
    const connection = established().send(5).send(5).waits(200_000).arrives('ACK', 1, 6);
    expect(connection.waits(299_999).state).toBe('ESTABLISHED');
    expect(connection.waits(1).state).toBe('CLOSED');
  });

  it('does not run while nothing is outstanding', () => {
    for (const connection of [listen(), established(), finWait2(), closeWait()]) {
      const { state } = connection;
      expect(connection.waits(HOUR)).toMatchObject({ state, sent: [], signals: [] });
    }
  });
});

describe('3.10.8 RETRANSMISSION TIMEOUT', () => {
  it('SYN-SENT: the SYN', () => {
    expect(synSent().waits(1_000).sent).toEqual(['<SEQ=0><CTL=SYN>']);
  });

  it('SYN-RECEIVED: the SYN,ACK, after a simultaneous open too', () => {
    const answer = ['<SEQ=0><ACK=1><CTL=SYN,ACK>'];
    expect(synReceived().waits(1_000).sent).toEqual(answer);
    expect(synReceivedActively().waits(1_000).sent).toEqual(answer);
  });

  it('SYN-RECEIVED after CLOSE: first the SYN,ACK, and the FIN when that is acknowledged', () => {
    const connection = synReceived().close().waits(1_000);
    expect(connection.sent).toEqual(['<SEQ=0><ACK=1><CTL=SYN,ACK>']);
    connection.arrives('ACK', 1, 1);
    expect(connection.waits(3_000).sent).toEqual(['<SEQ=1><ACK=1><CTL=FIN,ACK>']);
  });

  it('carries the MSS option again, and the ACK and window of now', () => {
    expect(synSent({ mss: 1_000 }).waits(1_000).segments[0]?.mss).toBe(1_000);
    const connection = established().send(5).arrives('ACK', 1, 1, { text: 10 });
    connection.waits(1_000);
    expect(connection.sent).toEqual(['<SEQ=1><ACK=11><DATA=5><CTL=ACK>']);
    expect(connection.segments[0]?.wnd).toBe(65_525);
  });

  it('FIN-WAIT-1, CLOSING, LAST-ACK: the FIN', () => {
    expect(finWait1().waits(1_000).sent).toEqual(['<SEQ=1><ACK=1><CTL=FIN,ACK>']);
    expect(closing().waits(1_000).sent).toEqual(['<SEQ=1><ACK=2><CTL=FIN,ACK>']);
    expect(lastAck().waits(1_000).sent).toEqual(['<SEQ=1><ACK=2><CTL=FIN,ACK>']);
  });
});

describe('3.10.8 TIME-WAIT TIMEOUT', () => {
  it('lasts exactly 2 MSL (MUST-13)', () => {
    expect(timeWait().waits(239_999)).toMatchObject({ state: 'TIME-WAIT', sent: [] });
    expect(timeWait().waits(240_000)).toMatchObject({ state: 'CLOSED', sent: [], signals: [] });
    expect(timeWait({ msl: 30_000 }).waits(60_000).state).toBe('CLOSED');
  });

  it('is the only timer that runs in TIME-WAIT', () => {
    const { deadline } = finWait1().arrives('FIN,ACK', 1, 2).live;
    expect(deadline).toEqual({
      ack: null,
      retransmission: null,
      user: null,
      'time-wait': 240_000,
      'fin-wait-2': null,
      'keep-alive': null,
    });
  });
});

describe('3.8.6.3 delayed acknowledgments', () => {
  it('wait as long as the parameter says, and ride when they can', () => {
    const connection = established({ ackDelay: 200 }).waits(200).arrives('ACK', 1, 1, { text: 10 });
    expect(connection.sent).toEqual([]);
    expect(connection.waits(199).sent).toEqual([]);
    expect(connection.waits(1).sent).toEqual(['<SEQ=1><ACK=11><CTL=ACK>']);
    connection.arrives('ACK', 11, 1, { text: 10 }).send(5);
    expect(connection.sent).toEqual(['<SEQ=1><ACK=21><DATA=5><CTL=ACK>']);
    expect(connection.waits(500).sent).toEqual([]);
  });
});

describe('a timeout that is not due', () => {
  it('changes nothing', () => {
    const { live, parameters } = established().send(5);
    const surroundings = { now: 999, parameters, iss: 0 };
    for (const timer of ['retransmission', 'ack', 'user', 'time-wait'] as const) {
      const outcome = handle(live, { kind: 'timeout', timer }, surroundings);
      expect(outcome).toMatchObject({ tcb: live, sent: [], because: [] });
    }
    expect(handle(null, { kind: 'timeout', timer: 'user' }, surroundings).tcb).toBeNull();
  });
});
