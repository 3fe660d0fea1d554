import { CONTROL_BITS, type ControlBit, type Segment } from '../tcp/segment';
import { seq } from '../tcp/seq';
import type { State } from '../tcp/tcb';
import { issOf, type Turn } from './turns';

/**
 * What the learner fills in: the header of RFC 9293 §3.1, the control bits before the numbers whose
 * meaning they decide; then the state that follows.
 */
export const FIELDS = [
  'source',
  'destination',
  'ctl',
  'seq',
  'ack',
  'wnd',
  'text',
  'state',
] as const;
export type Field = (typeof FIELDS)[number];

/** The control bits in the order in which they stand in the header. */
export const HEADER_BITS = [
  'URG',
  'ACK',
  'PSH',
  'RST',
  'SYN',
  'FIN',
] as const satisfies ControlBit[];

/** The fields in which a number is written. */
export const NUMBER_FIELDS = ['source', 'destination', 'seq', 'ack', 'wnd', 'text'] as const;
export type NumberField = (typeof NUMBER_FIELDS)[number];

/** A segment as far as it is built: numbers as they are written. `text` counts octets. */
export interface Draft {
  readonly numbers: { readonly [F in NumberField]: string };
  readonly ctl: readonly ControlBit[];
  readonly state: State | null;
}

const HIGHEST_PORT = 65_535;
const HIGHEST_WINDOW = 65_535;
/** The text that our MSS option lets into one segment (RFC 9293 §3.7.1). */
const LONGEST_TEXT = 1_460;

/** The largest number that fits into a field. */
export const LIMITS: { readonly [F in NumberField]: number } = {
  source: HIGHEST_PORT,
  destination: HIGHEST_PORT,
  seq: seq(-1),
  ack: seq(-1),
  wnd: HIGHEST_WINDOW,
  text: LONGEST_TEXT,
};

/** What stands in a field as a number; null when it is empty, no whole number or too large. */
export function numberIn(draft: Draft, field: NumberField): number | null {
  const written = draft.numbers[field].trim();
  if (!/^\d{1,10}$/.test(written)) return null;
  const n = Number(written);
  return n <= LIMITS[field] ? n : null;
}

/** The fields that a turn asks for: the text's length only when the program has text to send. */
export const fieldsOf = (turn: Turn): readonly Field[] =>
  FIELDS.filter((field) => field !== 'text' || turn.text !== '');

/** The segment as the learner finds it: ports, window and a given ISS stand there, the rest is open. */
export function blankDraft(turn: Turn): Draft {
  const { numbers } = perfectDraft(turn);
  return {
    numbers: { ...numbers, seq: `${issOf(turn) ?? ''}`, ack: '', text: '' },
    ctl: [],
    state: null,
  };
}

/** The draft that a conforming TCP would hand in. */
export function perfectDraft(turn: Turn): Draft {
  const { segment, source, destination } = turn.flight;
  return {
    numbers: {
      source: `${source.port}`,
      destination: `${destination.port}`,
      seq: `${segment.seq}`,
      ack: `${segment.ack}`,
      wnd: `${segment.wnd}`,
      text: `${segment.text.length}`,
    },
    ctl: segment.ctl,
    state: turn.after,
  };
}

/** The segment that a draft stands for; null while a number of it can't be sent. */
export function segmentOf(draft: Draft, turn: Turn): Segment | null {
  const acks = draft.ctl.includes('ACK');
  const [number, wnd] = [numberIn(draft, 'seq'), numberIn(draft, 'wnd')];
  const ack = acks ? numberIn(draft, 'ack') : 0;
  const octets = turn.text === '' ? 0 : numberIn(draft, 'text');
  if (number === null || wnd === null || ack === null || octets === null) return null;
  const { mss } = turn.flight.segment;
  return {
    seq: number,
    ack,
    ctl: CONTROL_BITS.filter((bit) => draft.ctl.includes(bit)),
    wnd,
    text: turn.text.repeat(Math.ceil(octets / (turn.text.length || 1))).slice(0, octets),
    ...(mss === undefined || !draft.ctl.includes('SYN') ? {} : { mss }),
  };
}
