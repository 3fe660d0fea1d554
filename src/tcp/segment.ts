import { add } from './seq';

/** The control bits of RFC 9293 §3.1 that take part in opening and closing, in the RFC's order. */
export const CONTROL_BITS = ['SYN', 'FIN', 'RST', 'PSH', 'URG', 'ACK'] as const;
export type ControlBit = (typeof CONTROL_BITS)[number];

/** The Timestamps option (RFC 7323 §3.2): both numbers mod 2^32. */
export interface Timestamps {
  /** TSval: the sender's clock. */
  readonly value: number;
  /** TSecr: the peer's TSval that it had last taken over; 0 where the ACK bit is off. */
  readonly echo: number;
}

/** What flies: the fields of one TCP segment that connection management reads (RFC 9293 §3.1). */
export interface Segment {
  /** SEG.SEQ, mod 2^32. */
  readonly seq: number;
  /** SEG.ACK, mod 2^32; means nothing unless `ctl` has ACK, and is 0 then. */
  readonly ack: number;
  readonly ctl: readonly ControlBit[];
  /** The Window field, 16 bits as on the wire: octets, or units of 2^shift where both ends scale. */
  readonly wnd: number;
  /** The Maximum Segment Size option, octets; only SYN segments carry it (MUST-65). */
  readonly mss?: number;
  /** The Window Scale option (RFC 7323 §2.2): the shift, 0 … 14; only SYN segments carry it. */
  readonly windowScale?: number;
  /** The SACK-permitted option (RFC 2018 §2); only SYN segments carry it. */
  readonly sackPermitted?: true;
  /** The Timestamps option (RFC 7323 §3.2). */
  readonly timestamps?: Timestamps;
  /** The Fast Open option (RFC 7413 §4.1.1): '' asks for a cookie, else the cookie in hex digits. */
  readonly fastOpen?: string;
  /** The text: one character is one octet (code points 0 … 255). */
  readonly text: string;
}

export const has = (segment: Segment, bit: ControlBit): boolean => segment.ctl.includes(bit);

/** SEG.LEN: octets of sequence space used, counting SYN and FIN (RFC 9293 §3.4). */
export const lengthOf = (segment: Segment): number =>
  segment.text.length + (has(segment, 'SYN') ? 1 : 0) + (has(segment, 'FIN') ? 1 : 0);

/** SEG.SEQ + SEG.LEN: the sequence number just after the segment, mod 2^32. */
export const endOf = (segment: Segment): number => add(segment.seq, lengthOf(segment));
