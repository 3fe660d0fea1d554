/** What is said of the fields of a segment and of what carries it, by themselves. */
import { field as about, type HeaderWords } from '../../tools/header';
import { ETHERNET, IPV4, IPV6 } from './header-network';

const TCP = {
  'tcp.source-port': about(
    'Source port',
    'which program sends',
    'Which program on the sending host it comes from. Two addresses and two ports together name the connection.',
  ),
  'tcp.destination-port': about(
    'Destination port',
    'which program it is for',
    'Which program it is for: a server listens on a port that clients know, as 80 for HTTP.',
  ),
  'tcp.seq': about(
    'Sequence number (SEQ)',
    'the number of the first octet',
    'Every octet of text has a number; this is the first one’s. SYN and FIN have a number, too, as if they were octets.',
  ),
  'tcp.ack-number': about(
    'Acknowledgment number (ACK)',
    'the number that is expected next',
    'The next number that the sender of this segment expects: all before it has arrived. It counts only if the ACK bit is set.',
  ),
  'tcp.data-offset': about(
    'Data offset',
    'where text begins',
    'How long the TCP header is, in words of 4 octets: after it the text begins. 5 means no options.',
    'Offset',
  ),
  'tcp.reserved': about(
    'Reserved',
    'for later',
    'Bits that are kept for the future. A sender sets them to 0; a receiver ignores them.',
  ),
  'tcp.cwr': about(
    'CWR',
    'sends less now',
    'Congestion Window Reduced: the sender has heard of congestion and sends less now.',
  ),
  'tcp.ece': about(
    'ECE',
    'congestion was seen',
    'ECN-Echo: a router has marked a packet because it was congested. In a SYN it asks whether the other end knows ECN.',
  ),
  'tcp.urg': about(
    'URG',
    'the urgent pointer counts',
    '“Urgent pointer field is significant.” New programs should not use it.',
  ),
  'tcp.ack': about(
    'ACK',
    'the ACK number counts',
    '“Acknowledgment field is significant.” Every segment after the first SYN has it set.',
  ),
  'tcp.psh': about(
    'PSH',
    'hand it over at once',
    'Push: the receiver should hand the text to its program at once instead of waiting for more.',
  ),
  'tcp.rst': about(
    'RST',
    'stop at once',
    '“Reset the connection”: at once, without waiting for anything. Nothing acknowledges it.',
  ),
  'tcp.syn': about(
    'SYN',
    'begin numbering here',
    '“Synchronize sequence numbers”: SEQ is where this end begins to count. It uses one number itself, so that it can be acknowledged.',
  ),
  'tcp.fin': about(
    'FIN',
    'no more text from here',
    '“No more data from sender.” It uses one number, so that it can be acknowledged. The other direction stays open.',
  ),
  'tcp.window': about(
    'Window',
    'how much may come',
    'How many octets, counted from the ACK number, the sender of this segment is willing to take. 0: stop for now.',
  ),
  'tcp.checksum': about(
    'Checksum',
    'is it undamaged?',
    'Taken over header, text and a pseudo-header with both IP addresses. What does not fit is dropped without a word.',
  ),
  'tcp.urgent-pointer': about(
    'Urgent pointer',
    'end of urgent text',
    'Where urgent text ends, counted from SEQ. It means something only if URG is set.',
  ),
} as const;

const OPTIONS = {
  'option.end': about(
    'End of options',
    'the list ends',
    'No option follows. What is left of the header is filled with zeros.',
  ),
  'option.nop': about(
    'NOP',
    'fills a gap',
    'No operation: one octet that fills a gap, so that the next option is well aligned.',
  ),
  'option.mss': about(
    'Maximum segment size (MSS)',
    'the largest text it takes',
    'The largest text that the sender of this segment takes in one segment. Only a SYN may say so; without it 536 counts over IPv4, 1220 over IPv6.',
    'MSS',
  ),
  'option.window-scale': about(
    'Window scale',
    'makes windows larger',
    'The sender’s windows are to be shifted left by so many bits, except in a SYN. It counts only if both SYNs have it.',
  ),
  'option.sack-permitted': about(
    'SACK permitted',
    'knows selective ACKs',
    'The sender understands selective acknowledgments: which later octets have arrived although some are missing.',
  ),
  'option.timestamps': about(
    'Timestamps',
    'measures the round trip',
    'TSval is the sender’s clock, TSecr repeats what it last heard. They measure the round trip and show old duplicates.',
  ),
  'option.fast-open': about(
    'Fast Open',
    'text in the first SYN',
    'A cookie that the server gave earlier: with it, text in the SYN is taken at once.',
  ),
  'option.unknown': about(
    'Unknown option',
    'passed over',
    'An option that is not known here. A receiver passes over it by its length.',
  ),
  'option.padding': about(
    'Padding',
    'fills the last word',
    'Zeros after the end of the options: the header has to end on a word of 4 octets.',
  ),
} as const;

export const FIELDS: HeaderWords['field'] = {
  ...ETHERNET,
  ...IPV4,
  ...IPV6,
  ...TCP,
  ...OPTIONS,
  options: about(
    'Options',
    'what both ends can do',
    'Up to 40 octets more. In a SYN they say what this end can do: how large a segment it takes, and more.',
  ),
  text: about(
    'Text (data)',
    'what the program sends',
    'The octets that the program sends. TCP does not look into them; it numbers them.',
  ),
  rest: about(
    'The rest',
    'can’t be read',
    'What comes before it is damaged, so nothing can be said of this.',
  ),
};
