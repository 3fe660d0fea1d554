import { has, lengthOf, type Segment } from '../tcp/segment';
import { distance, lt } from '../tcp/seq';
import { type Field, HEADER_BITS } from './draft';
import { type Expectation, reason } from './reasons';
import type { Turn } from './turns';

/** What a field should say, and why: the rule by which a conforming TCP fills it. */
export function expectationOf(turn: Turn, field: Field): Expectation {
  const { segment, source, destination } = turn.flight;
  switch (field) {
    case 'source':
      return reason('source.own', { port: source.port });
    case 'destination':
      return reason('destination.peers', { port: destination.port });
    case 'ctl':
      return reason(bitsOf(segment), {});
    case 'seq':
      return sequenceNumber(turn);
    case 'ack':
      return acknowledgment(turn);
    case 'wnd':
      return has(segment, 'RST')
        ? reason('wnd.rst', {})
        : reason('wnd.own', { 'RCV.WND': segment.wnd });
    case 'text':
      return reason('text.whole', { octets: segment.text.length });
    case 'state':
      return reason('state.next', {});
  }
}

function bitsOf(segment: Segment) {
  if (has(segment, 'RST')) return 'ctl.rst';
  if (has(segment, 'SYN')) return has(segment, 'ACK') ? 'ctl.syn-ack' : 'ctl.syn';
  if (has(segment, 'FIN')) return 'ctl.fin';
  return segment.text === '' ? 'ctl.ack' : 'ctl.text';
}

/** SEG.SEQ is SND.NXT: the ISS, and what has used sequence numbers since (RFC 9293 §3.4). */
function sequenceNumber({ flight: { segment }, tcb, before }: Turn): Expectation {
  if (has(segment, 'RST')) return reason('seq.rst', {});
  const again = before === 'SYN-SENT';
  if (has(segment, 'SYN')) return reason(again ? 'seq.iss-again' : 'seq.iss', { ISS: segment.seq });
  const ISS = tcb?.iss ?? segment.seq;
  const fins = typeof tcb?.fin === 'number' && lt(tcb.fin, segment.seq) ? 1 : 0;
  return reason('seq.snd-nxt', { ISS, fins, octets: distance(ISS, segment.seq) - 1 - fins });
}

/** SEG.ACK is RCV.NXT: what follows the last that has been received in order. */
function acknowledgment({ flight: { segment }, arrived }: Turn): Expectation {
  if (!has(segment, 'ACK')) return reason('ack.nothing-yet', {});
  if (arrived === null || lengthOf(arrived) === 0) {
    return reason('ack.unchanged', { 'RCV.NXT': segment.ack });
  }
  const number = { 'SEG.SEQ': arrived.seq };
  if (has(segment, 'RST')) return reason('ack.rst', { ...number, 'SEG.LEN': lengthOf(arrived) });
  if (has(arrived, 'SYN')) return reason('ack.syn', number);
  if (has(arrived, 'FIN')) return reason('ack.fin', number);
  return reason('ack.text', { ...number, octets: arrived.text.length });
}

/** The answer itself, as it is written into the field: no language's words. */
export function answerOf(turn: Turn, field: Field): string {
  const { segment, source, destination } = turn.flight;
  switch (field) {
    case 'source':
      return `${source.port}`;
    case 'destination':
      return `${destination.port}`;
    case 'ctl':
      return HEADER_BITS.filter((bit) => bit !== 'PSH' && has(segment, bit)).join(' + ');
    case 'seq':
    case 'ack':
    case 'wnd':
      return `${segment[field]}`;
    case 'text':
      return `${segment.text.length}`;
    case 'state':
      return turn.after;
  }
}
