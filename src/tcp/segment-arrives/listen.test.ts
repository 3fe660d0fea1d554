import { describe, expect, it } from 'vitest';
import { closed, listen, LOCAL, REMOTE } from '../fixtures';

describe('3.10.7.2 LISTEN', () => {
  it('first: RST is ignored, even with SYN or ACK beside it', () => {
    for (const ctl of ['RST', 'RST,ACK', 'SYN,RST']) {
      expect(listen().arrives(ctl, 0, 1)).toMatchObject({ state: 'LISTEN', sent: [] });
    }
  });

  it('second: any ACK gets <SEQ=SEG.ACK><CTL=RST>', () => {
    for (const ctl of ['ACK', 'SYN,ACK', 'FIN,ACK']) {
      expect(listen().arrives(ctl, 0, 77)).toMatchObject({
        state: 'LISTEN',
        sent: ['<SEQ=77><CTL=RST>'],
      });
    }
  });

  it('a LISTEN for one remote socket is CLOSED to all others', () => {
    const other = { address: '192.0.2.9', port: 9 };
    const open = { name: 'OPEN', mode: 'passive', local: LOCAL, remote: other } as const;
    expect(closed().call(open).arrives('SYN', 0)).toMatchObject({
      state: 'LISTEN',
      cited: ['closed.answer'],
    });
    expect(
      closed()
        .call({ ...open, remote: REMOTE })
        .arrives('SYN', 0).state,
    ).toBe('SYN-RECEIVED');
  });

  it('third: SYN gets <SEQ=ISS><ACK=RCV.NXT><CTL=SYN,ACK>; SYN-RECEIVED', () => {
    const connection = listen().arrives('SYN', 0);
    expect(connection).toMatchObject({
      state: 'SYN-RECEIVED',
      sent: ['<SEQ=0><ACK=1><CTL=SYN,ACK>'],
      signals: [],
    });
    expect(connection.vars).toEqual({ una: 0, nxt: 1, rcv: 1 });
    expect(connection.live.remote).toEqual(REMOTE);
  });

  it('text that comes with the SYN is held, not acknowledged, and delivered in ESTABLISHED', () => {
    const connection = listen().arrives('SYN', 0, 0, { text: 'hello' });
    expect(connection.sent).toEqual(['<SEQ=0><ACK=1><CTL=SYN,ACK>']);
    expect(connection.live.readable).toBe(0);
    connection.arrives('ACK', 1, 1);
    expect(connection).toMatchObject({
      state: 'ESTABLISHED',
      sent: ['<SEQ=1><ACK=6><CTL=ACK>'],
    });
    expect(connection.live.unread).toBe('hello');
  });

  it('also when the ACK of the peer stands after the text that it has sent already', () => {
    const connection = listen().arrives('SYN', 0, 0, { text: 'hello' }).arrives('ACK', 6, 1);
    expect(connection.live.unread).toBe('hello');
    expect(connection.sent).toEqual(['<SEQ=1><ACK=6><CTL=ACK>']);
  });

  it('also when the peer sends the text again', () => {
    const connection = listen().arrives('SYN', 0, 0, { text: 'hello' });
    connection.arrives('ACK', 1, 1, { text: 'hello!' });
    expect(connection.live.unread).toBe('hello!');
    expect(connection.sent).toEqual(['<SEQ=1><ACK=7><CTL=ACK>']);
  });

  it('a FIN that comes with the SYN takes effect in ESTABLISHED', () => {
    const connection = listen().arrives('SYN,FIN', 0, 0, { text: 'bye' });
    expect(connection.state).toBe('SYN-RECEIVED');
    expect(connection.arrives('ACK', 1, 1)).toMatchObject({
      state: 'CLOSE-WAIT',
      sent: ['<SEQ=1><ACK=5><CTL=ACK>'],
      signals: ['connection established', 'connection closing'],
    });
  });

  it('of text longer than the window only what fits is taken, and no FIN after it', () => {
    const connection = listen({ receiveBuffer: 3 }).arrives('SYN,FIN', 0, 0, { text: 'hello' });
    connection.arrives('ACK', 1, 1);
    expect(connection).toMatchObject({ state: 'ESTABLISHED', sent: ['<SEQ=1><ACK=4><CTL=ACK>'] });
    expect(connection.live).toMatchObject({ unread: 'hel', rcv: { wnd: 0 } });
  });

  it('fourth: anything else is dropped', () => {
    expect(listen().arrives('FIN', 0)).toMatchObject({ state: 'LISTEN', sent: [] });
    expect(listen().arrives('', 0, 0, { text: 5 })).toMatchObject({ state: 'LISTEN', sent: [] });
  });

  it('is returned to as it was opened: the remote socket that was named is kept', () => {
    const connection = closed();
    connection.call({ name: 'OPEN', mode: 'passive', local: LOCAL, remote: REMOTE });
    connection.arrives('SYN', 0).arrives('RST', 1);
    expect(connection.live).toMatchObject({ state: 'LISTEN', remote: REMOTE });
    const open = listen().arrives('SYN', 0).arrives('RST', 1);
    expect(open.live).toMatchObject({ state: 'LISTEN', remote: null });
  });
});
