/**
 * Options that count when both SYN segments carry them: Window Scale (RFC 7323 §2.2), Timestamps
 * (§3.2) and SACK-permitted (RFC 2018 §2).
 */
import { offersOf } from './options';
import type { Segment } from './segment';
import { add } from './seq';
import type { Agreed } from './tcb';
import { change, changeRcv, changeSnd, cite, type Live } from './turn';
import { LARGEST_SHIFT, offeredWindow, ownShift } from './window';

/** The peer's SYN has come, and nothing of it is noted yet: from now on what it offers and we do is used, and nothing else. */
export function agree(turn: Live, segment: Segment): void {
  // Our own SYN, where we have sent one, has offered a window that begins after the peer's
  const offered = turn.tcb.opened === 'active' ? offeredWindow(turn.tcb, true) : 0;
  const { windowScale, sackPermitted, timestamps } = segment;
  const ours = offersOf(turn.parameters);
  const agreed: Agreed = {
    windowScale: ours.windowScale && windowScale !== undefined,
    sackPermitted: ours.sackPermitted && sackPermitted === true,
    timestamps: ours.timestamps && timestamps !== undefined,
  };
  const tsRecent = agreed.timestamps ? (timestamps?.value ?? 0) : 0;
  change(turn, { agreed, tsRecent });
  if (!agreed.windowScale) changeRcv(turn, { shift: 0 });
  else {
    const snd = Math.min(LARGEST_SHIFT, windowScale ?? 0);
    const rcv = ownShift(turn.parameters) ?? 0;
    changeSnd(turn, { shift: snd });
    changeRcv(turn, { shift: rcv, edge: add(segment.seq, 1 + offered) });
    cite(turn, 'window-scale.agreed', { 'Snd.Wind.Shift': snd, 'Rcv.Wind.Shift': rcv });
  }
  if (agreed.sackPermitted) cite(turn, 'sack.agreed', {});
  if (agreed.timestamps) cite(turn, 'timestamps.agreed', { 'TS.Recent': tsRecent });
}
