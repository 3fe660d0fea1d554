import { describe, expect, it } from 'vitest';
import { failureOf, fromEstablished, LISTEN, PASSED, verdictOn } from './samples';

describe('what is asked of the endpoint', () => {
  it('signals count from the first step, with or without "error:"', () => {
    const fin = { in: { flags: 'FIN,ACK', seq: 1, ack: 1, len: 0 } };
    expect(failureOf([{ signal: 'connection established' }])).toContain('no signal');
    expect(
      fromEstablished([
        fin,
        { out: {} },
        { state: 'CLOSE-WAIT' },
        { signal: 'connection closing' },
      ]),
    ).toEqual(PASSED);
    expect(
      fromEstablished([
        { call: 'send', len: 5 },
        { out: {} },
        { advance_ms: 299_999, collect: { len: 5 } },
        { advance_ms: 1, collect: {} },
        { state: 'CLOSED' },
        { signal: 'connection aborted due to user timeout' },
        { signal: 'error: connection aborted due to user timeout' },
      ]),
    ).toEqual(PASSED);
  });

  it('readable survives the TCB and adds up over connections', () => {
    const again = [
      ...LISTEN,
      { in: { flags: 'SYN', seq: 0, len: 0 } },
      { out: {} },
      { in: { flags: 'ACK', seq: 1, ack: 1, len: 4 } },
      { out: { ack: 5 } },
      { readable: 4 },
      { in: { flags: 'RST', seq: 5, len: 0 } },
      { state: 'CLOSED' },
      { readable: 4 },
    ];
    const more = again.map((step) => ('readable' in step ? { readable: 8 } : step));
    expect(verdictOn([...again, ...more])).toEqual(PASSED);
  });

  it('several checks may stand in one step', () => {
    expect(fromEstablished([{ state: 'ESTABLISHED', readable: 0, vars: { snd_nxt: 1 } }])).toEqual(
      PASSED,
    );
    expect(failureOf([{ state: 'ESTABLISHED', readable: 1 }])).toContain('steps[0] readable');
  });

  it('all variables of the TCB, relative', () => {
    expect(
      fromEstablished([
        {
          vars: {
            iss: 0,
            irs: 0,
            snd_una: 1,
            snd_nxt: 1,
            snd_wnd: 65_535,
            snd_wl1: 0,
            snd_wl2: 1,
            rcv_nxt: 1,
            rcv_wnd: 65_535,
          },
        },
      ]),
    ).toEqual(PASSED);
  });

  it('an expected error may be any of several, in any of the RFC’s words', () => {
    const closed = (reply: unknown) => verdictOn([{ call: 'send', len: 1, expect: reply }]).kind;
    expect(closed('error: connection does not exist')).toBe('passed');
    expect(closed('error: connection not open')).toBe('passed');
    expect(closed(['ok', 'error: connection does not exist'])).toBe('passed');
    expect(closed('error: connection closing')).toBe('failed');
    expect(closed('ok')).toBe('failed');
  });

  it('wnd and mss of a segment that comes in', () => {
    const setup = [
      ...LISTEN,
      { in: { flags: 'SYN', seq: 0, len: 0, mss: 100, wnd: 150 } },
      { out: { flags: 'SYN,ACK', seq: 0, ack: 1, len: 0 } },
      { in: { flags: 'ACK', seq: 1, ack: 1, len: 0, wnd: 150 } },
    ];
    const steps = [
      { call: 'send', len: 400 },
      { out_stream: { from_seq: 1, bytes: 150, fin: false, ack: 1, max_len: 100 } },
      { out_none: true },
    ];
    expect(verdictOn(steps, { setup })).toEqual(PASSED);
  });
});
