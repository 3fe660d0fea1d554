import { describe, expect, it } from 'vitest';
import { established, finWait2, octets, synReceived, synSent } from './fixtures';

describe('3.7.1 the Maximum Segment Size', () => {
  it('536 when the peer names none (MUST-15)', () => {
    expect(established().send(1_000).sent).toEqual([
      '<SEQ=1><ACK=1><DATA=536><CTL=ACK>',
      '<SEQ=537><ACK=1><DATA=464><CTL=ACK>',
    ]);
  });

  it('what the SYN of the peer says, on either side, but not more than our own', () => {
    const actively = synSent().arrives('SYN,ACK', 0, 1, { mss: 700 });
    const passively = synReceived().abort().listen().arrives('SYN', 0, 0, { mss: 700 });
    passively.arrives('ACK', 1, 1);
    for (const connection of [actively, passively]) {
      expect(connection.send(1_000).sent[0]).toBe('<SEQ=1><ACK=1><DATA=700><CTL=ACK>');
    }
    const ours = synSent({ mss: 500 }).arrives('SYN,ACK', 0, 1, { mss: 700 });
    expect(ours.send(1_000).sent[0]).toBe('<SEQ=1><ACK=1><DATA=500><CTL=ACK>');
  });

  it('is an option of SYN segments only (MUST-65)', () => {
    expect(
      established()
        .send(5)
        .segments.some(({ mss }) => mss !== undefined),
    ).toBe(false);
  });

  it('PSH stands on the last segment (MUST-61)', () => {
    const pushed = established()
      .send(1_000)
      .segments.map(({ ctl }) => ctl.includes('PSH'));
    expect(pushed).toEqual([false, true]);
  });
});

describe('3.8.6 the send window', () => {
  it('bounds what is under way; acknowledgments let more out', () => {
    const connection = synSent().arrives('SYN,ACK', 0, 1, { wnd: 800 }).send(1_000);
    expect(connection.sent).toEqual([
      '<SEQ=1><ACK=1><DATA=536><CTL=ACK>',
      '<SEQ=537><ACK=1><DATA=264><CTL=ACK>',
    ]);
    connection.arrives('ACK', 1, 537, { wnd: 800 });
    expect(connection.sent).toEqual(['<SEQ=801><ACK=1><DATA=200><CTL=ACK>']);
  });

  it('may shrink below what is under way: nothing new is sent, old is sent again (MUST-34)', () => {
    const connection = established().send(100).arrives('ACK', 1, 1, { wnd: 10 }).send(10);
    expect(connection.sent).toEqual([]);
    expect(connection.waits(1_000).sent).toEqual(['<SEQ=1><ACK=1><DATA=100><CTL=ACK>']);
  });

  it('is taken only from segments that are not older (SND.WL1, SND.WL2)', () => {
    const connection = established().arrives('ACK', 11, 1, { text: 10, wnd: 6_000 });
    expect(connection.live.snd.wnd).toBe(6_000);
    expect(connection.arrives('ACK', 1, 1, { text: 10, wnd: 10 }).live.snd.wnd).toBe(6_000);
    expect(connection.arrives('ACK', 21, 1, { wnd: 7_000 }).live.snd.wnd).toBe(7_000);
  });

  it('is not taken from an ACK left of SND.UNA', () => {
    const connection = established().send(10).arrives('ACK', 1, 11, { wnd: 6_000 });
    expect(connection.arrives('ACK', 1, 5, { wnd: 10 }).live.snd.wnd).toBe(6_000);
  });
});

describe('3.8.6.1 zero-window probing', () => {
  const shut = () => synSent().arrives('SYN,ACK', 0, 1, { wnd: 0 }).send(octets(5));

  it('sends one octet when the window was shut for an RTO, then backs off (SHLD-29, SHLD-30)', () => {
    const connection = shut();
    expect(connection.sent).toEqual([]);
    expect(connection.waits(999).sent).toEqual([]);
    const probe = ['<SEQ=1><ACK=1><DATA=1><CTL=ACK>'];
    expect(connection.waits(1).sent).toEqual(probe);
    expect(connection.waits(1_999).sent).toEqual([]);
    expect(connection.waits(1).sent).toEqual(probe);
    expect(connection.waits(4_000).sent).toEqual(probe);
  });

  it('keeps the connection open as long as probes are acknowledged (MUST-37)', () => {
    const connection = shut();
    for (let minutes = 0; minutes < 60; minutes += 4) {
      connection.waits(240_000).arrives('ACK', 1, 1, { wnd: 0 });
    }
    expect(connection.state).toBe('ESTABLISHED');
    expect(connection.waits(300_000)).toMatchObject({ state: 'CLOSED' });
  });

  it('ends when the window opens: the rest is sent, and timed anew', () => {
    const connection = shut().waits(999).arrives('ACK', 1, 1, { wnd: 100 });
    expect(connection.sent).toEqual(['<SEQ=1><ACK=1><DATA=5><CTL=ACK>']);
    expect(connection.waits(999).sent).toEqual([]);
    expect(connection.waits(1).sent).toEqual(['<SEQ=1><ACK=1><DATA=5><CTL=ACK>']);
  });

  it('the probes that were refused go again at once when the window opens', () => {
    const connection = shut().waits(1_000).waits(2_000).waits(4_000);
    expect(connection.arrives('ACK', 1, 1, { wnd: 100 }).sent).toEqual([
      '<SEQ=1><ACK=1><DATA=1><CTL=ACK>',
      '<SEQ=2><ACK=1><DATA=4><CTL=ACK>',
    ]);
    expect(connection.waits(999).sent).toEqual([]);
    expect(connection.waits(1).sent).toEqual(['<SEQ=1><ACK=1><DATA=1><CTL=ACK>']);
  });

  it('goes on when a probe was taken and the window is still shut', () => {
    const connection = shut().waits(1_000).arrives('ACK', 1, 2, { wnd: 0 });
    expect(connection.sent).toEqual([]);
    expect(connection.waits(1_000).sent).toEqual(['<SEQ=2><ACK=1><DATA=1><CTL=ACK>']);
  });

  it('a FIN without text needs no window', () => {
    const connection = synSent().arrives('SYN,ACK', 0, 1, { wnd: 0 }).close();
    expect(connection.sent).toEqual(['<SEQ=1><ACK=1><CTL=FIN,ACK>']);
  });
});

describe('3.8.6 the receive window', () => {
  it('shrinks by what is unread, its right edge stays (SHLD-14)', () => {
    const connection = established().arrives('ACK', 1, 1, { text: 100 });
    expect(connection.segments[0]?.wnd).toBe(65_435);
    expect(connection.live.rcv.wnd).toBe(65_435);
  });

  it('stays open when the user reads at once', () => {
    const connection = established({ readsAtOnce: true }).arrives('ACK', 1, 1, { text: 'abc' });
    expect(connection).toMatchObject({ text: 'abc', sent: ['<SEQ=1><ACK=4><CTL=ACK>'] });
    expect(connection.segments[0]?.wnd).toBe(65_535);
    expect(connection.live).toMatchObject({ unread: '', readable: 3 });
  });

  it('is open in FIN-WAIT-2 as long as it takes (3.6.1)', () => {
    expect(finWait2().waits(3_600_000).arrives('ACK', 1, 2, { text: 5 }).sent).toEqual([
      '<SEQ=2><ACK=6><CTL=ACK>',
    ]);
  });
});
