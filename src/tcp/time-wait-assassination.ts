/**
 * RFC 1337: an old segment that comes in TIME-WAIT is acknowledged, the peer has forgotten the
 * connection and answers with a RST, and TIME-WAIT, which should outlive old segments, ends too soon.
 * Fix F1 of its section 3: a RST in TIME-WAIT is ignored.
 */
import type { Segment } from './segment';
import { cite, type Live } from './turn';

/** True when the state is TIME-WAIT and the RST is to be dropped. */
export function outlivesRst(turn: Live, segment: Segment): boolean {
  if (!turn.parameters.ignoresRstInTimeWait || turn.tcb.state !== 'TIME-WAIT') return false;
  cite(turn, 'rst.time-wait', { 'SEG.SEQ': segment.seq });
  return true;
}
