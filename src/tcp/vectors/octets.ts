/**
 * Text whose every octet tells its place in the sequence space, so that a stream can be checked
 * octet by octet and a repeated octet is the same octet.
 */

/** The `length` octets that begin at sequence number `seq`. */
export const octetsAt = (seq: number, length: number): string =>
  Array.from({ length }, (_, i) => String.fromCharCode((seq + i) & 0xff)).join('');
