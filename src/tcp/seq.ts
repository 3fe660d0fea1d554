/**
 * Sequence numbers: 32 bits that wrap (RFC 9293 §3.4). Every number that goes in or comes out is an
 * integer in 0 … 2^32 − 1; comparisons hold while the two numbers are less than 2^31 apart.
 */

/** `n` brought into 0 … 2^32 − 1. */
export const seq = (n: number): number => n >>> 0;

/** `a + octets` mod 2^32; `octets` may be negative. */
export const add = (a: number, octets: number): number => (a + octets) >>> 0;

/** How far `b` lies to the right of `a`, in octets; negative when it lies to the left. */
export const distance = (a: number, b: number): number => (b - a) | 0;

/** a < b, modulo 2^32. */
export const lt = (a: number, b: number): boolean => distance(a, b) > 0;

/** a =< b, modulo 2^32 (the RFC's "=<"). */
export const le = (a: number, b: number): boolean => distance(a, b) >= 0;

/** low =< n < low + length: is `n` inside a window of `length` octets that begins at `low`? */
export const inWindow = (low: number, n: number, length: number): boolean =>
  (n - low) >>> 0 < length;
