import { describe, expect, it } from 'vitest';
import {
  closeWait,
  closing,
  established,
  finWait1,
  finWait2,
  IN_STATE,
  lastAck,
  synReceived,
  timeWait,
} from '../fixtures';

describe('3.10.7.4 fifth: the ACK bit is off', () => {
  it.each(['SYN-RECEIVED', 'ESTABLISHED', 'FIN-WAIT-1', 'TIME-WAIT'] as const)(
    '%s: dropped without a word',
    (state) => {
      const connection = IN_STATE[state]();
      const { rcv } = connection.vars;
      expect(connection.arrives('FIN', rcv, 0, { text: 5 })).toMatchObject({ state, sent: [] });
      expect(connection.vars.rcv).toBe(rcv);
    },
  );
});

describe('3.10.7.4 fifth: SYN-RECEIVED', () => {
  it('SND.UNA < SEG.ACK =< SND.NXT: ESTABLISHED, the send window is set', () => {
    const connection = synReceived().arrives('ACK', 1, 1, { wnd: 4_000 });
    expect(connection).toMatchObject({
      state: 'ESTABLISHED',
      sent: [],
      signals: ['connection established'],
    });
    expect(connection.live.snd.wnd).toBe(4_000);
  });

  it('with text or FIN these are processed at once', () => {
    expect(synReceived().arrives('ACK', 1, 1, { text: 5 }).sent).toEqual([
      '<SEQ=1><ACK=6><CTL=ACK>',
    ]);
    expect(synReceived().arrives('FIN,ACK', 1, 1).state).toBe('CLOSE-WAIT');
  });

  it('any other ACK: <SEQ=SEG.ACK><CTL=RST>, state kept (3.5.2)', () => {
    for (const ack of [0, 2, 500]) {
      const connection = synReceived().arrives('ACK', 1, ack, { text: 5 });
      expect(connection).toMatchObject({
        state: 'SYN-RECEIVED',
        sent: [`<SEQ=${ack}><CTL=RST>`],
      });
    }
  });
});

describe('3.10.7.4 fifth: ESTABLISHED', () => {
  it('SND.UNA < SEG.ACK =< SND.NXT: SND.UNA advances, whole segments leave the queue', () => {
    const connection = established().send(5).send(5).arrives('ACK', 1, 8);
    expect(connection.vars.una).toBe(8);
    expect(connection.live.queue).toHaveLength(1);
    expect(connection.arrives('ACK', 1, 11).live.queue).toEqual([]);
  });

  it('a duplicate is ignored, its text is not', () => {
    const connection = established().send(5).arrives('ACK', 1, 6);
    expect(connection.arrives('ACK', 1, 1)).toMatchObject({ sent: [] });
    connection.arrives('ACK', 1, 1, { text: 5 });
    expect(connection.sent).toEqual(['<SEQ=6><ACK=6><CTL=ACK>']);
  });

  it('of something not yet sent: an ACK, and the segment is dropped', () => {
    for (const options of [{}, { challengeAcks: false }]) {
      const connection = established(options).arrives('ACK', 1, 2, { text: 5 });
      expect(connection).toMatchObject({ sent: ['<SEQ=1><ACK=1><CTL=ACK>'] });
      expect(connection.live.readable).toBe(0);
    }
  });

  it('older than SND.UNA − MAX.SND.WND: an ACK, and dropped (RFC 5961 5.2)', () => {
    const old = (challengeAcks: boolean, ack: number) =>
      established({ challengeAcks }).arrives('ACK', 1, ack, { text: 5 }).live.readable;
    expect(old(true, 1 - 65_535)).toBe(5);
    expect(old(true, 1 - 65_536)).toBe(0);
    expect(old(false, 1 - 65_536)).toBe(5);
  });
});

describe('3.10.7.4 fifth: the states after ESTABLISHED', () => {
  it('FIN-WAIT-1: to FIN-WAIT-2 when the FIN is acknowledged, not before', () => {
    const connection = established().send(5).close();
    expect(connection.arrives('ACK', 1, 6).state).toBe('FIN-WAIT-1');
    expect(connection.arrives('ACK', 1, 7).state).toBe('FIN-WAIT-2');
  });

  it('FIN-WAIT-1: the ACK of the FIN may carry text', () => {
    expect(finWait1().arrives('ACK', 1, 2, { text: 5 })).toMatchObject({
      state: 'FIN-WAIT-2',
      sent: ['<SEQ=2><ACK=6><CTL=ACK>'],
    });
  });

  it('CLOSE-WAIT: as in ESTABLISHED', () => {
    expect(closeWait().send(5).arrives('ACK', 2, 6).vars.una).toBe(6);
    expect(closeWait().arrives('ACK', 2, 9).sent).toEqual(['<SEQ=1><ACK=2><CTL=ACK>']);
  });

  it('CLOSING: to TIME-WAIT when the FIN is acknowledged, otherwise ignored', () => {
    expect(closing().arrives('ACK', 2, 1)).toMatchObject({ state: 'CLOSING', sent: [] });
    expect(closing().arrives('ACK', 2, 2)).toMatchObject({ state: 'TIME-WAIT', sent: [] });
  });

  it('LAST-ACK: CLOSED when the FIN is acknowledged, not before', () => {
    const connection = closeWait().send(5).close();
    expect(connection.arrives('ACK', 2, 6)).toMatchObject({ state: 'LAST-ACK', sent: [] });
    expect(connection.arrives('ACK', 2, 7)).toMatchObject({ state: 'CLOSED', sent: [] });
    expect(lastAck().arrives('ACK', 2, 1)).toMatchObject({ state: 'LAST-ACK', sent: [] });
  });

  it('FIN-WAIT-2 and TIME-WAIT: an ACK of the future gets an ACK', () => {
    expect(finWait2().arrives('ACK', 1, 3).sent).toEqual(['<SEQ=2><ACK=1><CTL=ACK>']);
    expect(timeWait().arrives('ACK', 2, 3).sent).toEqual(['<SEQ=2><ACK=2><CTL=ACK>']);
  });
});
