import { add } from './seq';

/** The control bits of RFC 9293 §3.1 that take part in opening and closing, in the RFC's order. */
export const CONTROL_BITS = ['SYN', 'FIN', 'RST', 'PSH', 'URG', 'ACK'] as const;
export type ControlBit = (typeof CONTROL_BITS)[number];

/** What flies: the fields of one TCP segment that connection management reads (RFC 9293 §3.1). */
export interface Segment {
  /** SEG.SEQ, mod 2^32. */
  readonly seq: number;
  /** SEG.ACK, mod 2^32; means nothing unless `ctl` has ACK, and is 0 then. */
  readonly ack: number;
  readonly ctl: readonly ControlBit[];
  /** SEG.WND, octets. */
  readonly wnd: number;
  /** The Maximum Segment Size option, octets; only SYN segments carry it (MUST-65). */
  readonly mss?: number;
  /** The Fast Open option (RFC 7413 §4.1.1): '' asks for a cookie, else the cookie in hex digits. */
  readonly fastOpen?: string;
  /** The Window Scale option (RFC 7323 §2.2): by how many bits the sender's windows are shifted. */
  readonly windowScale?: number;
  /** The SACK-Permitted option (RFC 2018 §2): the sender understands selective acknowledgments. */
  readonly sackPermitted?: true;
  /** The Timestamps option (RFC 7323 §3.2): TSval and TSecr, mod 2^32. */
  readonly timestamps?: { readonly value: number; readonly echo: number };
  /** The text: one character is one octet (code points 0 … 255). */
  readonly text: string;
}

export const has = (segment: Segment, bit: ControlBit): boolean => segment.ctl.includes(bit);

/** SEG.LEN: octets of sequence space used, counting SYN and FIN (RFC 9293 §3.4). */
export const lengthOf = (segment: Segment): number =>
  segment.text.length + (has(segment, 'SYN') ? 1 : 0) + (has(segment, 'FIN') ? 1 : 0);

/** SEG.SEQ + SEG.LEN: the sequence number just after the segment, mod 2^32. */
export const endOf = (segment: Segment): number => add(segment.seq, lengthOf(segment));
