import { describe, expect, it } from 'vitest';
import { BOTH_ESTABLISHED, verdictOnTwo } from './samples';

const PASSED = { kind: 'passed' };
const failureOf = (steps: Parameters<typeof verdictOnTwo>[0]) => {
  const verdict = verdictOnTwo(steps);
  return verdict.kind === 'failed' ? verdict.failures[0] : verdict.kind;
};

describe('the figures of RFC 9293 §3.5 that no file has', () => {
  it('Figure 8: recovery from an old duplicate SYN', () => {
    const given = { A: { iss: [100] }, B: { iss: [300, 400] } };
    const steps = [
      { side: 'B', call: 'open-passive' },
      { side: 'A', call: 'open-active' },
      { side: 'A', out: { flags: 'SYN', seq: 100, len: 0 }, as: 'l2' },
      { inject: { flags: 'SYN', seq: 90, len: 0 }, to: 'B' },
      { side: 'B', state: 'SYN-RECEIVED' },
      { side: 'B', out: { flags: 'SYN,ACK', seq: 300, ack: 91, len: 0 }, as: 'l4' },
      { deliver: 'l4' },
      { side: 'A', state: 'SYN-SENT' },
      { side: 'A', out: { flags: 'RST', seq: 91, len: 0 }, as: 'l5' },
      { deliver: 'l5' },
      { side: 'B', state: 'LISTEN' },
      { deliver: 'l2' },
      { side: 'B', state: 'SYN-RECEIVED' },
      { side: 'B', out: { flags: 'SYN,ACK', seq: 400, ack: 101, len: 0 }, as: 'l7' },
      { deliver: 'l7' },
      { side: 'A', state: 'ESTABLISHED' },
      { side: 'A', out: { flags: 'ACK', seq: 101, ack: 401, len: 0 }, as: 'l8' },
      { deliver: 'l8' },
      { side: 'B', state: 'ESTABLISHED', signal: 'connection established' },
    ];
    expect(verdictOnTwo(steps, { given })).toEqual(PASSED);
  });

  it('Figure 9: half-open connection discovery', () => {
    const given = { A: { iss: [100, 400] }, B: { iss: [300] } };
    const steps = [
      ...BOTH_ESTABLISHED,
      { side: 'A', crash: true },
      { side: 'A', state: 'CLOSED' },
      { side: 'A', call: 'open-active' },
      { side: 'A', out: { flags: 'SYN', seq: 400, len: 0 }, as: 'l3' },
      { deliver: 'l3' },
      { side: 'B', out: { flags: 'ACK', seq: 301, ack: 101, len: 0 }, as: 'l4' },
      { deliver: 'l4' },
      { side: 'A', out: { flags: 'RST', seq: 101, len: 0 }, as: 'l5' },
      { side: 'A', state: 'SYN-SENT' },
      { deliver: 'l5' },
      { side: 'B', state: 'CLOSED' },
      { side: 'B', signal: 'connection reset' },
      { side: 'B', call: 'open-passive' },
      { advance_ms: 1_000 },
      { side: 'A', out: { flags: 'SYN', seq: 400, len: 0 }, as: 'l7' },
    ];
    expect(verdictOnTwo(steps, { given })).toEqual(PASSED);
  });

  it('Figure 10: the active side discovers it', () => {
    const steps = [
      ...BOTH_ESTABLISHED,
      { side: 'A', crash: true },
      { side: 'B', call: 'send', len: 10 },
      { side: 'B', out_stream: { from_seq: 301, bytes: 10, fin: false, ack: 101 }, as: 'l2' },
      { deliver: 'l2' },
      { side: 'A', out: { flags: 'RST', seq: 101, len: 0 }, as: 'l3' },
      { deliver: 'l3' },
      { side: 'B', state: 'CLOSED' },
      { side: 'B', vars: { snd_una: 1 } },
    ];
    expect(failureOf(steps)).toMatchObject({ where: 'steps[17] vars', got: 'no TCB' });
    expect(verdictOnTwo(steps.slice(0, -1))).toEqual(PASSED);
  });

  it('Figure 11: an old duplicate SYN between two passive sockets', () => {
    const steps = [
      { side: 'A', call: 'open-passive' },
      { side: 'B', call: 'open-passive' },
      { inject: { flags: 'SYN', seq: 7_000, len: 0 }, to: 'B' },
      { side: 'B', out: { flags: 'SYN,ACK', seq: 300, ack: 7_001, len: 0 }, as: 'l3' },
      { deliver: 'l3' },
      { side: 'A', out: { flags: 'RST', seq: 7_001, len: 0 }, as: 'l4' },
      { deliver: 'l4' },
      { side: 'A', state: 'LISTEN' },
      { side: 'B', state: 'LISTEN' },
    ];
    expect(verdictOnTwo(steps)).toEqual(PASSED);
  });
});

