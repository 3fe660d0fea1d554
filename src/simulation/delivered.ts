import { has, type Segment } from '../tcp/segment';
import { add, distance, le, lt } from '../tcp/seq';
import type { Tcb } from '../tcp/tcb';

/**
 * The text that a segment made readable: its own, and what had been held until it came (SHLD-31).
 *
 * @param before null: the connection was born with this segment
 * @param arriving null: nothing arrived, and so nothing became readable
 */
export function deliveredText(before: Tcb | null, after: Tcb, arriving: Segment | null): string {
  const known = before?.readable ?? 0;
  if (arriving === null || after.readable === known) return '';
  const first = add(after.irs, 1 + known);
  // A SYN takes the number before its text.
  const own = { ...arriving, seq: add(arriving.seq, has(arriving, 'SYN') ? 1 : 0) };
  let text = '';
  for (const piece of [own, ...(before?.held ?? [])]) {
    const next = add(first, text.length);
    const reaches = le(piece.seq, next) && lt(next, add(piece.seq, piece.text.length));
    if (reaches) text += piece.text.slice(distance(piece.seq, next));
  }
  return text.slice(0, after.readable - known);
}
