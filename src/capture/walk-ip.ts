/** The way through the headers around a segment. Each returns null where the way ends. */
import { numberAt } from './bits';
import { checksumIn } from './checksum';
import type { Layer } from './fields';
import {
  ETHER_TYPE,
  ETHERNET_HEADER,
  EXTENSION_HEADERS,
  FRAGMENT_HEADER,
  IPV4_HEADER,
  IPV6_HEADER,
  PLAIN_HEADER,
  PROTOCOL_TCP,
  VLAN_TAGS,
} from './headers';
import { numberOf, stop, take, takeHeader, type Walk } from './walk';

/** Between whom IP carries a segment, as octets: what the pseudo-header needs. */
export interface Ends {
  readonly source: Uint8Array;
  readonly destination: Uint8Array;
}

/** Ethernet and IP; then the segment comes next, and `walk.end` is where it ends. */
export function takeIp(walk: Walk): Ends | null {
  const { 'ethernet.type': type, ...cards } = ETHERNET_HEADER;
  if (!takeHeader(walk, 'ethernet', cards)) return null;
  while (VLAN_TAGS.includes(numberAt(walk.frame, 8 * walk.octet, type))) {
    take(walk, 'ethernet', 'ethernet.vlan-tag', Math.min(walk.octet + 4, walk.end));
  }
  if (!takeHeader(walk, 'ethernet', { 'ethernet.type': type })) return null;
  switch (numberOf(walk.fields, 'ethernet.type')) {
    case ETHER_TYPE[4]:
      return takeIpv4(walk);
    case ETHER_TYPE[6]:
      return takeIpv6(walk);
    default:
      return stop(walk, 'not-ip', 'ethernet', walk.octet - 2);
  }
}

function takeIpv4(walk: Walk): Ends | null {
  const { frame, fields, octet: start } = walk;
  const words = numberAt(frame, 8 * start + 4, 4);
  const header = frame.subarray(start, start + Math.max(PLAIN_HEADER, 4 * words));
  if (!takeHeader(walk, 'ipv4', IPV4_HEADER, checksumIn(header, 10))) return null;
  const total = numberOf(fields, 'ipv4.total-length');
  if (numberOf(fields, 'ipv4.version') !== 4) return stop(walk, 'bad-version', 'ipv4', start);
  if (4 * words < PLAIN_HEADER) return stop(walk, 'bad-header-length', 'ipv4', start);
  if (total < 4 * words) return stop(walk, 'bad-total-length', 'ipv4', start + 2);
  if (!endAt(walk, 'ipv4', start + total)) return null;
  take(walk, 'ipv4', 'ipv4.options', start + 4 * words);
  const isPart = numberOf(fields, 'ipv4.more-fragments') === 1;
  if (isPart || numberOf(fields, 'ipv4.fragment-offset') > 0) {
    return stop(walk, 'fragment', 'ipv4', start + 6);
  }
  if (numberOf(fields, 'ipv4.protocol') !== PROTOCOL_TCP) {
    return stop(walk, 'not-tcp', 'ipv4', start + 9);
  }
  return endsAt(walk, start + 12, 4);
}

function takeIpv6(walk: Walk): Ends | null {
  const { frame, fields, octet: start } = walk;
  if (!takeHeader(walk, 'ipv6', IPV6_HEADER)) return null;
  if (numberOf(fields, 'ipv6.version') !== 6) return stop(walk, 'bad-version', 'ipv6', start);
  if (!endAt(walk, 'ipv6', walk.octet + numberOf(fields, 'ipv6.payload-length'))) return null;
  // The first octet of each header names the next one, the second how long it is (RFC 8200 §4).
  let named = start + 6;
  while (EXTENSION_HEADERS.includes(frame[named] ?? PROTOCOL_TCP)) {
    const { octet } = walk;
    const to = octet + 8 * (1 + (frame[octet + 1] ?? 0));
    if (to > walk.end) return stop(walk, 'too-short', 'ipv6', walk.end);
    take(walk, 'ipv6', 'ipv6.extension', to);
    named = octet;
  }
  if (frame[named] === FRAGMENT_HEADER) return stop(walk, 'fragment', 'ipv6', named);
  if (frame[named] !== PROTOCOL_TCP) return stop(walk, 'not-tcp', 'ipv6', named);
  return endsAt(walk, start + 8, 16);
}

/** The packet ends here; what the frame has behind that is padding. False: it has not so much. */
function endAt(walk: Walk, layer: Layer, end: number): boolean {
  if (end > walk.frame.length) {
    stop(walk, 'too-short', layer, walk.frame.length);
    return false;
  }
  walk.end = end;
  return true;
}

/** Two addresses of so many octets, one after the other. */
const endsAt = ({ frame }: Walk, at: number, octets: number): Ends => ({
  source: frame.subarray(at, at + octets),
  destination: frame.subarray(at + octets, at + 2 * octets),
});
