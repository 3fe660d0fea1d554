import { describe, expect, it } from 'vitest';
import { DATA, ESTABLISHED, failureOf, fromEstablished, PASSED, verdictOn } from './samples';

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
