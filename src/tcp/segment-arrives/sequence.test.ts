import { describe, expect, it } from 'vitest';
import {
  closeWait,
  established,
  finWait1,
  IN_STATE,
  lastAck,
  synReceived,
  timeWait,
} from '../fixtures';

const ACK = ['<SEQ=1><ACK=1><CTL=ACK>'];

/** Window of ten octets: 1 … 10. */
const narrow = () => established({ receiveBuffer: 10 });
/** Ten octets are unread: the window is shut, RCV.NXT = 11. */
const shut = () => narrow().arrives('ACK', 1, 1, { text: 10 });

describe('3.10.7.4 first: the sequence number (Table 6)', () => {
  it('length 0: from RCV.NXT up to the right edge', () => {
    expect(narrow().arrives('ACK', 0, 1).sent).toEqual(ACK);
    expect(narrow().arrives('ACK', 1, 1).sent).toEqual([]);
    expect(narrow().arrives('ACK', 10, 1).sent).toEqual([]);
    expect(narrow().arrives('ACK', 11, 1).sent).toEqual(ACK);
  });

  it('with text: the first or the last octet inside', () => {
    const takes = (seq: number, text: number) =>
      narrow().arrives('ACK', seq, 1, { text }).cited.includes('seq.acceptable');
    expect([takes(-4, 5), takes(-3, 5), takes(10, 5), takes(11, 5)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('window 0: only SEQ = RCV.NXT without text', () => {
    expect(shut().arrives('ACK', 11, 1).sent).toEqual([]);
    expect(shut().arrives('ACK', 12, 1).sent).toEqual(['<SEQ=1><ACK=11><CTL=ACK>']);
    expect(shut().arrives('ACK', 11, 1, { text: 1 }).sent).toEqual(['<SEQ=1><ACK=11><CTL=ACK>']);
  });

  it('window 0: the ACK field of a probe counts, its text and FIN do not', () => {
    const connection = shut().send(5).arrives('FIN,ACK', 11, 6, { text: 1 });
    expect(connection).toMatchObject({ state: 'ESTABLISHED' });
    expect(connection.vars).toEqual({ una: 6, nxt: 6, rcv: 11 });
    expect(connection.live.readable).toBe(10);
  });

  it('window 0: RST counts, with text as well (MUST-66, SHLD-2)', () => {
    expect(shut().arrives('RST', 11).state).toBe('CLOSED');
    expect(shut().arrives('RST', 11, 0, { text: 5 }).state).toBe('CLOSED');
  });

  it.each(['ESTABLISHED', 'FIN-WAIT-1', 'CLOSE-WAIT', 'CLOSING', 'LAST-ACK', 'TIME-WAIT'] as const)(
    '%s: outside the window: <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>, state kept',
    (state) => {
      const connection = IN_STATE[state]();
      const { nxt, rcv } = connection.vars;
      for (const ctl of ['ACK', 'SYN', 'SYN,ACK', 'FIN,ACK', '']) {
        connection.arrives(ctl, -1_000, 1, { text: 5 });
        expect(connection).toMatchObject({ state, sent: [`<SEQ=${nxt}><ACK=${rcv}><CTL=ACK>`] });
      }
      expect(connection.arrives('RST', -1_000)).toMatchObject({ state, sent: [] });
    },
  );

  it('SYN-RECEIVED: the SYN again gets SYN,ACK again (a departure), an old RST nothing', () => {
    expect(synReceived().arrives('SYN', 0)).toMatchObject({
      state: 'SYN-RECEIVED',
      sent: ['<SEQ=0><ACK=1><CTL=SYN,ACK>'],
    });
    expect(synReceived().arrives('RST', 0)).toMatchObject({ state: 'SYN-RECEIVED', sent: [] });
  });

  it('the SYN,ACK again gets an ACK (the third segment was lost)', () => {
    expect(established().arrives('SYN,ACK', 0, 1)).toMatchObject({
      state: 'ESTABLISHED',
      sent: ACK,
    });
  });
});

describe('3.10.7.4 first: only the new part is processed', () => {
  it('left of the window: octets that are there already', () => {
    const connection = established().arrives('ACK', 1, 1, { text: 'abcde' });
    connection.arrives('ACK', 3, 1, { text: 'cdefg' });
    expect(connection.live.unread).toBe('abcdefg');
    expect(connection.sent).toEqual(['<SEQ=1><ACK=8><CTL=ACK>']);
  });

  it('left of the window: the SYN, when new text follows it', () => {
    const connection = established().arrives('SYN,ACK', 0, 1, { text: 'abc' });
    expect(connection.live.unread).toBe('abc');
    expect(connection.sent).toEqual(['<SEQ=1><ACK=4><CTL=ACK>']);
  });

  it('right of the window: octets and the FIN', () => {
    const connection = narrow().arrives('FIN,ACK', 1, 1, { text: 'abcdefghijKL' });
    expect(connection).toMatchObject({
      state: 'ESTABLISHED',
      sent: ['<SEQ=1><ACK=11><CTL=ACK>'],
    });
    expect(connection.live.unread).toBe('abcdefghij');
  });

  it('right of the window: the FIN alone, when the text fits exactly', () => {
    const connection = narrow().arrives('FIN,ACK', 1, 1, { text: 10 });
    expect(connection).toMatchObject({ state: 'ESTABLISHED', sent: ['<SEQ=1><ACK=11><CTL=ACK>'] });
    expect(narrow().arrives('FIN,ACK', 1, 1, { text: 9 }).state).toBe('CLOSE-WAIT');
  });

  it('the FIN, when its text is there already', () => {
    const connection = established().arrives('ACK', 1, 1, { text: 5 });
    expect(connection.arrives('FIN,ACK', 1, 1, { text: 5 })).toMatchObject({
      state: 'CLOSE-WAIT',
      sent: ['<SEQ=1><ACK=7><CTL=ACK>'],
    });
    expect(connection.live.readable).toBe(5);
  });
});

describe('3.10.7.4 first: later segments are held (SHLD-31)', () => {
  it('the hole is reported; when it fills, all is delivered with one ACK (MUST-59)', () => {
    const connection = established().arrives('ACK', 6, 1, { text: 'fghij' });
    expect(connection.sent).toEqual(ACK);
    expect(connection.live.readable).toBe(0);
    connection.arrives('ACK', 11, 1, { text: 'klmno' });
    connection.arrives('ACK', 1, 1, { text: 'abcde' });
    expect(connection.sent).toEqual(['<SEQ=1><ACK=16><CTL=ACK>']);
    expect(connection.live).toMatchObject({ unread: 'abcdefghijklmno', held: [] });
  });

  it('in whatever order and overlap they come', () => {
    const connection = established();
    connection.arrives('ACK', 9, 1, { text: 'ijk' }).arrives('ACK', 3, 1, { text: 'cdef' });
    connection.arrives('ACK', 4, 1, { text: 'd' }).arrives('ACK', 5, 1, { text: 'efghi' });
    expect(connection.arrives('ACK', 1, 1, { text: 'abcd' }).live.unread).toBe('abcdefghijk');
  });

  it('a FIN that overtakes text waits until the hole fills', () => {
    const connection = established().arrives('FIN,ACK', 6, 1);
    expect(connection).toMatchObject({ state: 'ESTABLISHED', sent: ACK, signals: [] });
    expect(connection.arrives('ACK', 1, 1, { text: 'abcde' })).toMatchObject({
      state: 'CLOSE-WAIT',
      sent: ['<SEQ=1><ACK=7><CTL=ACK>'],
      signals: ['connection closing'],
    });
  });

  it('a FIN that overtakes text leads from FIN-WAIT-1 to TIME-WAIT', () => {
    const connection = finWait1().arrives('FIN,ACK', 6, 2);
    expect(connection.state).toBe('FIN-WAIT-2');
    expect(connection.arrives('ACK', 1, 2, { text: 5 })).toMatchObject({
      state: 'TIME-WAIT',
      sent: ['<SEQ=2><ACK=7><CTL=ACK>'],
    });
  });

  it('the ACK field of a held segment counts at once', () => {
    expect(established().send(5).arrives('ACK', 6, 6, { text: 5 }).vars.una).toBe(6);
  });
});

describe('departure: the FIN again in TIME-WAIT', () => {
  it('is acknowledged and restarts 2 MSL, though it lies left of the window', () => {
    const connection = timeWait().waits(200_000).arrives('FIN,ACK', 1, 2);
    expect(connection).toMatchObject({ state: 'TIME-WAIT', sent: ['<SEQ=2><ACK=2><CTL=ACK>'] });
    expect(connection.waits(239_999).state).toBe('TIME-WAIT');
    expect(connection.waits(1).state).toBe('CLOSED');
  });

  it('also with the text before it', () => {
    const connection = finWait1().arrives('FIN,ACK', 1, 2, { text: 5 }).waits(200_000);
    connection.arrives('FIN,ACK', 1, 2, { text: 5 });
    expect(connection.waits(239_999).state).toBe('TIME-WAIT');
  });

  it('other old segments are acknowledged and restart nothing', () => {
    const connection = timeWait().waits(200_000).arrives('ACK', -9, 2, { text: 5 });
    expect(connection.sent).toEqual(['<SEQ=2><ACK=2><CTL=ACK>']);
    expect(connection.waits(40_000).state).toBe('CLOSED');
  });

  it('elsewhere the FIN again only gets its ACK again', () => {
    expect(closeWait().arrives('FIN,ACK', 1, 1)).toMatchObject({
      state: 'CLOSE-WAIT',
      sent: ['<SEQ=1><ACK=2><CTL=ACK>'],
      signals: [],
    });
    expect(lastAck().arrives('FIN,ACK', 1, 1).sent).toEqual(['<SEQ=2><ACK=2><CTL=ACK>']);
  });
});
