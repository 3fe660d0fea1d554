/** The checksum of IPv4 (RFC 791 §3.1) and TCP (RFC 9293 §3.1), and what it is taken over. */
import { PROTOCOL_TCP } from './headers';

/** What a checksum field says, and what it would have to say. */
export interface Checksum {
  readonly stated: number;
  readonly right: number;
}

/** Does a receiver accept it? 0 and 0xffff are the same number in ones' complement. */
export const isRight = ({ stated, right }: Checksum): boolean => stated % 0xffff === right % 0xffff;

/** The 16-bit ones' complement of the ones' complement sum of all 16-bit words (RFC 1071 §1). */
export function checksumOf(octets: readonly number[]): number {
  // An octet that is left over is the high one of its word: a zero follows it.
  const sum = octets.reduce((total, octet, i) => total + (i % 2 === 0 ? octet << 8 : octet), 0);
  // A sum that is not 0 has the same remainder as its words added with end-around carry.
  return sum === 0 ? 0xffff : 0xffff - (((sum - 1) % 0xffff) + 1);
}

/**
 * A checksum field in octets that are there already: it counts as 0 while the sum is taken.
 * `before`: what is summed up as well; `at`: where the field is.
 */
export function checksumIn(
  octets: Uint8Array,
  at: number,
  before: readonly number[] = [],
): Checksum {
  const [high = 0, low = 0] = octets.subarray(at, at + 2);
  const rest = Array.from(octets, (octet, i) => (i === at || i === at + 1 ? 0 : octet));
  return { stated: 256 * high + low, right: checksumOf([...before, ...rest]) };
}

/**
 * The pseudo-header, which protects a segment against going astray: RFC 9293 §3.1 with IPv4's
 * addresses, RFC 8200 §8.1 with IPv6's. `length`: octets of the segment, its header included.
 */
export function pseudoHeader(
  source: ArrayLike<number>,
  destination: ArrayLike<number>,
  length: number,
): number[] {
  // IPv4's has 16 bits for the length, IPv6's 32 and three more zeros: the sum is the same.
  const [high, low] = [length >> 8, length & 255];
  return [...Array.from(source), ...Array.from(destination), 0, PROTOCOL_TCP, high, low];
}
