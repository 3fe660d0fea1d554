/** Addresses as octets and as text. */

export type IpVersion = 4 | 6;

/** fd00::/96, of the unique local addresses (RFC 4193 §3): an IPv4 address makes it whole. */
const LOCAL_PREFIX = [0xfd, ...Array<number>(11).fill(0)];

/**
 * The octets of a host's address, which is IPv4 in every scene: over IPv6, 10.0.0.1 is fd00::a00:1.
 * @throws RangeError when it is no IPv4 address
 */
export function octetsOfAddress(address: string, ip: IpVersion): number[] {
  const octets = address.split('.').map(Number);
  const isRight = /^\d+(\.\d+){3}$/.test(address) && octets.every((octet) => octet <= 255);
  if (!isRight) throw new RangeError(`${address} is not an IPv4 address`);
  return ip === 4 ? octets : [...LOCAL_PREFIX, ...octets];
}

/** `02:00:00:00:00:01` */
export const macText = (octets: Uint8Array): string =>
  Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join(':');

/** An IPv4 address of 4 octets, or an IPv6 address of 16. */
export const addressText = (octets: Uint8Array): string =>
  octets.length === 4 ? octets.join('.') : ipv6Text(octets);

/** RFC 5952 §4: without leading zeros, and `::` for the first longest run of zero groups. */
function ipv6Text(octets: Uint8Array): string {
  const groups = Array.from({ length: 8 }, (_, i) =>
    (256 * (octets[2 * i] ?? 0) + (octets[2 * i + 1] ?? 0)).toString(16),
  );
  const text = groups.join(':');
  const runs = text.match(/\b0(:0)+\b/g) ?? [];
  const longest = runs.toSorted((a, b) => b.length - a.length)[0];
  if (longest === undefined) return text;
  const at = text.search(new RegExp(`\\b${longest}\\b`));
  return `${text.slice(0, at).replace(/:$/, '')}::${text.slice(at + longest.length).replace(/^:/, '')}`;
}
