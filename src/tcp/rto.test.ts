import { describe, expect, it } from 'vitest';
import { established, listen, synReceived, synSent } from './fixtures';

describe('RFC 6298 2: the first sample', () => {
  it('sets SRTT = R, RTTVAR = R/2, RTO = SRTT + 4 RTTVAR', () => {
    const { live } = synSent().waits(800).arrives('SYN,ACK', 0, 1);
    expect([live.srtt, live.rttvar, live.rto]).toEqual([800, 400, 2_400]);
  });

  it('is rounded up to one second', () => {
    expect(synSent().waits(10).arrives('SYN,ACK', 0, 1).live.rto).toBe(1_000);
  });
});

describe('RFC 6298 2.4: where the floor lies', () => {
  const LOW = { rtoFloor: 'variance', rtoMin: 200 } as const;

  it('under 4 RTTVAR: RTO is SRTT and the floor once the path is steady', () => {
    const connection = synSent(LOW).waits(160).arrives('SYN,ACK', 0, 1);
    expect(connection.live.rto).toBe(480);
    for (let i = 0; i < 20; i += 1) {
      const { nxt } = connection.vars;
      connection
        .send(1)
        .waits(160)
        .arrives('ACK', 1, nxt + 1);
    }
    expect(connection.live.rto).toBe(360);
  });

  it('under the RTO: a short round trip leaves it at the floor', () => {
    expect(synSent({ rtoMin: 200 }).waits(10).arrives('SYN,ACK', 0, 1).live.rto).toBe(200);
    expect(synSent(LOW).waits(10).arrives('SYN,ACK', 0, 1).live.rto).toBe(210);
  });

  it('stays below the maximum', () => {
    const { live } = synSent({ ...LOW, rtoMax: 300 })
      .waits(160)
      .arrives('SYN,ACK', 0, 1);
    expect(live.rto).toBe(300);
  });
});

describe('RFC 6298 2.3: later samples', () => {
  it('take the old SRTT for RTTVAR, then β = 1/4 and α = 1/8', () => {
    const connection = synSent().waits(800).arrives('SYN,ACK', 0, 1);
    const { live } = connection.send(5).waits(400).arrives('ACK', 1, 6);
    expect([live.srtt, live.rttvar, live.rto]).toEqual([750, 400, 2_350]);
  });

  it('are taken from the newest of several segments that one ACK covers', () => {
    const connection = established().send(5).waits(300).send(5).waits(200);
    connection.arrives('ACK', 1, 11);
    const sample = connection.because.find(({ rule }) => rule === 'rto.sample');
    expect(sample?.numbers).toMatchObject({ R: 200 });
  });
});

describe('RFC 6298 3: Karn', () => {
  it('takes no sample from a segment sent twice, and keeps the RTO backed off', () => {
    const connection = established().send(5).waits(1_000).arrives('ACK', 1, 6);
    expect(connection.cited).toContain('rto.karn');
    expect(connection.cited).not.toContain('rto.sample');
    expect(connection.live.rto).toBe(2_000);
  });

  it('takes none from the SYN of a simultaneous open, which was answered twice', () => {
    expect(synSent().arrives('SYN', 0).arrives('ACK', 1, 1).cited).toContain('rto.karn');
  });

  it('ends with the next fresh sample', () => {
    const connection = established().send(5).waits(1_000).arrives('ACK', 1, 6);
    expect(connection.send(5).arrives('ACK', 1, 11).live.rto).toBe(1_000);
  });
});

describe('RFC 6298 5: the timer', () => {
  it('doubles each time, up to the maximum', () => {
    const connection = established({ rtoMax: 5_000, userTimeout: 1e9 }).send(5);
    const waits = [1_000, 2_000, 4_000, 5_000, 5_000];
    for (const ms of waits) {
      expect(connection.waits(ms - 1).sent).toEqual([]);
      expect(connection.waits(1).sent).toEqual(['<SEQ=1><ACK=1><DATA=5><CTL=ACK>']);
    }
  });

  it('begins anew when new data is acknowledged (5.3)', () => {
    const connection = established().send(5).waits(100).send(5).waits(100);
    connection.arrives('ACK', 1, 6);
    expect(connection.waits(999).sent).toEqual([]);
    expect(connection.waits(1).sent).toEqual(['<SEQ=6><ACK=1><DATA=5><CTL=ACK>']);
  });

  it('does not begin anew for a duplicate ACK', () => {
    const connection = established().send(5).waits(600).arrives('ACK', 1, 1);
    expect(connection.waits(400).sent).toEqual(['<SEQ=1><ACK=1><DATA=5><CTL=ACK>']);
  });

  it('is turned off when all is acknowledged (5.2)', () => {
    const connection = established().send(5).arrives('ACK', 1, 6);
    expect(connection.live.deadline.retransmission).toBeNull();
  });

  it('sends only the front of the queue again (5.4)', () => {
    const connection = established().send(5).send(5);
    expect(connection.waits(1_000).sent).toEqual(['<SEQ=1><ACK=1><DATA=5><CTL=ACK>']);
  });
});

describe('RFC 6298 5.7: after the loss of a SYN', () => {
  it('data begins with 3 s on the side that sent the SYN', () => {
    const connection = synSent().waits(1_000).arrives('SYN,ACK', 0, 1).send(5);
    expect(connection.waits(2_999).sent).toEqual([]);
    expect(connection.waits(1).sent).toEqual(['<SEQ=1><ACK=1><DATA=5><CTL=ACK>']);
  });

  it('and on the side that sent the SYN,ACK', () => {
    expect(synReceived().waits(1_000).arrives('ACK', 1, 1).live.rto).toBe(3_000);
  });

  it('a longer RTO stays', () => {
    expect(synSent().waits(3_000).arrives('SYN,ACK', 0, 1).live.rto).toBe(4_000);
  });

  it('a new connection from LISTEN knows nothing of it', () => {
    const again = listen().arrives('SYN', 0).waits(1_000).arrives('RST', 1).arrives('SYN', 0);
    expect(again.live.rto).toBe(1_000);
    expect(again.live.synTimedOut).toBe(false);
  });
});
