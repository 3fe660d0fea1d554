import { type ControlBit, has, type Segment } from '../tcp/segment';
import { add, lt } from '../tcp/seq';
import { type Draft, type Field, fieldsOf, LIMITS, numberIn, type NumberField } from './draft';
import { expectationOf } from './expected';
import { type Reason, reason } from './reasons';
import type { Turn } from './turns';

/** What is said about one field. */
export interface Judgement {
  readonly right: boolean;
  readonly reason: Reason;
}

export type Judgements = { readonly [F in Field]?: Judgement };

const wrong = (why: Reason): Judgement => ({ right: false, reason: why });
const right = (why: Reason): Judgement => ({ right: true, reason: why });

/**
 * Judges every field of a draft by itself against the segment that the learner's own end sends in
 * the run. Where TCP leaves a choice, whatever it allows is right: PSH (RFC 9293 §3.9.1.2), the
 * window, the number of an ACK field whose bit is off.
 */
export const judge = (draft: Draft, turn: Turn): Judgements =>
  Object.fromEntries(fieldsOf(turn).map((field) => [field, judgeField(draft, turn, field)]));

function judgeField(draft: Draft, turn: Turn, field: Field): Judgement {
  const mistake = mistakeIn(draft, turn, field);
  if (mistake !== null) return wrong(mistake);
  const { segment } = turn.flight;
  if (field === 'ack' && has(segment, 'ACK') && !draft.ctl.includes('ACK')) {
    return right(reason('ack.off', {}));
  }
  if (field === 'wnd' && !has(segment, 'RST') && numberIn(draft, 'wnd') !== segment.wnd) {
    return right(reason('wnd.other', {}));
  }
  return right(expectationOf(turn, field));
}

function mistakeIn(draft: Draft, turn: Turn, field: Field): Reason | null {
  switch (field) {
    case 'ctl':
      return mistakeInBits(draft.ctl, turn.flight.segment);
    case 'state':
      if (draft.state === turn.after) return null;
      return reason(draft.state === null ? 'state.none' : 'state.wrong', {});
    case 'ack':
      // Whether the bit has to be set is the bits' affair; an empty field is none the less empty.
      if (!has(turn.flight.segment, 'ACK')) return null;
      if (!draft.ctl.includes('ACK') && draft.numbers.ack.trim() !== '') return null;
      return mistakeInNumber(draft, turn, field);
    default:
      return mistakeInNumber(draft, turn, field);
  }
}

function mistakeInNumber(draft: Draft, turn: Turn, field: NumberField): Reason | null {
  const given = numberIn(draft, field);
  if (draft.numbers[field].trim() === '') return reason('number.empty', {});
  if (given === null) return reason('number.range', { limit: LIMITS[field] });
  const { segment, source, destination } = turn.flight;
  switch (field) {
    case 'source':
      if (given === source.port) return null;
      return reason(given === destination.port ? 'source.swapped' : 'source.wrong', {});
    case 'destination':
      if (given === destination.port) return null;
      return reason(given === source.port ? 'destination.swapped' : 'destination.wrong', {});
    case 'seq':
      return given === segment.seq ? null : mistakeInSequence(given, turn);
    case 'ack':
      return given === segment.ack ? null : mistakeInAcknowledgment(given, turn);
    case 'wnd':
      return null;
    case 'text':
      return given === segment.text.length ? null : reason('text.other', { given });
  }
}

/** The first thing that is wrong with the bits, from the one that changes most. */
function mistakeInBits(ctl: readonly ControlBit[], segment: Segment): Reason | null {
  const [set, due] = [(bit: ControlBit) => ctl.includes(bit), (b: ControlBit) => has(segment, b)];
  if (ctl.length === 0) return reason('ctl.empty', {});
  if (set('RST') !== due('RST')) return reason(due('RST') ? 'ctl.needs-rst' : 'ctl.no-rst', {});
  if (set('SYN') !== due('SYN')) return reason(due('SYN') ? 'ctl.needs-syn' : 'ctl.no-syn', {});
  if (set('FIN') !== due('FIN')) return reason(due('FIN') ? 'ctl.needs-fin' : 'ctl.no-fin', {});
  if (set('ACK') !== due('ACK')) return reason(due('ACK') ? 'ctl.missing-ack' : 'ctl.no-ack', {});
  return set('URG') ? reason('ctl.no-urg', {}) : null;
}

function mistakeInSequence(given: number, { flight: { segment }, tcb, arrived }: Turn): Reason {
  if (has(segment, 'RST')) return reason('seq.rst-not-zero', {});
  if (has(segment, 'SYN')) return reason('seq.not-iss', { ISS: segment.seq });
  const peers = has(segment, 'ACK') && (given === segment.ack || given === arrived?.seq);
  if (peers) return reason('seq.peers', { given });
  if (tcb !== null && given === tcb.iss) return reason('seq.syn-counts', { ISS: tcb.iss });
  return reason(lt(given, segment.seq) ? 'seq.sent-already' : 'seq.gap', { given });
}

function mistakeInAcknowledgment(given: number, { flight: { segment }, arrived }: Turn): Reason {
  const number = { 'SEG.SEQ': arrived?.seq ?? 0 };
  if (arrived !== null && given === add(segment.ack, -1)) {
    if (has(arrived, 'SYN')) return reason('ack.syn-counts', number);
    if (has(arrived, 'FIN')) return reason('ack.fin-counts', number);
  }
  const octets = arrived?.text.length ?? 0;
  if (octets > 0 && given === arrived?.seq) return reason('ack.text-counts', { ...number, octets });
  if (given === segment.seq) return reason('ack.own', { given });
  return reason(lt(given, segment.ack) ? 'ack.received-already' : 'ack.beyond', { given });
}
