import { describe, expect, it } from 'vitest';
import { Malformed } from './format';
import { parseVector } from './parse';
import { sample } from './samples';

const complaintAbout = (value: unknown): string => {
  try {
    parseVector(typeof value === 'string' ? value : JSON.stringify(value));
  } catch (error) {
    if (error instanceof Malformed) return error.message;
    throw error;
  }
  return 'fine';
};
const complaintAboutStep = (...steps: readonly object[]) =>
  complaintAbout(sample(steps as readonly Record<string, unknown>[]));
const complaintAboutTwo = (...steps: readonly object[]) =>
  complaintAbout(sample(steps as readonly Record<string, unknown>[], { mode: 'two-peer' }));

describe('a malformed file says where and what', () => {
  it('as a whole', () => {
    expect(complaintAbout('{')).toMatch(/^not JSON: /);
    expect(complaintAbout([])).toBe('expected an object, got []');
    expect(complaintAbout({})).toBe('not a tcpvec/1 vector: "format" is missing');
    expect(complaintAbout({ format: 'tcpvec/2' })).toBe(
      'not a tcpvec/1 vector: "format" is "tcpvec/2"',
    );
    expect(complaintAbout({ format: 'tcpvec/1' })).toBe('"mode" is missing');
    expect(complaintAbout(sample([], { mode: 'three' }))).toBe(
      'mode: expected one of single, two-peer, got "three"',
    );
    expect(complaintAbout(sample([], { class: 'law' }))).toBe(
      'class: expected one of rfc, impl, got "law"',
    );
    expect(complaintAbout(sample([], { steps: 5 }))).toBe('steps: expected a list, got 5');
    expect(complaintAbout(sample([], { given: { A: { iss: ['x'] } } }))).toBe(
      'given.A.iss[0]: expected a whole number, got "x"',
    );
  });

  it('in a step', () => {
    expect(complaintAboutStep({ frob: 1 })).toMatch(/^steps\[0\]: no known kind of step/);
    expect(complaintAboutStep({ state: 'CLOSED' }, { out: {}, in: {} })).toBe(
      'steps[1]: more than one kind of step: out, in',
    );
    expect(complaintAboutStep({ call: 'shout' })).toMatch(/^steps\[0\]\.call: expected one of/);
    expect(complaintAboutStep({ state: 'OPEN' })).toMatch(/^steps\[0\]\.state: expected one of/);
    expect(complaintAboutStep({ advance_ms: -1 })).toBe(
      'steps[0].advance_ms: expected a number that is not negative, got -1',
    );
    expect(complaintAboutStep({ out_none: false })).toBe(
      'steps[0].out_none: only true makes sense',
    );
    expect(complaintAboutStep({ vars: { cwnd: 1 } })).toMatch(/unknown key "cwnd"/);
    expect(complaintAboutStep({ out: {}, within_ms: '5' })).toBe(
      'steps[0].within_ms: expected a whole number, got "5"',
    );
  });

  it('in a segment', () => {
    expect(complaintAboutStep({ in: { flags: 'SYN', len: 0 } })).toBe(
      'steps[0].in: "seq" is missing',
    );
    expect(complaintAboutStep({ in: { flags: 'ACK', seq: 1, len: 0 } })).toBe(
      'steps[0].in: the flags have ACK, but "ack" is missing',
    );
    expect(complaintAboutStep({ in: { flags: 'SIN', seq: 1 } })).toMatch(
      /^steps\[0\]\.in\.flags: unknown flag "SIN"/,
    );
    expect(complaintAboutStep({ out: { flgas: 'SYN' } })).toMatch(
      /^steps\[0\]\.out: unknown key "flgas"/,
    );
    expect(complaintAboutStep({ out: { flags: 'SYN', flags_any: [] } })).toBe(
      'steps[0].out: both "flags" and "flags_any" are given',
    );
    expect(complaintAboutStep({ out_any_of: [{}, { seq: 1.5 }] })).toBe(
      'steps[0].out_any_of[1].seq: expected a whole number, got 1.5',
    );
    expect(complaintAboutStep({ out_any_of: [] })).toBe('steps[0].out_any_of: the list is empty');
    expect(complaintAboutStep({ out_stream: { bytes: 5 } })).toBe(
      'steps[0].out_stream: "from_seq" is missing',
    );
  });

  it('about the mode', () => {
    expect(complaintAboutStep({ settle: true })).toBe(
      'steps[0] settle: this kind of step needs "mode": "two-peer"',
    );
    expect(complaintAboutTwo({ state: 'CLOSED' })).toBe('steps[0] state: "side" is missing');
    expect(complaintAboutTwo({ side: 'C', state: 'CLOSED' })).toBe(
      'steps[0].side: expected one of A, B, got "C"',
    );
    expect(complaintAboutTwo({ deliver: 'l2' })).toBe(
      'steps[0] deliver: no earlier step names a segment "l2"',
    );
  });

  it('a segment without any flag is fine', () => {
    expect(complaintAboutStep({ in: { flags: '', seq: 1, len: 5 } })).toBe('fine');
    expect(complaintAboutStep({ in: { flags: 'none', seq: 1, len: 5 } })).toBe('fine');
  });
});
