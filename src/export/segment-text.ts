import { CONTROL_BITS, has, type Segment } from '../tcp/segment';

/** The control bits as they are called on screen: `SYN+ACK`; `NULL` when none is set. */
export const flagsOf = ({ ctl }: Segment): string =>
  CONTROL_BITS.filter((bit) => ctl.includes(bit)).join('+') || 'NULL';

/** `SYN+ACK seq=300 ack=101 len=0`; without the ACK bit there is no `ack=`. len: octets of text. */
export function segmentText(segment: Segment): string {
  const ack = has(segment, 'ACK') ? ` ack=${segment.ack}` : '';
  return `${flagsOf(segment)} seq=${segment.seq}${ack} len=${segment.text.length}`;
}

/** Simulated time in seconds, to the ms: `0.080 s`. */
export const secondsText = (ms: number): string => `${(ms / 1_000).toFixed(3)} s`;
