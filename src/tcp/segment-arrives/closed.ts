/** RFC 9293 §3.10.7.1: CLOSED STATE. */
import { endOf, has, lengthOf, type Segment } from '../segment';
import { cite, sendBare, type Turn } from '../turn';

export function arrivesInClosed(turn: Turn, segment: Segment): void {
  if (has(segment, 'RST')) return cite(turn, 'closed.rst', {});
  if (has(segment, 'ACK')) {
    cite(turn, 'closed.answer-ack', { 'SEG.ACK': segment.ack });
    sendBare(turn, { seq: segment.ack, ctl: ['RST'] });
    return;
  }
  cite(turn, 'closed.answer', { 'SEG.SEQ': segment.seq, 'SEG.LEN': lengthOf(segment) });
  sendBare(turn, { seq: 0, ack: endOf(segment), ctl: ['RST', 'ACK'] });
}
