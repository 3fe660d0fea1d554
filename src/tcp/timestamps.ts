/**
 * Timestamps (RFC 7323 §3 to §5), once both SYN segments have carried them: protection against old
 * duplicates (PAWS), TS.Recent, and round trips that can be measured on what was sent again.
 */
import { has, type Segment } from './segment';
import { distance, le, lt, seq } from './seq';
import { change, cite, type Live, sendAck } from './turn';

/**
 * Before the first check of RFC 9293 §3.10.7.4: false when the segment goes no further, because it
 * lacks the option (§3.2) or is older than what has come already (§5.3, R1). A RST is exempt from both.
 */
export function isCurrent(turn: Live, segment: Segment): boolean {
  const { agreed, tsRecent } = turn.tcb;
  if (!agreed.timestamps || has(segment, 'RST')) return true;
  const { timestamps } = segment;
  if (timestamps === undefined) {
    cite(turn, 'timestamps.missing', {});
    return false;
  }
  if (!lt(timestamps.value, tsRecent)) return true;
  cite(turn, 'timestamps.old', { 'SEG.TSval': timestamps.value, 'TS.Recent': tsRecent });
  sendAck(turn);
  return false;
}

/** An acceptable segment, not beyond what was acknowledged last: its TSval is echoed next (§4.3, R3). */
export function rememberTimestamp(turn: Live, { seq: first, ctl, timestamps }: Segment): void {
  const { agreed, rcv, tsRecent } = turn.tcb;
  if (!agreed.timestamps || timestamps === undefined || ctl.includes('RST')) return;
  const { value } = timestamps;
  if (!lt(tsRecent, value) || !le(first, rcv.acked)) return;
  cite(turn, 'timestamps.recent', { 'TS.Recent': tsRecent, 'SEG.TSval': value });
  change(turn, { tsRecent: value });
}

/**
 * The round trip in ms of what the segment acknowledges, by our own clock that it echoes (§4.1): no
 * matter how often that was sent, for each time it bore another TSval. null: there is no telling.
 */
export function echoedRoundTrip(turn: Live, { timestamps }: Segment): number | null {
  if (!turn.tcb.agreed.timestamps || timestamps === undefined) return null;
  const ms = distance(timestamps.echo, seq(turn.now));
  if (ms < 0) return null;
  cite(turn, 'timestamps.round-trip', { 'SEG.TSecr': timestamps.echo, R: ms });
  return ms;
}
