import { describe, expect, it } from 'vitest';
import { PAIRS } from './run';
import { DATA, failureOf, verdictOn } from './samples';

describe('a wrong vector fails with the line that says why', () => {
  it('out', () => {
    expect(failureOf([{ call: 'close' }, { out: { flags: 'FIN,ACK', seq: 9, len: 0 } }])).toBe(
      'steps[1] out: expected FIN,ACK SEQ=9 LEN=0, got FIN,ACK SEQ=1 ACK=1 LEN=0',
    );
    expect(failureOf([{ out: { flags: 'ACK' } }])).toBe('steps[0] out: expected ACK, got nothing');
  });

  it('out_none, and segments that nobody has taken', () => {
    const got = 'got FIN,ACK SEQ=1 ACK=1 LEN=0';
    expect(failureOf([{ call: 'close' }, { out_none: true }])).toBe(
      `steps[1] out_none: expected nothing, ${got}`,
    );
    const untaken = `expected no segment that no out step has taken, ${got}`;
    expect(failureOf([{ call: 'close' }, DATA])).toBe(`steps[1] in: ${untaken}`);
    expect(failureOf([{ call: 'close' }, { advance_ms: 1 }])).toBe(
      `steps[1] advance_ms: ${untaken}`,
    );
    expect(failureOf([{ call: 'close' }, { state: 'FIN-WAIT-1' }, { call: 'close' }])).toBe(
      `steps[2] call: ${untaken}`,
    );
    expect(failureOf([{ call: 'close' }])).toBe(`end: ${untaken}`);
  });

  it('state, signal, readable, vars', () => {
    expect(failureOf([{ state: 'CLOSED' }])).toBe(
      'steps[0] state: expected CLOSED, got ESTABLISHED',
    );
    expect(failureOf([{ signal: 'connection reset' }])).toBe(
      'steps[0] signal: expected "connection reset", got no signal',
    );
    expect(failureOf([{ readable: 5 }])).toBe(
      'steps[0] readable: expected 5 octets readable, got 0',
    );
    expect(failureOf([{ vars: { snd_una: 1, rcv_nxt: 7 } }])).toBe(
      'steps[0] vars: expected snd_una=1 rcv_nxt=7, got snd_una=1 rcv_nxt=1',
    );
    expect(failureOf([{ call: 'abort' }, { out: {} }, { vars: { snd_una: 1 } }])).toBe(
      'steps[2] vars: expected snd_una=1, got no TCB',
    );
  });

  it('the reply of a call', () => {
    expect(failureOf([{ call: 'close', expect: 'error: connection closing' }])).toBe(
      'steps[0] call: expected "error: connection closing", got "ok"',
    );
  });

  it('a setup that does not lead where the vector starts', () => {
    expect(failureOf([], { start: 'CLOSE-WAIT' })).toBe(
      'end of setup: expected state CLOSE-WAIT, got state ESTABLISHED',
    );
    expect(failureOf([], { setup: [{ state: 'LISTEN' }] })).toBe(
      'setup[0] state: expected LISTEN, got CLOSED',
    );
  });

  it('with every pair, each named', () => {
    const verdict = verdictOn([{ state: 'LISTEN' }]);
    const numbers = verdict.kind === 'failed' ? verdict.failures.map((one) => one.numbers) : [];
    expect(numbers).toEqual(PAIRS.map(({ iss, irs }) => `ISS=${iss} IRS=${irs}`));
  });
});
