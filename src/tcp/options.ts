/** The options that a segment of ours carries, beside MSS and Fast Open. */
import type { Parameters } from './parameters';
import type { ControlBit, Segment } from './segment';
import { seq } from './seq';
import type { Agreed, Tcb } from './tcb';
import { ownShift } from './window';

/** Octets that the Timestamps option takes from the text: 10, padded to a multiple of 4. */
export const TIMESTAMPS_LENGTH = 12;

/** What our SYN offers. */
export const offersOf = (parameters: Parameters): Agreed => ({
  windowScale: parameters.windowScale !== null,
  sackPermitted: parameters.sackPermitted,
  timestamps: parameters.timestamps,
});

/**
 * A SYN offers; a SYN,ACK repeats what both ends have (RFC 7323 §2.2, §3.2; RFC 2018 §2), and from
 * then on timestamps are on every segment, RST too (§3.2, SHOULD). TSval is the time in ms.
 *
 * @param ctl the control bits of the segment
 */
export function optionsOn(
  tcb: Tcb,
  ctl: readonly ControlBit[],
  { parameters, now }: { readonly parameters: Parameters; readonly now: number },
): Pick<Segment, 'windowScale' | 'sackPermitted' | 'timestamps'> {
  const [syn, ack] = [ctl.includes('SYN'), ctl.includes('ACK')];
  const offering = syn && !ack;
  const on = offering ? offersOf(parameters) : tcb.agreed;
  const shift = offering ? (ownShift(parameters) ?? 0) : tcb.rcv.shift;
  const echo = ack ? tcb.tsRecent : 0;
  return {
    ...(syn && on.windowScale ? { windowScale: shift } : {}),
    ...(syn && on.sackPermitted ? { sackPermitted: true } : {}),
    ...(on.timestamps ? { timestamps: { value: seq(now), echo } } : {}),
  };
}
