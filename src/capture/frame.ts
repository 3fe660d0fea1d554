import { has, type Segment } from '../tcp/segment';
import type { Flight } from '../simulation/timeline';
import { type IpVersion, octetsOfAddress } from './addresses';
import { pack, wholeOf } from './bits';
import { checksumOf, pseudoHeader } from './checksum';
import {
  ETHER_TYPE,
  ETHERNET_HEADER,
  IPV4_HEADER,
  IPV6_HEADER,
  PLAIN_HEADER,
  PROTOCOL_TCP,
  TCP_HEADER,
} from './headers';
import { optionsOf } from './options';

export type { IpVersion } from './addresses';

/** The network cards, as locally administered addresses (RFC 9542 §2.1): 02:00:00:00:00:01 and on. */
const CARD = {
  client: 0x02_00_00_00_00_01,
  server: 0x02_00_00_00_00_02,
  stranger: 0x02_00_00_00_00_03,
  firewall: 0x02_00_00_00_00_04,
} as const;

/** TTL and hop limit at the sender: what IANA recommends and Linux does. No router is in between. */
const HOPS = 64;

/**
 * The Ethernet frame that carries a flight's segment, without the checksum at its end: captures have
 * none. The IPv4 identification is the flight's number, mod 2^16; each character of the text is one
 * octet.
 * @throws RangeError when there is no such frame: a number too high for its field, options of more
 *   than 40 octets, a packet of more than 65535, a character above 255, an address that is not IPv4
 */
export function frameOf(flight: Flight, ip: IpVersion): Uint8Array {
  const source = octetsOfAddress(flight.source.address, ip);
  const destination = octetsOfAddress(flight.destination.address, ip);
  const packet = { flight, source, destination, payload: tcpOf(flight, source, destination) };
  const ethernet = pack(ETHERNET_HEADER, {
    'ethernet.destination': CARD[flight.fate === 'nobody' ? 'stranger' : flight.to],
    'ethernet.source': CARD[senderOf(flight)],
    'ethernet.type': ETHER_TYPE[ip],
  });
  return Uint8Array.from([...ethernet, ...(ip === 4 ? ipv4Of(packet) : ipv6Of(packet))]);
}

function senderOf({ origin, from }: Flight): keyof typeof CARD {
  if (origin === 'spoofed') return 'stranger';
  return origin === 'firewall' ? 'firewall' : from;
}

/** A segment as octets, between two addresses (RFC 9293 §3.1). */
function tcpOf(
  { segment, source, destination }: Flight,
  from: readonly number[],
  to: readonly number[],
): number[] {
  const options = optionsOf(segment);
  const bit = (name: Segment['ctl'][number]): number => (has(segment, name) ? 1 : 0);
  const header = {
    'tcp.source-port': source.port,
    'tcp.destination-port': destination.port,
    'tcp.seq': segment.seq,
    'tcp.ack-number': segment.ack,
    'tcp.data-offset': (PLAIN_HEADER + options.length) / 4,
    'tcp.reserved': 0,
    'tcp.cwr': 0,
    'tcp.ece': 0,
    'tcp.urg': bit('URG'),
    'tcp.ack': bit('ACK'),
    'tcp.psh': bit('PSH'),
    'tcp.rst': bit('RST'),
    'tcp.syn': bit('SYN'),
    'tcp.fin': bit('FIN'),
    'tcp.window': segment.wnd,
    'tcp.checksum': 0,
    'tcp.urgent-pointer': 0,
  };
  const rest = [...options, ...octetsOfText(segment.text)];
  const pseudo = pseudoHeader(from, to, PLAIN_HEADER + rest.length);
  const checksum = checksumOf([...pseudo, ...pack(TCP_HEADER, header), ...rest]);
  return [...pack(TCP_HEADER, { ...header, 'tcp.checksum': checksum }), ...rest];
}

function octetsOfText(text: string): number[] {
  return Array.from({ length: text.length }, (_, i) => {
    const octet = text.charCodeAt(i);
    if (octet > 255) throw new RangeError(`character ${i} of the text is no octet: ${octet}`);
    return octet;
  });
}

/** What IP is to carry, from whom to whom. */
interface Packet {
  readonly flight: Flight;
  readonly source: readonly number[];
  readonly destination: readonly number[];
  readonly payload: readonly number[];
}

function ipv4Of({ flight, source, destination, payload }: Packet): number[] {
  const header = {
    'ipv4.version': 4,
    'ipv4.header-length': PLAIN_HEADER / 4,
    'ipv4.dscp': 0,
    'ipv4.ecn': 0,
    'ipv4.total-length': PLAIN_HEADER + payload.length,
    'ipv4.identification': flight.id % 2 ** 16,
    'ipv4.reserved': 0,
    'ipv4.dont-fragment': 1,
    'ipv4.more-fragments': 0,
    'ipv4.fragment-offset': 0,
    'ipv4.ttl': HOPS,
    'ipv4.protocol': PROTOCOL_TCP,
    'ipv4.checksum': 0,
    'ipv4.source': wholeOf(source),
    'ipv4.destination': wholeOf(destination),
  };
  const checksum = checksumOf(pack(IPV4_HEADER, header));
  return [...pack(IPV4_HEADER, { ...header, 'ipv4.checksum': checksum }), ...payload];
}

function ipv6Of({ source, destination, payload }: Packet): number[] {
  const header = pack(IPV6_HEADER, {
    'ipv6.version': 6,
    'ipv6.traffic-class': 0,
    'ipv6.flow-label': 0,
    'ipv6.payload-length': payload.length,
    'ipv6.next-header': PROTOCOL_TCP,
    'ipv6.hop-limit': HOPS,
    'ipv6.source': wholeOf(source),
    'ipv6.destination': wholeOf(destination),
  });
  return [...header, ...payload];
}
