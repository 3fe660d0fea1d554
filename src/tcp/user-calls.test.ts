import { describe, expect, it } from 'vitest';
import {
  closed,
  closeWait,
  closing,
  established,
  finWait1,
  finWait2,
  IN_STATE,
  lastAck,
  listen,
  LOCAL,
  REMOTE,
  synReceived,
  synSent,
  timeWait,
} from './fixtures';
import { STATES, type State } from './tcb';

const NO_CONNECTION = 'error: connection does not exist';
const CLOSING = 'error: connection closing';
const WITH_TCB = STATES.filter((state) => state !== 'CLOSED');
const CLOSED_BY_USER = ['FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSING', 'LAST-ACK', 'TIME-WAIT'] as const;

describe('3.10.1 OPEN', () => {
  it('passive: LISTEN, and nothing is sent', () => {
    expect(listen()).toMatchObject({ state: 'LISTEN', sent: [], reply: 'ok' });
  });

  it('active: <SEQ=ISS><CTL=SYN>, SND.UNA = ISS, SND.NXT = ISS+1, SYN-SENT', () => {
    const connection = synSent();
    expect(connection).toMatchObject({ state: 'SYN-SENT', sent: ['<SEQ=0><CTL=SYN>'] });
    expect(connection.vars).toMatchObject({ una: 0, nxt: 1 });
  });

  it('offers the MSS and the window in the SYN (MUST-14)', () => {
    const [syn] = synSent({ mss: 1_200, receiveBuffer: 9_000 }).segments;
    expect(syn).toMatchObject({ mss: 1_200, wnd: 9_000 });
  });

  it('active without a remote socket is an error, from CLOSED and from LISTEN', () => {
    for (const connection of [closed(), listen()]) {
      const before = connection.state;
      connection.call({ name: 'OPEN', mode: 'active', local: LOCAL, remote: null });
      expect(connection).toMatchObject({
        state: before,
        reply: 'error: remote socket unspecified',
        sent: [],
      });
    }
  });

  it('active in LISTEN changes the connection from passive to active', () => {
    const connection = listen().connect();
    expect(connection).toMatchObject({ state: 'SYN-SENT', sent: ['<SEQ=0><CTL=SYN>'] });
    expect(connection.arrives('SYN', 0).arrives('RST', 1)).toMatchObject({
      state: 'CLOSED',
      signals: ['connection refused'],
    });
  });

  it.each(WITH_TCB.filter((state) => state !== 'LISTEN'))(
    'in %s the connection exists',
    (state) => {
      const connection = IN_STATE[state]();
      for (const open of [connection.connect(), connection.listen()]) {
        expect(open).toMatchObject({ state, sent: [], reply: 'error: connection already exists' });
      }
    },
  );
});

describe('3.10.2 SEND', () => {
  it('CLOSED: no connection', () => {
    expect(closed().send(5)).toMatchObject({ reply: NO_CONNECTION, sent: [] });
  });

  it('LISTEN: an error unless a remote socket is known', () => {
    expect(listen().send(5)).toMatchObject({
      state: 'LISTEN',
      reply: 'error: remote socket unspecified',
      sent: [],
    });
  });

  it('LISTEN: with a remote socket it opens actively and keeps the text', () => {
    const connection = listen().call({ name: 'SEND', text: 'hello', remote: REMOTE });
    expect(connection).toMatchObject({ state: 'SYN-SENT', sent: ['<SEQ=0><CTL=SYN>'] });
    connection.arrives('SYN,ACK', 0, 1);
    expect(connection.sent).toEqual(['<SEQ=1><ACK=1><DATA=5><CTL=ACK>']);
  });

  it('LISTEN: the remote socket may be that of the OPEN', () => {
    const connection = closed();
    connection.call({ name: 'OPEN', mode: 'passive', local: LOCAL, remote: REMOTE });
    expect(connection.send(5)).toMatchObject({ state: 'SYN-SENT', reply: 'ok' });
  });

  it('SYN-SENT and SYN-RECEIVED: queued, in order, until ESTABLISHED', () => {
    expect(synSent().send(5)).toMatchObject({ sent: [], reply: 'ok' });
    const connection = synReceived().send('ab').send('cd').arrives('ACK', 1, 1);
    expect(connection.sent).toEqual(['<SEQ=1><ACK=1><DATA=4><CTL=ACK>']);
    expect(connection.segments[0]?.text).toBe('abcd');
  });

  it('ESTABLISHED and CLOSE-WAIT: sent with ACK = RCV.NXT', () => {
    expect(established().send(5).sent).toEqual(['<SEQ=1><ACK=1><DATA=5><CTL=ACK>']);
    expect(closeWait().send(5).sent).toEqual(['<SEQ=1><ACK=2><DATA=5><CTL=ACK>']);
  });

  it.each(CLOSED_BY_USER)('%s: connection closing', (state) => {
    expect(IN_STATE[state]().send(5)).toMatchObject({ state, sent: [], reply: CLOSING });
  });

  it('after a CLOSE that is still queued: connection closing', () => {
    expect(synReceived().send(5).close().send(5).reply).toBe(CLOSING);
    const full = established().arrives('FIN,ACK', 1, 1, { wnd: 0 }).send(5).close();
    expect(full.send(5)).toMatchObject({ state: 'CLOSE-WAIT', reply: CLOSING });
  });
});

