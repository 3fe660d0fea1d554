import { describe, expect, it } from 'vitest';
import { PAIRS } from './run';
import { ESTABLISHED, LISTEN, parsed, verdictOn } from './samples';

const PASSED = { kind: 'passed' };

/** Where and why the first pair fails. */
function failureOf(steps: Parameters<typeof verdictOn>[0], rest = {}) {
  const verdict = verdictOn(steps, { setup: ESTABLISHED, ...rest });
  if (verdict.kind !== 'failed') return verdict.kind;
  const [first] = verdict.failures;
  return `${first?.where}: expected ${first?.expected}, got ${first?.got}`;
}
const fromEstablished = (steps: Parameters<typeof verdictOn>[0], rest = {}) =>
  verdictOn(steps, { setup: ESTABLISHED, ...rest });

const DATA = { in: { flags: 'PSH,ACK', seq: 1, ack: 1, len: 10 } };

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

describe('out steps', () => {
  it('flags_any, out_any_of, absent fields, PSH', () => {
    expect(
      fromEstablished([
        { call: 'send', len: 5 },
        { out: { flags: 'ACK', len: 5 } },
        { call: 'abort' },
        { out_any_of: [{ flags: 'FIN' }, { flags_any: ['RST', 'RST,ACK'], seq: 6 }] },
      ]),
    ).toEqual(PASSED);
    expect(failureOf([{ call: 'abort' }, { out_any_of: [{ flags: 'FIN' }, { seq: 5 }] }])).toBe(
      'steps[1] out_any_of: expected FIN or a segment SEQ=5, got RST SEQ=1 LEN=0',
    );
  });

  it('within_ms lets time run until the segment comes, and no longer', () => {
    const profile = { profile_overrides: { delayed_ack_ms: 200 } };
    const setup = [...ESTABLISHED.slice(0, 3), { out: {}, within_ms: 499 }];
    const within = (ms: number) =>
      verdictOn([DATA, { out: { ack: 11 }, within_ms: ms }], { setup, ...profile }).kind;
    expect([within(199), within(200)]).toEqual(['failed', 'passed']);
  });

  it('out_optional takes what comes, each once, and nothing else', () => {
    const ack = { flags: 'ACK', ack: 11, len: 0 };
    expect(fromEstablished([DATA, { out_optional: [ack] }, { out_none: true }])).toEqual(PASSED);
    expect(fromEstablished([{ out_optional: [ack] }, { out_none: true }])).toEqual(PASSED);
    expect(
      fromEstablished([
        DATA,
        { call: 'send', len: 5 },
        { out_optional: [{ flags: 'FIN' }, ack] },
        { out: { len: 5 } },
      ]),
    ).toEqual(PASSED);
    expect(failureOf([DATA, { out_optional: [{ flags: 'RST' }] }, { out_none: true }])).toContain(
      'steps[2] out_none',
    );
  });

  it('out_acks takes one or more pure ACKs up to the final one', () => {
    expect(fromEstablished([DATA, { out_acks: { seq: 1, final_ack: 11 } }])).toEqual(PASSED);
    const early = [
      { call: 'open-passive' },
      { in: { flags: 'SYN', seq: 0, len: 0 } },
      { out: { flags: 'SYN,ACK' } },
      { in: { flags: 'ACK', seq: 6, ack: 1, len: 5 } },
      { out_acks: { seq: 1, final_ack: 1 } },
      { in: { flags: 'ACK', seq: 1, ack: 1, len: 5 } },
      { out_acks: { seq: 1, final_ack: 11 }, within_ms: 499 },
    ];
    expect(verdictOn(early)).toEqual(PASSED);
    expect(failureOf([DATA, { out_acks: { seq: 1, final_ack: 12 } }])).toBe(
      'steps[1] out_acks: expected pure ACKs SEQ=1, the last with ACK=12, got nothing more',
    );
    expect(failureOf([{ call: 'close' }, { out_acks: { final_ack: 1 } }])).toContain('got FIN,ACK');
  });

  it('out_stream takes any segmentation', () => {
    const stream = (spec: object) =>
      fromEstablished([
        { call: 'send', len: 1_000 },
        { call: 'send', len: 200 },
        { call: 'close' },
        { out_stream: { from_seq: 1, bytes: 1_200, fin: true, ack: 1, ...spec } },
      ]).kind;
    expect(stream({})).toBe('passed');
    expect(stream({ max_len: 536 })).toBe('passed');
    expect(stream({ max_len: 500 })).toBe('failed');
    expect(stream({ fin: false })).toBe('failed');
    expect(stream({ bytes: 1_199 })).toBe('failed');
    expect(stream({ bytes: 1_201 })).toBe('failed');
    expect(stream({ ack: 2 })).toBe('failed');
    expect(stream({ from_seq: 2 })).toBe('failed');
  });

  it('out_stream of a FIN alone; with a pure ACK before it', () => {
    const fin = { from_seq: 1, bytes: 0, fin: true };
    expect(fromEstablished([{ call: 'close' }, { out_stream: fin }])).toEqual(PASSED);
    const before = [
      ...ESTABLISHED.slice(0, 3),
      { state: 'ESTABLISHED' },
      { call: 'send', len: 5 },
      { out_stream: { from_seq: 1, bytes: 5, fin: false, ack: 1, pure_ack_first: true } },
    ];
    expect(verdictOn(before)).toEqual(PASSED);
    const unasked = { from_seq: 1, bytes: 5, fin: false, ack: 11 };
    const withAck = [DATA, { out_none: true }, { call: 'send', len: 5 }, { out_stream: unasked }];
    expect(fromEstablished(withAck).kind).toBe('failed');
  });

  it('advance_ms collects all that comes meanwhile', () => {
    const resent = (collect: object, ms = 60_000) =>
      fromEstablished([{ call: 'send', len: 6 }, { out: { len: 6 } }, { advance_ms: ms, collect }])
        .kind;
    expect(resent({ flags: 'ACK', seq: 1, ack: 1, len: 6, min_count: 5 })).toBe('passed');
    expect(resent({ min_count: 6 })).toBe('failed');
    expect(resent({ max_count: 4 })).toBe('failed');
    expect(resent({ len: 5 })).toBe('failed');
    expect(resent({ min_count: 1 }, 999)).toBe('failed');
    expect(resent({}, 999)).toBe('passed');
  });
});

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
    const closed = (expect: unknown) => verdictOn([{ call: 'send', len: 1, expect }]).kind;
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

