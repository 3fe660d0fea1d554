import { describe, expect, it } from 'vitest';
import { established, IN_STATE, synReceived, synReceivedActively } from '../fixtures';

const SYNCHRONIZED = [
  'ESTABLISHED',
  'FIN-WAIT-1',
  'FIN-WAIT-2',
  'CLOSE-WAIT',
  'CLOSING',
  'LAST-ACK',
  'TIME-WAIT',
] as const;
const CHALLENGE = ['<SEQ=1><ACK=1><CTL=ACK>'];

describe('3.10.7.4 second: RST with SEQ = RCV.NXT', () => {
  it('SYN-RECEIVED after a passive OPEN: back to LISTEN, the user is not told', () => {
    const connection = synReceived().arrives('RST', 1);
    expect(connection).toMatchObject({ state: 'LISTEN', sent: [], signals: [] });
    expect(connection.waits(600_000)).toMatchObject({ state: 'LISTEN', sent: [] });
  });

  it('SYN-RECEIVED after an active OPEN: connection refused', () => {
    expect(synReceivedActively().arrives('RST', 1)).toMatchObject({
      state: 'CLOSED',
      sent: [],
      signals: ['connection refused'],
    });
  });

  it.each(['ESTABLISHED', 'FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSE-WAIT'] as const)(
    '%s: connection reset',
    (state) => {
      const connection = IN_STATE[state]();
      const { rcv } = connection.vars;
      expect(connection.arrives('RST', rcv)).toMatchObject({
        state: 'CLOSED',
        sent: [],
        signals: ['connection reset'],
      });
    },
  );

  it.each(['CLOSING', 'LAST-ACK', 'TIME-WAIT'] as const)('%s: CLOSED', (state) => {
    expect(IN_STATE[state]().arrives('RST', 2)).toMatchObject({ state: 'CLOSED', sent: [] });
  });

  it('needs no ACK, and one that it carries is not looked at', () => {
    expect(established().arrives('RST,ACK', 1, 999).state).toBe('CLOSED');
  });

  it('may carry text (SHLD-2)', () => {
    expect(established().arrives('RST', 1, 0, { text: 'why' })).toMatchObject({
      state: 'CLOSED',
      signals: ['connection reset'],
    });
  });
});

describe('RFC 5961 3.2: RST elsewhere', () => {
  it('inside the window: a challenge ACK, and the exact RST that answers it resets', () => {
    const connection = established().arrives('RST', 100);
    expect(connection).toMatchObject({ state: 'ESTABLISHED', sent: CHALLENGE });
    expect(connection.arrives('RST', 1).state).toBe('CLOSED');
  });

  it('in SYN-RECEIVED too', () => {
    expect(synReceived().arrives('RST', 2)).toMatchObject({
      state: 'SYN-RECEIVED',
      sent: CHALLENGE,
    });
  });

  it('outside the window: nothing, even if its text reaches into the window', () => {
    for (const [seq, text] of [
      [0, 0],
      [0, 20],
      [65_536, 0],
    ] as const) {
      expect(established().arrives('RST', seq, 0, { text })).toMatchObject({
        state: 'ESTABLISHED',
        sent: [],
      });
    }
  });

  it('without RFC 5961 the window is enough', () => {
    expect(established({ challengeAcks: false }).arrives('RST', 100).state).toBe('CLOSED');
    expect(established({ challengeAcks: false }).arrives('RST', 0).state).toBe('ESTABLISHED');
  });
});

describe('3.10.7.4 fourth: SYN in the window', () => {
  it('SYN-RECEIVED after a passive OPEN: back to LISTEN, nothing is sent', () => {
    const connection = synReceived().arrives('SYN', 5);
    expect(connection).toMatchObject({ state: 'LISTEN', sent: [], signals: [] });
    expect(connection.arrives('SYN', 5).sent).toEqual(['<SEQ=0><ACK=6><CTL=SYN,ACK>']);
  });

  it('SYN-RECEIVED after an active OPEN: a challenge ACK', () => {
    expect(synReceivedActively().arrives('SYN', 5)).toMatchObject({
      state: 'SYN-RECEIVED',
      sent: CHALLENGE,
    });
  });

  it.each(SYNCHRONIZED)('%s: a challenge ACK (RFC 5961 4.2)', (state) => {
    const connection = IN_STATE[state]();
    const { nxt, rcv } = connection.vars;
    for (const ctl of ['SYN', 'SYN,ACK', 'SYN,FIN']) {
      expect(connection.arrives(ctl, 9, 1)).toMatchObject({
        state,
        sent: [`<SEQ=${nxt}><ACK=${rcv}><CTL=ACK>`],
      });
    }
  });

  it('without RFC 5961 it resets', () => {
    expect(established({ challengeAcks: false }).arrives('SYN', 5)).toMatchObject({
      state: 'CLOSED',
      sent: ['<SEQ=1><CTL=RST>'],
      signals: ['connection reset'],
    });
  });
});

describe('RFC 5961 7: throttling', () => {
  it('so many challenge ACKs in so many ms, then silence, then again', () => {
    const connection = established({ challengeAckLimit: 3, challengeAckPeriod: 5_000 });
    const challenges = (times: number): number =>
      Array.from({ length: times }, () => connection.arrives('RST', 100).sent.length).filter(
        (count) => count === 1,
      ).length;
    expect(challenges(5)).toBe(3);
    expect(connection.cited).toContain('challenge.throttled');
    connection.waits(4_999);
    expect(challenges(1)).toBe(0);
    connection.waits(1);
    expect(challenges(5)).toBe(3);
  });
});
