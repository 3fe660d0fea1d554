import { describe, expect, it } from 'vitest';
import { fromEstablished, LISTEN, parsed, PASSED, verdictOn } from './samples';

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
    expect(run({ nagle: true })).toEqual({
      kind: 'skipped',
      why: 'the engine cannot set nagle = true',
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
