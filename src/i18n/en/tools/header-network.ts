/** What is said of the fields of Ethernet, IPv4 and IPv6, by themselves. */
import { field as about } from '../../tools/header';

export const ETHERNET = {
  'ethernet.destination': about(
    'Destination MAC',
    'the next network card',
    'The network card that is to take the frame. It is only about the next hop; the IP address is about the whole way.',
  ),
  'ethernet.source': about(
    'Source MAC',
    'the card that sends',
    'The network card that sent the frame.',
  ),
  'ethernet.type': about(
    'EtherType',
    'what the frame carries',
    'What comes next: 0x0800 stands for IPv4, 0x86dd for IPv6.',
  ),
  'ethernet.vlan-tag': about(
    'VLAN tag',
    'which virtual network',
    'Which of several virtual networks on the same cable the frame belongs to.',
  ),
  'ethernet.padding': about(
    'Padding',
    'fills up a short frame',
    'Ethernet frames have a least size; these octets fill a short one up and mean nothing.',
  ),
} as const;

export const IPV4 = {
  'ipv4.version': about(
    'Version',
    'which IP',
    'The version of IP. It says how to read the rest: this is 4.',
  ),
  'ipv4.header-length': about(
    'IHL',
    'length of this header',
    'Internet Header Length: how long the IP header is, in words of 4 octets. At least 5.',
  ),
  'ipv4.dscp': about(
    'DSCP',
    'how urgent it is',
    'How routers should treat the packet: which class of service it has. 0 is the usual one.',
  ),
  'ipv4.ecn': about(
    'ECN',
    'signs of congestion',
    'A router that is congested can say so here instead of dropping the packet. 0: the ends do not use it.',
  ),
  'ipv4.total-length': about(
    'Total length',
    'octets of the packet',
    'The whole packet in octets: IP header, TCP header and text. TCP has no length of its own; it follows from this one.',
  ),
  'ipv4.identification': about(
    'Identification',
    'which packet it was',
    'If a packet is cut into fragments, all of them carry the same number, so that they can be put together.',
  ),
  'ipv4.reserved': about('Reserved', 'always 0', 'A bit without a use. It has to be 0.', 'Res.'),
  'ipv4.dont-fragment': about(
    'DF',
    'do not cut it up',
    'Don’t Fragment: a router must drop the packet rather than cut it up. So TCP finds out how large packets may be.',
  ),
  'ipv4.more-fragments': about(
    'MF',
    'more parts follow',
    'More Fragments: this is not the last part of a packet that was cut up.',
  ),
  'ipv4.fragment-offset': about(
    'Fragment offset',
    'which part this is',
    'Where in the original packet this part belongs, in units of 8 octets. 0: at the beginning.',
  ),
  'ipv4.ttl': about(
    'TTL',
    'how many hops are left',
    'Time to Live: every router takes 1 off, and at 0 the packet is dropped. So none can go round for ever.',
  ),
  'ipv4.protocol': about(
    'Protocol',
    'what IP carries',
    'What comes after the IP header. 6 is TCP.',
  ),
  'ipv4.checksum': about(
    'Header checksum',
    'is the IP header whole?',
    'Shows damage to the IP header only. Every router computes it again, because TTL changes.',
  ),
  'ipv4.source': about(
    'Source address',
    'the host that sends',
    'The IP address of the host that sent the packet. An answer goes there.',
  ),
  'ipv4.destination': about(
    'Destination address',
    'the host it is for',
    'The IP address of the host that the packet is for. Routers forward it by this.',
  ),
  'ipv4.options': about(
    'IP options',
    'rare extras',
    'Extras of the IP header, hardly ever used: many routers drop packets that have some.',
  ),
} as const;

export const IPV6 = {
  'ipv6.version': about(
    'Version',
    'which IP',
    'The version of IP. It says how to read the rest: this is 6.',
  ),
  'ipv6.traffic-class': about(
    'Traffic class',
    'how urgent it is',
    'What DSCP and ECN are in IPv4: how urgent the packet is, and whether a router is congested.',
  ),
  'ipv6.flow-label': about(
    'Flow label',
    'which flow it is of',
    'A number for all packets of one flow, so that routers can keep them on one path. 0: not used.',
  ),
  'ipv6.payload-length': about(
    'Payload length',
    'octets after this header',
    'Octets after the IPv6 header: TCP header and text. Unlike IPv4’s total length it leaves the IP header out.',
  ),
  'ipv6.next-header': about(
    'Next header',
    'what comes next',
    'What comes after this header. 6 is TCP, as in IPv4’s Protocol.',
  ),
  'ipv6.hop-limit': about(
    'Hop limit',
    'how many hops are left',
    'Every router takes 1 off, and at 0 the packet is dropped. IPv4 calls it TTL.',
  ),
  'ipv6.source': about(
    'Source address',
    'the host that sends',
    'The IPv6 address of the host that sent the packet: 128 bits. An answer goes there.',
  ),
  'ipv6.destination': about(
    'Destination address',
    'the host it is for',
    'The IPv6 address of the host that the packet is for: 128 bits. The header has no checksum; TCP’s covers the addresses.',
  ),
  'ipv6.extension': about(
    'Extension header',
    'rare extras',
    'A header between IPv6 and TCP: for what IPv4 has options and fragments for.',
  ),
} as const;
