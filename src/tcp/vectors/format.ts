/**
 * tcpvec/1, the form of the test vectors, as the runner sees it once a file has been read: what is
 * absent in the file is null here, names of flags are control bits, and every step knows where it
 * stands.
 */
import type { ControlBit } from '../segment';
import type { State } from '../tcb';

export const FORMAT = 'tcpvec/1';

/** The two endpoints of a vector in which both are ours. */
export const SIDES = ['A', 'B'] as const;
export type Side = (typeof SIDES)[number];

/** Control bits without PSH, which no comparison looks at. */
export type Flags = readonly ControlBit[];

/** A segment for the endpoint; numbers relative unless `abs`. */
export interface Incoming {
  readonly flags: Flags;
  readonly seq: number;
  readonly ack: number;
  readonly len: number;
  /** null: the peer's window of the profile. */
  readonly wnd: number | null;
  /** null: no MSS option. */
  readonly mss: number | null;
  readonly abs: boolean;
}

/** What an emitted segment must look like; null: don't care. */
export interface Expected {
  /** The combinations of flags that are right. */
  readonly flags: readonly Flags[] | null;
  readonly seq: number | null;
  readonly ack: number | null;
  readonly len: number | null;
  readonly wnd: number | null;
  readonly mss: number | null;
  readonly abs: boolean;
}

export const CALLS = [
  'open-passive',
  'open-active',
  'send',
  'receive',
  'close',
  'abort',
  'status',
] as const;
export type CallName = (typeof CALLS)[number];

/** The variables of the TCB that a vector can ask for. */
export const VARIABLES = [
  'snd_una',
  'snd_nxt',
  'snd_wnd',
  'snd_wl1',
  'snd_wl2',
  'iss',
  'rcv_nxt',
  'rcv_wnd',
  'irs',
] as const;
export type Variable = (typeof VARIABLES)[number];

/** Several segments that together carry these octets, and the FIN after them. */
export interface Stream {
  readonly fromSeq: number;
  readonly bytes: number;
  readonly fin: boolean;
  readonly ack: number | null;
  readonly maxLen: number | null;
  readonly pureAckFirst: boolean;
  readonly abs: boolean;
}

/** What a step does or checks. */
export type Deed =
  | {
      readonly kind: 'call';
      readonly name: CallName;
      readonly len: number | null;
      /** The replies that are right; null: any. */
      readonly expect: readonly string[] | null;
    }
  | { readonly kind: 'in'; readonly segment: Incoming }
  | { readonly kind: 'out'; readonly any: readonly Expected[] }
  | { readonly kind: 'out_optional'; readonly any: readonly Expected[] }
  | {
      readonly kind: 'out_acks';
      readonly seq: number | null;
      readonly finalAck: number;
      readonly abs: boolean;
    }
  | { readonly kind: 'out_stream'; readonly stream: Stream }
  | { readonly kind: 'out_none' }
  | { readonly kind: 'advance'; readonly ms: number; readonly collect: Collect | null }
  | { readonly kind: 'state'; readonly state: State }
  | { readonly kind: 'signal'; readonly signal: string }
  | { readonly kind: 'readable'; readonly octets: number }
  | {
      readonly kind: 'vars';
      readonly vars: Readonly<Partial<Record<Variable, number>>>;
      readonly abs: boolean;
    }
  | { readonly kind: 'deliver'; readonly name: string }
  | { readonly kind: 'inject'; readonly segment: Incoming; readonly to: Side }
  | { readonly kind: 'crash' }
  | { readonly kind: 'settle'; readonly maxSegments: number };

/** What all segments emitted while time passes must look like, and how many there must be. */
export interface Collect {
  readonly each: Expected;
  readonly minCount: number;
  readonly maxCount: number | null;
}

export interface Step {
  readonly deed: Deed;
  /** Where it stands: "steps[3]". */
  readonly where: string;
  /** null: the only endpoint, or all of them. */
  readonly side: Side | null;
  /** For how many ms time may run until the segment comes. */
  readonly within: number;
  /** The name that the emitted segments get. */
  readonly as: string | null;
}

export interface Vector {
  readonly name: string;
  readonly title: string;
  readonly class: 'rfc' | 'impl';
  /** 'must', or what is weaker: 'should', 'text'. */
  readonly strength: string;
  readonly mode: 'single' | 'two-peer';
  /** null: the vector does not say what its setup leads to. */
  readonly start: State | null;
  readonly overrides: Readonly<Record<string, unknown>>;
  readonly rebaseOnNewSyn: boolean;
  /** The ISSs that each side uses, in turn (two-peer). */
  readonly iss: { readonly [S in Side]: readonly number[] };
  readonly setup: readonly Step[];
  readonly steps: readonly Step[];
  /** Keys of steps that the form does not know and the runner passes over. */
  readonly passedOver: readonly string[];
}

/** The file is not a vector: where in it, and what is wrong. */
export class Malformed extends Error {
  readonly where: string;

  constructor(where: string, what: string) {
    super(where === '' ? what : `${where}: ${what}`);
    this.where = where;
  }
}
