import { describe, expect, it } from 'vitest';
import { synReceivedActively, synSent } from '../fixtures';

describe('3.10.7.3 SYN-SENT, first: the ACK bit', () => {
  it('SEG.ACK =< ISS or > SND.NXT: <SEQ=SEG.ACK><CTL=RST>, whatever else is set', () => {
    for (const ctl of ['ACK', 'SYN,ACK', 'FIN,ACK']) {
      for (const ack of [-5, 0, 2, 100]) {
        expect(synSent({ iss: 10 }).arrives(ctl, 0, ack)).toMatchObject({
          state: 'SYN-SENT',
          sent: [`<SEQ=${ack >>> 0}><CTL=RST>`],
        });
      }
    }
  });

  it('no reset for a reset', () => {
    expect(synSent().arrives('RST,ACK', 0, 0)).toMatchObject({ state: 'SYN-SENT', sent: [] });
    expect(synSent().arrives('RST,ACK', 0, 2)).toMatchObject({ state: 'SYN-SENT', sent: [] });
  });
});

describe('3.10.7.3 SYN-SENT, second: the RST bit', () => {
  it('with an acceptable ACK: the connection is reset', () => {
    expect(synSent().arrives('RST,ACK', 0, 1)).toMatchObject({
      state: 'CLOSED',
      sent: [],
      signals: ['connection reset'],
    });
  });

  it('without ACK: dropped, SYN or no SYN', () => {
    expect(synSent().arrives('RST', 0)).toMatchObject({ state: 'SYN-SENT', sent: [] });
    expect(synSent().arrives('SYN,RST', 0)).toMatchObject({ state: 'SYN-SENT', sent: [] });
  });
});

describe('3.10.7.3 SYN-SENT, fourth: the SYN bit', () => {
  it('with our SYN acknowledged: ESTABLISHED, and an ACK', () => {
    const connection = synSent().arrives('SYN,ACK', 0, 1);
    expect(connection).toMatchObject({
      state: 'ESTABLISHED',
      sent: ['<SEQ=1><ACK=1><CTL=ACK>'],
      signals: ['connection established'],
    });
    expect(connection.vars).toEqual({ una: 1, nxt: 1, rcv: 1 });
  });

  it('text that was queued rides on that ACK', () => {
    expect(synSent().send(5).arrives('SYN,ACK', 0, 1).sent).toEqual([
      '<SEQ=1><ACK=1><DATA=5><CTL=ACK>',
    ]);
  });

  it('text and FIN in the SYN,ACK go on at the sixth step', () => {
    const connection = synSent().arrives('SYN,ACK', 0, 1, { text: 'hello' });
    expect(connection.sent).toEqual(['<SEQ=1><ACK=6><CTL=ACK>']);
    expect(connection.live.unread).toBe('hello');
    expect(synSent().arrives('SYN,FIN,ACK', 0, 1, { text: 'hello' })).toMatchObject({
      state: 'CLOSE-WAIT',
      sent: ['<SEQ=1><ACK=7><CTL=ACK>'],
      signals: ['connection established', 'connection closing'],
    });
  });

  it('of text longer than the window only what fits is taken', () => {
    const connection = synSent({ receiveBuffer: 3 });
    connection.arrives('SYN,FIN,ACK', 0, 1, { text: 'hello' });
    expect(connection).toMatchObject({ state: 'ESTABLISHED', sent: ['<SEQ=1><ACK=4><CTL=ACK>'] });
    expect(connection.live).toMatchObject({ unread: 'hel', rcv: { wnd: 0 } });
  });

  it('without ACK: a simultaneous open; SYN,ACK with SEQ = ISS, SYN-RECEIVED (MUST-10)', () => {
    const connection = synReceivedActively();
    expect(connection).toMatchObject({
      state: 'SYN-RECEIVED',
      sent: ['<SEQ=0><ACK=1><CTL=SYN,ACK>'],
      signals: [],
    });
    expect(connection.vars).toEqual({ una: 0, nxt: 1, rcv: 1 });
  });

  it('text and FIN of such a SYN wait for ESTABLISHED', () => {
    const connection = synSent().arrives('SYN,FIN', 0, 0, { text: 'bye' });
    expect(connection.live.readable).toBe(0);
    expect(connection.arrives('ACK', 1, 1)).toMatchObject({
      state: 'CLOSE-WAIT',
      sent: ['<SEQ=1><ACK=5><CTL=ACK>'],
    });
  });
});

describe('3.10.7.3 SYN-SENT, fifth: neither SYN nor RST', () => {
  it('dropped', () => {
    expect(synSent().arrives('ACK', 0, 1)).toMatchObject({ state: 'SYN-SENT', sent: [] });
    expect(synSent().arrives('FIN', 0)).toMatchObject({ state: 'SYN-SENT', sent: [] });
    expect(synSent().arrives('', 0, 0, { text: 5 })).toMatchObject({ state: 'SYN-SENT', sent: [] });
  });
});

describe('3.5 Figure 7, both ways to the end of a simultaneous open', () => {
  it('the SYN,ACK of the peer repeats SEQ = IRS and establishes all the same', () => {
    const connection = synReceivedActively().arrives('SYN,ACK', 0, 1);
    expect(connection).toMatchObject({ state: 'ESTABLISHED', signals: ['connection established'] });
    expect(connection.cited).toContain('seq.simultaneous-open');
    expect(connection.vars).toEqual({ una: 1, nxt: 1, rcv: 1 });
  });

  it('so does a plain ACK', () => {
    expect(synReceivedActively().arrives('ACK', 1, 1)).toMatchObject({
      state: 'ESTABLISHED',
      sent: [],
    });
  });

  it('the SYN alone again: SYN,ACK again (a departure), SYN-RECEIVED', () => {
    expect(synReceivedActively().arrives('SYN', 0)).toMatchObject({
      state: 'SYN-RECEIVED',
      sent: ['<SEQ=0><ACK=1><CTL=SYN,ACK>'],
    });
  });

  it('a SYN,ACK with a bad ACK: RST, SYN-RECEIVED', () => {
    expect(synReceivedActively().arrives('SYN,ACK', 0, 2)).toMatchObject({
      state: 'SYN-RECEIVED',
      sent: ['<SEQ=2><CTL=RST>'],
    });
  });
});
