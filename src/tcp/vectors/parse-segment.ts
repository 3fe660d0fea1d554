/** Segments as they are written in a vector. */
import { CONTROL_BITS, type ControlBit } from '../segment';
import {
  type Collect,
  type Expected,
  type Flags,
  type Incoming,
  Malformed,
  type Stream,
} from './format';
import {
  asCount,
  asList,
  asNumber,
  asObject,
  asString,
  onlyKeys,
  optional,
  type Raw,
  required,
  truth,
} from './read';

const EXPECTED_KEYS = ['flags', 'flags_any', 'seq', 'ack', 'len', 'wnd', 'mss', 'abs'] as const;

/** "SYN,ACK" as control bits. PSH is left out: no comparison looks at it. */
export function asFlags(value: unknown, where: string): Flags {
  const names = asString(value, where)
    .split(/[\s,|+]+/)
    .filter((name) => name !== '' && name !== '-' && name.toLowerCase() !== 'none');
  return names.map((name) => asBit(name, where)).filter((bit) => bit !== 'PSH');
}

function asBit(name: string, where: string): ControlBit {
  const bit = CONTROL_BITS.find((known) => known === name.toUpperCase());
  if (bit !== undefined) return bit;
  throw new Malformed(where, `unknown flag "${name}" (known: ${CONTROL_BITS.join(', ')})`);
}

/** A segment to deliver: what is not optional in the form is required here. */
export function asIncoming(value: unknown, where: string): Incoming {
  const raw = asObject(value, where);
  onlyKeys(raw, ['flags', 'seq', 'ack', 'len', 'wnd', 'mss', 'abs'], where);
  const flags = required(raw, 'flags', where, asFlags);
  const ack = optional(raw, 'ack', where, asNumber);
  if (flags.includes('ACK') && ack === null) {
    throw new Malformed(where, 'the flags have ACK, but "ack" is missing');
  }
  return {
    flags,
    seq: required(raw, 'seq', where, asNumber),
    ack: ack ?? 0,
    len: optional(raw, 'len', where, asCount) ?? 0,
    wnd: optional(raw, 'wnd', where, asCount),
    mss: optional(raw, 'mss', where, asCount),
    abs: truth(raw, 'abs', where),
  };
}

/** A segment to expect. `within_ms` may stand inside it as well as beside it. */
export function asExpected(value: unknown, where: string): Expected {
  const raw = asObject(value, where);
  onlyKeys(raw, [...EXPECTED_KEYS, 'within_ms'], where);
  return expectedOf(raw, where);
}

function expectedOf(raw: Raw, where: string): Expected {
  const flags = optional(raw, 'flags', where, asFlags);
  const any = optional(raw, 'flags_any', where, asList);
  if (flags !== null && any !== null) {
    throw new Malformed(where, 'both "flags" and "flags_any" are given');
  }
  return {
    flags:
      flags === null
        ? (any?.map((entry, i) => asFlags(entry, `${where}.flags_any[${i}]`)) ?? null)
        : [flags],
    seq: optional(raw, 'seq', where, asNumber),
    ack: optional(raw, 'ack', where, asNumber),
    len: optional(raw, 'len', where, asCount),
    wnd: optional(raw, 'wnd', where, asCount),
    mss: optional(raw, 'mss', where, asCount),
    abs: truth(raw, 'abs', where),
  };
}

/** One segment or a list of them. */
export function asAlternatives(value: unknown, where: string): readonly Expected[] {
  if (!Array.isArray(value)) return [asExpected(value, where)];
  if (value.length === 0) throw new Malformed(where, 'the list is empty');
  return value.map((entry, i) => asExpected(entry, `${where}[${i}]`));
}

export function asCollect(value: unknown, where: string): Collect {
  const raw = asObject(value, where);
  onlyKeys(raw, [...EXPECTED_KEYS, 'min_count', 'max_count'], where);
  return {
    each: expectedOf(raw, where),
    minCount: optional(raw, 'min_count', where, asCount) ?? 0,
    maxCount: optional(raw, 'max_count', where, asCount),
  };
}

export function asStream(value: unknown, where: string): Stream {
  const raw = asObject(value, where);
  const keys = ['from_seq', 'bytes', 'fin', 'ack', 'max_len', 'pure_ack_first', 'within_ms', 'abs'];
  onlyKeys(raw, keys, where);
  return {
    fromSeq: required(raw, 'from_seq', where, asNumber),
    bytes: required(raw, 'bytes', where, asCount),
    fin: truth(raw, 'fin', where),
    ack: optional(raw, 'ack', where, asNumber),
    maxLen: optional(raw, 'max_len', where, asCount),
    pureAckFirst: truth(raw, 'pure_ack_first', where),
    abs: truth(raw, 'abs', where),
  };
}