describe('the network between two peers', () => {
  it('delivers a segment as often as it is told to', () => {
    const steps = [
      ...BOTH_ESTABLISHED,
      { side: 'A', call: 'send', len: 10 },
      { side: 'A', out: { len: 10 }, as: 'data' },
      { deliver: 'data' },
      { side: 'B', out: { ack: 111 }, within_ms: 499 },
      { deliver: 'data' },
      { side: 'B', out: { ack: 111 } },
      { side: 'B', readable: 10, vars: { rcv_nxt: 111, snd_nxt: 301 } },
      { side: 'A', readable: 0 },
    ];
    expect(verdictOnTwo(steps)).toEqual(PASSED);
  });

  it('settles: whatever is under way arrives, and what that gives rise to', () => {
    const steps = [
      ...BOTH_ESTABLISHED,
      { side: 'A', call: 'send', len: 2_000 },
      { side: 'A', call: 'close' },
      { settle: true },
      { side: 'A', state: 'FIN-WAIT-2' },
      { side: 'B', state: 'CLOSE-WAIT' },
      { side: 'B', readable: 2_000 },
    ];
    expect(verdictOnTwo(steps)).toEqual(PASSED);
    const hasty = steps.map((step) => ('settle' in step ? { ...step, max_segments: 3 } : step));
    expect(failureOf(hasty)).toMatchObject({
      where: 'steps[12] settle',
      expected: 'quiet after 3 segments',
    });
  });

  it('a name that an optional segment did not get stands for no segment', () => {
    const steps = [
      ...BOTH_ESTABLISHED,
      { side: 'A', out_optional: [{ flags: 'FIN,ACK' }], as: 'maybe' },
      { deliver: 'maybe' },
      { side: 'B', out_none: true },
      { side: 'B', state: 'ESTABLISHED' },
    ];
    expect(verdictOnTwo(steps)).toEqual(PASSED);
  });

  it('time is the same for both, and collects from one or both', () => {
    const steps = [
      ...BOTH_ESTABLISHED,
      { side: 'A', call: 'close' },
      { side: 'B', call: 'close' },
      { side: 'A', out: { flags: 'FIN,ACK' } },
      { side: 'B', out: { flags: 'FIN,ACK' } },
      { advance_ms: 3_000, collect: { flags: 'FIN,ACK', min_count: 4, max_count: 4 } },
      { advance_ms: 3_999 },
      { out_none: true },
    ];
    expect(verdictOnTwo(steps)).toEqual(PASSED);
  });

  it('complains about segments of either side that nobody has taken', () => {
    const steps = [
      ...BOTH_ESTABLISHED,
      { side: 'A', call: 'close' },
      { side: 'A', state: 'FIN-WAIT-1' },
      { side: 'B', call: 'close' },
    ];
    expect(failureOf(steps)).toMatchObject({
      where: 'steps[12] call',
      got: 'FIN,ACK SEQ=101 ACK=301 LEN=0',
    });
  });

  it('goes on with numbers of its own when the list of ISSs is used up', () => {
    const steps = [
      { side: 'A', call: 'open-active' },
      { side: 'A', out: { flags: 'SYN', seq: 100 } },
      { side: 'A', crash: true },
      { side: 'A', call: 'open-active' },
      { side: 'A', out: { flags: 'SYN', seq: 100_100 } },
    ];
    expect(verdictOnTwo(steps)).toEqual(PASSED);
  });
});