describe('3.10.3 RECEIVE', () => {
  it('CLOSED: no connection', () => {
    expect(closed().receive().reply).toBe(NO_CONNECTION);
  });

  it.each(['LISTEN', 'SYN-SENT', 'SYN-RECEIVED', 'ESTABLISHED'] as const)(
    '%s: waits while nothing is there',
    (state) => {
      expect(IN_STATE[state]().receive()).toMatchObject({ state, reply: 'ok', text: '' });
    },
  );

  it('ESTABLISHED, FIN-WAIT-1, FIN-WAIT-2: hands over what is there, as much as was asked', () => {
    for (const connection of [established(), finWait1(), finWait2()]) {
      connection.arrives('ACK', 1, 1, { text: 'abcdef' });
      expect(connection.receive(4).text).toBe('abcd');
      expect(connection.receive().text).toBe('ef');
    }
  });

  it('CLOSE-WAIT: what is on hand, then connection closing', () => {
    const connection = established().arrives('FIN,ACK', 1, 1, { text: 'abc' });
    expect(connection.receive()).toMatchObject({ text: 'abc', reply: 'ok' });
    expect(connection.receive()).toMatchObject({ text: '', reply: CLOSING });
  });

  it.each(['CLOSING', 'LAST-ACK', 'TIME-WAIT'] as const)('%s: connection closing', (state) => {
    expect(IN_STATE[state]().receive().reply).toBe(CLOSING);
  });

  it('tells the peer when the window has opened by an MSS, and not before (3.8.6.2.2)', () => {
    const connection = established().arrives('ACK', 1, 1, { text: 1_000 });
    expect(connection.receive(535).sent).toEqual([]);
    expect(connection.receive(1).sent).toEqual(['<SEQ=1><ACK=1001><CTL=ACK>']);
    expect(connection.segments[0]?.wnd).toBe(65_535 - 464);
  });

  it('tells nobody after the FIN of the peer', () => {
    const connection = established().arrives('FIN,ACK', 1, 1, { text: 1_000 });
    expect(connection.receive().sent).toEqual([]);
  });
});

describe('3.10.4 CLOSE', () => {
  it('CLOSED: no connection', () => {
    expect(closed().close().reply).toBe(NO_CONNECTION);
  });

  it('LISTEN and SYN-SENT: deleted, nothing is sent', () => {
    expect(listen().close()).toMatchObject({ state: 'CLOSED', sent: [], reply: 'ok' });
    expect(synSent().close()).toMatchObject({ state: 'CLOSED', sent: [], reply: 'ok' });
  });

  it('SYN-RECEIVED with nothing to send: FIN, FIN-WAIT-1; the ACK of both goes on to FIN-WAIT-2', () => {
    const connection = synReceived().close();
    expect(connection).toMatchObject({
      state: 'FIN-WAIT-1',
      sent: ['<SEQ=1><ACK=1><CTL=FIN,ACK>'],
    });
    expect(connection.arrives('ACK', 1, 1).state).toBe('FIN-WAIT-1');
    expect(connection.arrives('ACK', 1, 2).state).toBe('FIN-WAIT-2');
  });

  it('SYN-RECEIVED with text queued: waits for ESTABLISHED, then text and FIN', () => {
    const connection = synReceived().send(5).close();
    expect(connection).toMatchObject({ state: 'SYN-RECEIVED', sent: [], reply: 'ok' });
    expect(connection.close().reply).toBe(CLOSING);
    expect(connection.arrives('ACK', 1, 1)).toMatchObject({
      state: 'FIN-WAIT-1',
      sent: ['<SEQ=1><ACK=1><DATA=5><CTL=ACK>', '<SEQ=6><ACK=1><CTL=FIN,ACK>'],
    });
  });

  it('SYN-RECEIVED with text queued, and the FIN of the peer comes with its ACK: CLOSING', () => {
    expect(synReceived().send(5).close().arrives('FIN,ACK', 1, 1)).toMatchObject({
      state: 'CLOSING',
      sent: ['<SEQ=1><ACK=2><DATA=5><CTL=ACK>', '<SEQ=6><ACK=2><CTL=FIN,ACK>'],
    });
  });

  it('ESTABLISHED: FIN-WAIT-1 in any case; the FIN goes after the text', () => {
    const connection = established().arrives('ACK', 1, 1, { wnd: 3 }).send(5);
    expect(connection.sent).toEqual(['<SEQ=1><ACK=1><DATA=3><CTL=ACK>']);
    expect(connection.close()).toMatchObject({ state: 'FIN-WAIT-1', sent: [] });
    expect(connection.arrives('ACK', 1, 4, { wnd: 3 }).sent).toEqual([
      '<SEQ=4><ACK=1><DATA=2><CTL=ACK>',
      '<SEQ=6><ACK=1><CTL=FIN,ACK>',
    ]);
  });

  it('FIN-WAIT-1 and FIN-WAIT-2: no second FIN', () => {
    expect(finWait1().close()).toMatchObject({ state: 'FIN-WAIT-1', sent: [] });
    expect(finWait2().close()).toMatchObject({ state: 'FIN-WAIT-2', sent: [] });
  });

  it('CLOSE-WAIT: FIN, LAST-ACK', () => {
    expect(closeWait().close()).toMatchObject({
      state: 'LAST-ACK',
      sent: ['<SEQ=1><ACK=2><CTL=FIN,ACK>'],
    });
  });

  it('CLOSE-WAIT: LAST-ACK only when the FIN goes, after all text', () => {
    const connection = established().arrives('FIN,ACK', 1, 1, { wnd: 3 }).send(5).close();
    expect(connection).toMatchObject({ state: 'CLOSE-WAIT', sent: [], reply: 'ok' });
    expect(connection.cited).toContain('close.after-text');
    expect(connection.close().reply).toBe(CLOSING);
    expect(connection.arrives('ACK', 2, 4, { wnd: 3 })).toMatchObject({
      state: 'LAST-ACK',
      sent: ['<SEQ=4><ACK=2><DATA=2><CTL=ACK>', '<SEQ=6><ACK=2><CTL=FIN,ACK>'],
    });
  });

  it.each([closing, lastAck, timeWait])('%o: connection closing', (state) => {
    expect(state().close()).toMatchObject({ sent: [], reply: CLOSING });
  });
});

