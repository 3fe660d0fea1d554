/** One step of a vector. */
import { STATES } from '../tcb';
import {
  CALLS,
  type Deed,
  Malformed,
  SIDES,
  type Step,
  type Variable,
  VARIABLES,
  type Vector,
} from './format';
import { asAlternatives, asCollect, asExpected, asIncoming, asStream } from './parse-segment';
import {
  asCount,
  asNumber,
  asObject,
  asOneOf,
  asString,
  onlyKeys,
  optional,
  type Raw,
  required,
  truth,
} from './read';

/** Each kind of step: how its value is read. `raw` is the whole step, for what stands beside it. */
const KINDS: Readonly<Record<string, (raw: Raw, key: string, where: string) => Deed>> = {
  call: (raw, key, where) => ({
    kind: 'call',
    name: required(raw, key, where, (value, at) => asOneOf(value, CALLS, at)),
    len: optional(raw, 'len', where, asCount),
    expect: optional(raw, 'expect', where, asReplies),
  }),
  in: (raw, key, where) => ({ kind: 'in', segment: required(raw, key, where, asIncoming) }),
  out: (raw, key, where) => ({ kind: 'out', any: [required(raw, key, where, asExpected)] }),
  out_any_of: (raw, key, where) => ({
    kind: 'out',
    any: required(raw, key, where, asAlternatives),
  }),
  out_optional: (raw, key, where) => ({
    kind: 'out_optional',
    any: required(raw, key, where, asAlternatives),
  }),
  out_acks: (raw, key, where) => required(raw, key, where, asAcks),
  out_stream: (raw, key, where) => ({
    kind: 'out_stream',
    stream: required(raw, key, where, asStream),
  }),
  out_none: (raw, key, where) => {
    if (truth(raw, key, where)) return { kind: 'out_none' };
    throw new Malformed(`${where}.${key}`, 'only true makes sense');
  },
  advance_ms: (raw, key, where) => ({
    kind: 'advance',
    ms: required(raw, key, where, asCount),
    collect: optional(raw, 'collect', where, asCollect),
  }),
  state: (raw, key, where) => ({
    kind: 'state',
    state: required(raw, key, where, (value, at) => asOneOf(value, STATES, at)),
  }),
  signal: (raw, key, where) => ({ kind: 'signal', signal: required(raw, key, where, asString) }),
  readable: (raw, key, where) => ({ kind: 'readable', octets: required(raw, key, where, asCount) }),
  vars: (raw, key, where) => ({
    kind: 'vars',
    vars: required(raw, key, where, asVars),
    abs: truth(raw, 'abs', where),
  }),
  deliver: (raw, key, where) => ({ kind: 'deliver', name: required(raw, key, where, asString) }),
  inject: (raw, key, where) => ({
    kind: 'inject',
    segment: required(raw, key, where, asIncoming),
    to: required(raw, 'to', where, (value, at) => asOneOf(value, SIDES, at)),
  }),
  crash: (raw, key, where) => {
    if (truth(raw, key, where)) return { kind: 'crash' };
    throw new Malformed(`${where}.${key}`, 'only true makes sense');
  },
  settle: (raw, _key, where) => ({
    kind: 'settle',
    maxSegments: optional(raw, 'max_segments', where, asCount) ?? 100,
  }),
};

/** What may stand together in one step: checks that take nothing. */
const CHECKS = ['state', 'signal', 'readable', 'vars'];

/** What belongs to the kinds, to all steps, or to nobody but the reader. */
const BESIDE = ['side', 'within_ms', 'as', 'len', 'expect', 'collect', 'to', 'max_segments', 'abs'];
const REMARKS = ['note', 'comment', 'title', 'why', 'ref'];

function asReplies(value: unknown, where: string): readonly string[] {
  if (!Array.isArray(value)) return [asString(value, where)];
  return value.map((entry, i) => asString(entry, `${where}[${i}]`));
}

function asAcks(value: unknown, where: string): Deed {
  const raw = asObject(value, where);
  onlyKeys(raw, ['seq', 'final_ack', 'within_ms', 'abs'], where);
  return {
    kind: 'out_acks',
    seq: optional(raw, 'seq', where, asNumber),
    finalAck: required(raw, 'final_ack', where, asNumber),
    abs: truth(raw, 'abs', where),
  };
}

function asVars(value: unknown, where: string): Partial<Record<Variable, number>> {
  const raw = asObject(value, where);
  onlyKeys(raw, VARIABLES, where);
  const entries = VARIABLES.filter((name) => raw[name] !== undefined);
  return Object.fromEntries(
    entries.map((name) => [name, required(raw, name, where, asNumber)] as const),
  );
}

/** How long time may run until the segment comes: beside the expectation or inside it. */
function withinOf(raw: Raw, key: string, where: string): number {
  const inside = raw[key];
  const beside = optional(raw, 'within_ms', where, asCount);
  if (beside !== null || typeof inside !== 'object' || inside === null) return beside ?? 0;
  const entries = Array.isArray(inside) ? inside : [inside];
  return Math.max(
    0,
    ...entries.map((entry) => optional(asObject(entry, where), 'within_ms', where, asCount) ?? 0),
  );
}

/**
 * The deeds of one step (several checks may stand in one object). Keys that the form does not know
 * go to `strangers`.
 */
export function parseStep(value: unknown, where: string, strangers: string[]): readonly Step[] {
  const raw = asObject(value, where);
  const kinds = Object.keys(raw).filter((key) => Object.hasOwn(KINDS, key));
  if (kinds.length === 0) {
    throw new Malformed(where, `no known kind of step (known: ${Object.keys(KINDS).join(', ')})`);
  }
  if (kinds.length > 1 && !kinds.every((key) => CHECKS.includes(key))) {
    throw new Malformed(where, `more than one kind of step: ${kinds.join(', ')}`);
  }
  const known = [...kinds, ...BESIDE, ...REMARKS];
  for (const key of Object.keys(raw)) {
    if (!known.includes(key)) strangers.push(`${where}: unknown key "${key}" is passed over`);
  }
  return kinds.map((key) => ({
    deed: (KINDS[key] as (typeof KINDS)[string])(raw, key, where),
    where: `${where} ${key}`,
    side: optional(raw, 'side', where, (side, at) => asOneOf(side, SIDES, at)),
    within: withinOf(raw, key, where),
    as: optional(raw, 'as', where, asString),
  }));
}

const OF_TWO: ReadonlySet<Deed['kind']> = new Set([
  'deliver',
  'inject',
  'crash',
  'settle',
] as const);
const NEEDS_NO_SIDE: ReadonlySet<Deed['kind']> = new Set([
  'advance',
  'out_none',
  'deliver',
  'inject',
  'settle',
] as const);

/** Does a step fit the mode: who does it, and is what it delivers named before? */
export function checkAgainstMode(steps: readonly Step[], mode: Vector['mode']): void {
  const names = new Set<string>();
  for (const { deed, where, side, as } of steps) {
    if (mode === 'single' && OF_TWO.has(deed.kind)) {
      throw new Malformed(where, 'this kind of step needs "mode": "two-peer"');
    }
    if (mode === 'two-peer' && side === null && !NEEDS_NO_SIDE.has(deed.kind)) {
      throw new Malformed(where, '"side" is missing');
    }
    if (deed.kind === 'deliver' && !names.has(deed.name)) {
      throw new Malformed(where, `no earlier step names a segment "${deed.name}"`);
    }
    if (as !== null) names.add(as);
  }
}
