/** The headers of a frame: their fields, and how many bits each has, in the order on the wire. */
import type { ControlBit } from '../tcp/segment';

/** Ethernet with a type, as IP has it (RFC 894, RFC 2464 §3). */
export const ETHERNET_HEADER = {
  'ethernet.destination': 48,
  'ethernet.source': 48,
  'ethernet.type': 16,
} as const;

/** RFC 791 §3.1; the second octet as RFC 2474 §3 and RFC 3168 §5 have it. */
export const IPV4_HEADER = {
  'ipv4.version': 4,
  'ipv4.header-length': 4,
  'ipv4.dscp': 6,
  'ipv4.ecn': 2,
  'ipv4.total-length': 16,

  'ipv4.identification': 16,
  'ipv4.reserved': 1,
  'ipv4.dont-fragment': 1,
  'ipv4.more-fragments': 1,
  'ipv4.fragment-offset': 13,

  'ipv4.ttl': 8,
  'ipv4.protocol': 8,
  'ipv4.checksum': 16,

  'ipv4.source': 32,

  'ipv4.destination': 32,
} as const;

/** RFC 8200 §3. */
export const IPV6_HEADER = {
  'ipv6.version': 4,
  'ipv6.traffic-class': 8,
  'ipv6.flow-label': 20,

  'ipv6.payload-length': 16,
  'ipv6.next-header': 8,
  'ipv6.hop-limit': 8,

  'ipv6.source': 128,

  'ipv6.destination': 128,
} as const;

/** RFC 9293 §3.1, Figure 1. `tcp.ack` is the control bit, `tcp.ack-number` what it makes valid. */
export const TCP_HEADER = {
  'tcp.source-port': 16,
  'tcp.destination-port': 16,

  'tcp.seq': 32,

  'tcp.ack-number': 32,

  'tcp.data-offset': 4,
  'tcp.reserved': 4,
  'tcp.cwr': 1,
  'tcp.ece': 1,
  'tcp.urg': 1,
  'tcp.ack': 1,
  'tcp.psh': 1,
  'tcp.rst': 1,
  'tcp.syn': 1,
  'tcp.fin': 1,
  'tcp.window': 16,

  'tcp.checksum': 16,
  'tcp.urgent-pointer': 16,
} as const;

/** Where each control bit stands. */
export const FLAG = {
  SYN: 'tcp.syn',
  FIN: 'tcp.fin',
  RST: 'tcp.rst',
  PSH: 'tcp.psh',
  URG: 'tcp.urg',
  ACK: 'tcp.ack',
} as const satisfies { readonly [B in ControlBit]: keyof typeof TCP_HEADER };

/** Octets of an IPv4 and of a TCP header without options. */
export const PLAIN_HEADER = 20;

/** What `ethernet.type` says of the rest (IEEE 802 numbers, as IANA lists them). */
export const ETHER_TYPE = { 4: 0x0800, 6: 0x86dd } as const;
/** A VLAN tag, of the customer and of the provider: the type proper comes after it (IEEE 802.1Q §9). */
export const VLAN_TAGS: readonly number[] = [0x8100, 0x88a8];

/** What `ipv4.protocol` and `ipv6.next-header` say of the rest. */
export const PROTOCOL_TCP = 6;
/** Hop-by-Hop Options, Routing, Destination Options (RFC 8200 §4): TCP may come after them. */
export const EXTENSION_HEADERS: readonly number[] = [0, 43, 60];
/** The Fragment header (RFC 8200 §4.5). */
export const FRAGMENT_HEADER = 44;
