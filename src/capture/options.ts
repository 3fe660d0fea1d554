/** TCP's options (RFC 9293 §3.2), as octets and back. */
import type { Segment } from '../tcp/segment';
import { hexOf, numberAt, octetsOfHex, pack } from './bits';

/** Their kinds: RFC 9293 §3.2, RFC 7323 §2.2 and §3.2, RFC 2018 §2, RFC 7413 §4.1.1. */
const END = 0;
const NOP = 1;
const MSS = 2;
const WINDOW_SCALE = 3;
const SACK_PERMITTED = 4;
const TIMESTAMPS = 8;
const FAST_OPEN = 34;

/** What an option says; which of the last five it has depends on its kind. */
export interface Option {
  readonly kind: number;
  /** Octets, kind and length included. */
  readonly length: number;
  readonly mss?: number;
  readonly shift?: number;
  readonly timestamps?: { readonly value: number; readonly echo: number };
  /** In hex digits; '' asks for one. */
  readonly cookie?: string;
  /** All its octets, in hex digits, where the kind is not known or the length is another. */
  readonly raw?: string;
}

export type OptionId =
  | 'option.end'
  | 'option.nop'
  | 'option.mss'
  | 'option.window-scale'
  | 'option.sack-permitted'
  | 'option.timestamps'
  | 'option.fast-open'
  | 'option.unknown';

/**
 * A segment's options, in the order in which Linux writes them and with its NOPs: every option that
 * holds a number of 32 bits has it on a 32-bit boundary, and the list ends on one.
 * @throws RangeError when a value does not fit, or the cookie is not hex
 */
export function optionsOf(segment: Segment): number[] {
  const { mss, windowScale, sackPermitted, timestamps, fastOpen } = segment;
  const list: number[] = [];
  if (mss !== undefined) {
    list.push(...pack({ kind: 8, length: 8, mss: 16 }, { kind: MSS, length: 4, mss }));
  }
  if (timestamps !== undefined) {
    const { value, echo } = timestamps;
    const stamps = { kind: TIMESTAMPS, length: 10, value, echo };
    list.push(...(sackPermitted === true ? [SACK_PERMITTED, 2] : [NOP, NOP]));
    list.push(...pack({ kind: 8, length: 8, value: 32, echo: 32 }, stamps));
  } else if (sackPermitted === true) {
    list.push(NOP, NOP, SACK_PERMITTED, 2);
  }
  if (windowScale !== undefined) {
    const scale = { kind: WINDOW_SCALE, length: 3, shift: windowScale };
    list.push(NOP, ...pack({ kind: 8, length: 8, shift: 8 }, scale));
  }
  if (fastOpen !== undefined) {
    const cookie = octetsOfHex(fastOpen);
    list.push(FAST_OPEN, 2 + cookie.length, ...cookie);
  }
  while (list.length % 4 !== 0) list.push(NOP);
  return list;
}

/**
 * The option that begins in `octets`, which go to the end of the list; null: its length is missing,
 * or less than 2, or more than is there (RFC 9293 §3.2, MUST-7).
 */
export function readOption(octets: Uint8Array): { id: OptionId; value: Option } | null {
  const [kind = END, length = 0] = octets;
  if (kind === END) return { id: 'option.end', value: { kind, length: 1 } };
  if (kind === NOP) return { id: 'option.nop', value: { kind, length: 1 } };
  if (length < 2 || length > octets.length) return null;
  const option = { kind, length };
  switch (kind === FAST_OPEN ? kind : `${kind} ${length}`) {
    case `${MSS} 4`:
      return { id: 'option.mss', value: { ...option, mss: numberAt(octets, 16, 16) } };
    case `${WINDOW_SCALE} 3`:
      return { id: 'option.window-scale', value: { ...option, shift: numberAt(octets, 16, 8) } };
    case `${SACK_PERMITTED} 2`:
      return { id: 'option.sack-permitted', value: option };
    case `${TIMESTAMPS} 10`: {
      const timestamps = { value: numberAt(octets, 16, 32), echo: numberAt(octets, 48, 32) };
      return { id: 'option.timestamps', value: { ...option, timestamps } };
    }
    case FAST_OPEN: {
      const cookie = hexOf(octets.subarray(2, length));
      return { id: 'option.fast-open', value: { ...option, cookie } };
    }
    default: {
      const raw = hexOf(octets.subarray(0, length));
      return { id: 'option.unknown', value: { ...option, raw } };
    }
  }
}
