import { describe, expect, it } from 'vitest';
import {
  closed,
  closeWait,
  established,
  finWait1,
  finWait2,
  IN_STATE,
  type Options,
} from './fixtures';
import { STATES } from './tcb';

const HOUR = 3_600_000;
const KEEP_ALIVE = { keepAlive: { idle: 10_000, interval: 1_000, probes: 3 } };
const PROBE = '<SEQ=0><ACK=1><CTL=ACK>';
const keptAlive = (options?: Options) => established({ ...options, ...KEEP_ALIVE });

describe('3.8.4 keep-alives', () => {
  it('are off by default (MUST-25)', () => {
    for (const state of STATES) {
      expect(IN_STATE[state]().waits(HOUR).sent.join()).not.toContain(PROBE);
      expect(IN_STATE[state]().tcb?.deadline['keep-alive'] ?? null).toBeNull();
    }
  });

  it('probe with SEQ = SND.NXT - 1 and no octet (SHLD-12) after the idle time (MUST-27)', () => {
    const connection = keptAlive().waits(9_999);
    expect(connection.sent).toEqual([]);
    expect(connection.waits(1)).toMatchObject({ sent: [PROBE], state: 'ESTABLISHED' });
    expect(connection.vars).toEqual({ una: 1, nxt: 1, rcv: 1 });
  });

  it('probe from SND.NXT - 1 where the numbers wrap', () => {
    const { segments } = keptAlive({ iss: 0xffffffff }).waits(10_000);
    expect(segments[0]?.seq).toBe(0xffffffff);
  });

  it('probe in the states that wait for nothing else', () => {
    for (const state of [established, finWait2, closeWait]) {
      expect(state(KEEP_ALIVE).waits(10_000).sent).toHaveLength(1);
    }
    expect(finWait1(KEEP_ALIVE).live.deadline['keep-alive']).toBeNull();
    expect(IN_STATE['TIME-WAIT'](KEEP_ALIVE).live.deadline['keep-alive']).toBeNull();
    expect(IN_STATE['LISTEN'](KEEP_ALIVE).live.deadline['keep-alive']).toBeNull();
  });

  it('count from the last segment that came, whatever it was (MUST-26)', () => {
    for (const [ctl, seq] of [
      ['ACK', 1],
      ['ACK', -500],
      ['SYN', 100],
    ] as const) {
      const connection = keptAlive().waits(6_000).arrives(ctl, seq, 1);
      expect(connection.waits(9_999).sent).toEqual([]);
      expect(connection.waits(1).sent).toEqual([PROBE]);
    }
  });

  it('wait while something is outstanding (MUST-26)', () => {
    const connection = keptAlive().waits(9_000).send(5);
    expect(connection.live.deadline['keep-alive']).toBeNull();
    expect(connection.waits(60_000).sent.join()).not.toContain(PROBE);
    connection.arrives('ACK', 1, 6);
    expect(connection.waits(10_000).sent).toEqual(['<SEQ=5><ACK=1><CTL=ACK>']);
  });

  it('do not start anew with what we do ourselves', () => {
    const connection = keptAlive().waits(9_000).receive().status();
    expect(connection.waits(1_000).sent).toEqual([PROBE]);
  });

  it('are answered: the idle time begins anew, and the probes are forgotten', () => {
    const connection = keptAlive().waits(12_000).arrives('ACK', 1, 1);
    expect(connection.cited).toContain('keep-alive.answered');
    expect(connection.waits(9_999).sent).toEqual([]);
    expect(connection.waits(3_000).state).toBe('ESTABLISHED');
  });

  it('one that is not answered does not mean a dead peer (MUST-29); all of them do', () => {
    const connection = keptAlive().waits(12_999);
    expect(connection).toMatchObject({ sent: [PROBE, PROBE, PROBE], state: 'ESTABLISHED' });
    expect(connection.waits(1)).toMatchObject({
      sent: ['<SEQ=1><CTL=RST>'],
      signals: ['error: connection timed out'],
      state: 'CLOSED',
    });
    expect(connection.waits(HOUR).sent).toEqual([]);
  });

  it('find a peer that has restarted: it answers with a reset', () => {
    expect(keptAlive().waits(10_000).arrives('RST', 1)).toMatchObject({
      state: 'CLOSED',
      signals: ['connection reset'],
    });
  });

  it('get an answer from the other end of the connection', () => {
    const probe = keptAlive().waits(10_000).segments[0];
    const peer = closed({ iss: 5_000, irs: 1_000 }).connect().arrives('SYN,ACK', 0, 1);
    peer.arrives('ACK', (probe?.seq ?? 0) - 1_000, 1);
    expect(peer.sent).toEqual(['<SEQ=1><ACK=1><CTL=ACK>']);
  });

  it('give way to the timer of FIN-WAIT-2', () => {
    const connection = established({ ...KEEP_ALIVE, finWait2Timeout: 60_000 }).closeBothWays();
    connection.arrives('ACK', 1, 2);
    expect(connection.live.deadline['keep-alive']).toBeNull();
    expect(connection.waits(60_000)).toMatchObject({ state: 'CLOSED', sent: [], signals: [] });
  });

  it('go on after the user has shut down its own half only', () => {
    const connection = finWait2({ ...KEEP_ALIVE, finWait2Timeout: 60_000 });
    expect(connection.waits(10_000).sent).toEqual(['<SEQ=1><ACK=1><CTL=ACK>']);
  });
});