describe('3.6.1 the half-duplex close (MAY-1, SHLD-3)', () => {
  it('with text unread: RST, CLOSED', () => {
    const connection = established().arrives('ACK', 1, 1, { text: 5 }).closeBothWays();
    expect(connection).toMatchObject({ state: 'CLOSED', sent: ['<SEQ=1><CTL=RST>'] });
  });

  it('with text held behind a hole: RST as well', () => {
    const connection = established().arrives('ACK', 9, 1, { text: 5 }).closeBothWays();
    expect(connection).toMatchObject({ state: 'CLOSED', sent: ['<SEQ=1><CTL=RST>'] });
  });

  it('when text comes later: RST, CLOSED', () => {
    for (const connection of [
      established().closeBothWays(),
      established().closeBothWays().arrives('ACK', 1, 2),
    ]) {
      connection.arrives('ACK', 1, 2, { text: 5 });
      expect(connection).toMatchObject({ state: 'CLOSED', sent: ['<SEQ=2><CTL=RST>'] });
    }
  });

  it('when nothing is lost: a normal close', () => {
    const connection = established().closeBothWays();
    expect(connection).toMatchObject({
      state: 'FIN-WAIT-1',
      sent: ['<SEQ=1><ACK=1><CTL=FIN,ACK>'],
    });
    expect(connection.arrives('FIN,ACK', 1, 2).state).toBe('TIME-WAIT');
  });
});

describe('3.10.5 ABORT', () => {
  it('CLOSED: no connection', () => {
    expect(closed().abort().reply).toBe(NO_CONNECTION);
  });

  it('LISTEN and SYN-SENT: CLOSED, nothing is sent', () => {
    expect(listen().abort()).toMatchObject({ state: 'CLOSED', sent: [], reply: 'ok' });
    expect(synSent().abort()).toMatchObject({ state: 'CLOSED', sent: [], reply: 'ok' });
  });

  const RESETTING: readonly (readonly [State, string])[] = [
    ['SYN-RECEIVED', '<SEQ=1><CTL=RST>'],
    ['ESTABLISHED', '<SEQ=1><CTL=RST>'],
    ['FIN-WAIT-1', '<SEQ=2><CTL=RST>'],
    ['FIN-WAIT-2', '<SEQ=2><CTL=RST>'],
    ['CLOSE-WAIT', '<SEQ=1><CTL=RST>'],
  ];
  it.each(RESETTING)('%s: %s, and nothing is sent again', (state, reset) => {
    const connection = IN_STATE[state]().abort();
    expect(connection).toMatchObject({ state: 'CLOSED', sent: [reset], reply: 'ok' });
    expect(connection.waits(600_000).sent).toEqual([]);
  });

  it('counts text in flight: SEQ is SND.NXT', () => {
    expect(established().send(7).abort().sent).toEqual(['<SEQ=8><CTL=RST>']);
  });

  it('CLOSE-WAIT with a CLOSE queued still resets', () => {
    const connection = established().arrives('FIN,ACK', 1, 1, { wnd: 3 }).send(5).close();
    expect(connection.abort().sent).toEqual(['<SEQ=4><CTL=RST>']);
  });

  it.each([closing, lastAck, timeWait])('%o: "ok", CLOSED, no reset', (state) => {
    expect(state().abort()).toMatchObject({ state: 'CLOSED', sent: [], reply: 'ok' });
  });
});

describe('3.10.6 STATUS', () => {
  it.each(WITH_TCB)('%s', (state) => {
    expect(IN_STATE[state]().status()).toMatchObject({ state, reply: `state = ${state}` });
  });

  it('CLOSED: no connection', () => {
    expect(closed().status().reply).toBe(NO_CONNECTION);
  });
});
