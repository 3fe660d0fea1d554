/** Numbers in bits, the most significant first, as the RFCs draw them. */

/** The fields of a header, and how many bits each has; a whole number of octets together. */
interface Layout {
  readonly [field: string]: number;
}

/**
 * A header in octets.
 * @throws RangeError when a value is no whole number that its field can hold
 */
export function pack<L extends Layout>(
  layout: L,
  values: { readonly [F in keyof L]: number | bigint },
): number[] {
  const bits = Object.entries(layout).map(([field, size]) => {
    const value = BigInt(values[field] ?? 0);
    if (value < 0n || value >> BigInt(size) > 0n) {
      throw new RangeError(`${field} has ${size} bits, too few for ${value}`);
    }
    return value.toString(2).padStart(size, '0');
  });
  return (bits.join('').match(/.{8}/g) ?? []).map((octet) => Number.parseInt(octet, 2));
}

/** The number in up to 53 bits of `octets`, from the bit with the number `bit` on. */
export function numberAt(octets: Uint8Array, bit: number, bits: number): number {
  let value = 0;
  for (let i = bit; i < bit + bits; i++) {
    const octet = octets[i >> 3] ?? 0;
    value = value * 2 + ((octet >> (7 - (i % 8))) & 1);
  }
  return value;
}

/** The number that all the octets make together. */
export const wholeOf = (octets: readonly number[]): bigint =>
  octets.reduce((whole, octet) => (whole << 8n) | BigInt(octet), 0n);

/** Two hex digits for each octet. */
export const hexOf = (octets: Uint8Array): string =>
  Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join('');

/**
 * The octets that hex digits stand for.
 * @throws RangeError unless there are two lower-case hex digits for each octet
 */
export function octetsOfHex(digits: string): number[] {
  if (!/^([0-9a-f]{2})*$/.test(digits)) throw new RangeError(`${digits} is not octets in hex`);
  return (digits.match(/../g) ?? []).map((octet) => Number.parseInt(octet, 16));
}