describe('given.rebase_on_new_syn', () => {
  const back = [
    ...LISTEN,
    { in: { flags: 'SYN', seq: 0, len: 0 } },
    { out: { flags: 'SYN,ACK', seq: 0, ack: 1, len: 0 } },
    { in: { flags: 'RST', seq: 1, len: 0 } },
    { out_none: true },
    { state: 'LISTEN' },
    { in: { flags: 'SYN', seq: 0, len: 0 } },
    { out: { flags: 'SYN,ACK', seq: 0, ack: 1, len: 0 } },
    { vars: { snd_una: 0, snd_nxt: 1, rcv_nxt: 1 } },
    { in: { flags: 'ACK', seq: 1, ack: 1, len: 0 } },
    { state: 'ESTABLISHED' },
  ];

  it('begins new numbers on both sides', () => {
    expect(verdictOn(back, { given: { rebase_on_new_syn: true } })).toEqual(PASSED);
  });

  it('absent: the same numbers count on', () => {
    expect(verdictOn(back)).toEqual(PASSED);
  });
});

describe('profile_overrides', () => {
  const run = (profile_overrides: object) => verdictOn([], { profile_overrides });

  it('set the parameters of the engine', () => {
    const reset = [{ in: { flags: 'RST', seq: 100, len: 0 } }, { state: 'CLOSED' }];
    expect(fromEstablished(reset, { profile_overrides: { rfc5961: false } })).toEqual(PASSED);
    const late = [
      { call: 'open-active' },
      { out: {} },
      { advance_ms: 2_999 },
      { out_none: true },
      { advance_ms: 1 },
      { out: {} },
    ];
    expect(verdictOn(late, { profile_overrides: { rto_initial: 3_000 } })).toEqual(PASSED);
  });

  it('that ask for what is so anyway change nothing', () => {
    expect(run({ nagle: false, rfc1337: false })).toEqual(PASSED);
  });

  it('that the engine cannot set skip the vector and say so', () => {
    expect(run({ rfc1337: true })).toEqual({
      kind: 'skipped',
      why: 'the engine cannot set rfc1337 = true',
    });
    expect(run({ colour: 'red' }).kind).toBe('skipped');
    expect(run({ toString: 1 }).kind).toBe('skipped');
  });
});

describe('the parsed vector', () => {
  it('remembers keys of steps that it does not know', () => {
    expect(parsed([{ state: 'CLOSED', colour: 'red', note: 'fine' }]).passedOver).toEqual([
      'steps[0]: unknown key "colour" is passed over',
    ]);
  });
});
