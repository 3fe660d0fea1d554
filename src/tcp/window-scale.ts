/** Window scaling (RFC 7323 §2): what the peer's Window field means. Ours is in `window.ts`. */
import { has, type Segment } from './segment';
import { cite, type Live } from './turn';

/** SEG.WND << Snd.Wind.Shift: a segment that arrives, with its window in octets (§2.3). */
export function scaled(turn: Live, segment: Segment): Segment {
  const { shift, wnd: before } = turn.tcb.snd;
  if (shift === 0 || has(segment, 'SYN')) return segment;
  const octets = segment.wnd * 2 ** shift;
  if (octets !== before) {
    const numbers = { 'SEG.WND': segment.wnd, 'Snd.Wind.Shift': shift, octets };
    cite(turn, 'window-scale.shifted', numbers);
  }
  return { ...segment, wnd: octets };
}
