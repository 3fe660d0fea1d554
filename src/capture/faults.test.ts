import { describe, expect, it } from 'vitest';
import type { Flight } from '../simulation/timeline';
import { isRight } from './checksum';
import { fieldsOf } from './fields';
import { frameOf } from './frame';
import { type Packet, readFrame } from './read';

const FLIGHT: Flight = {
  id: 0,
  from: 'client',
  to: 'server',
  source: { address: '10.0.0.1', port: 49_152 },
  destination: { address: '10.0.0.2', port: 80 },
  segment: { seq: 100, ack: 0, ctl: ['SYN'], wnd: 65_535, mss: 1_460, text: 'hi' },
  departs: 0,
  lands: 80,
  lost: false,
  fate: null,
  origin: 'sent',
  again: false,
  delayed: 0,
  altered: null,
};
const OVER_4 = [...frameOf(FLIGHT, 4)];
const OVER_6 = [...frameOf(FLIGHT, 6)];
/** Where the segment begins in each. */
const TCP_4 = 34;
const TCP_6 = 54;

const read = (octets: readonly number[]) => readFrame(Uint8Array.from(octets));

/** The frame with other octets from `at` on. */
const set = (frame: readonly number[], at: number, ...octets: readonly number[]): number[] =>
  frame.toSpliced(at, octets.length, ...octets);

/** The frame with more octets at `at`. */
const insert = (frame: readonly number[], at: number, ...octets: readonly number[]): number[] =>
  frame.toSpliced(at, 0, ...octets);

const idsOf = (octets: readonly number[]): string[] =>
  fieldsOf(Uint8Array.from(octets)).map(({ id }) => id);

function packetOf(octets: readonly number[]): Packet {
  const reading = read(octets);
  if ('fault' in reading) expect.fail(`${reading.fault.what} at ${reading.fault.octet}`);
  return reading;
}

describe('a frame that can’t be read names the fault, and the octet that says so', () => {
  it.each([
    ['nothing at all', [], 'too-short', 'ethernet', 0],
    ['less than an Ethernet header', OVER_4.slice(0, 13), 'too-short', 'ethernet', 13],
    ['ARP', set(OVER_4, 12, 0x08, 0x06), 'not-ip', 'ethernet', 12],
    ['a length in the place of the type', set(OVER_4, 12, 0, 60), 'not-ip', 'ethernet', 12],
    ['half an IPv4 header', OVER_4.slice(0, 30), 'too-short', 'ipv4', 30],
    ['IPv4 by Ethernet, 6 by its version', set(OVER_4, 14, 0x65), 'bad-version', 'ipv4', 14],
    ['an IPv4 header of 4 words', set(OVER_4, 14, 0x44), 'bad-header-length', 'ipv4', 14],
    ['a packet shorter than its header', set(OVER_4, 16, 0, 19), 'bad-total-length', 'ipv4', 16],
    ['a packet cut off', OVER_4.slice(0, -1), 'too-short', 'ipv4', OVER_4.length - 1],
    ['more fragments', set(OVER_4, 20, 0x20, 0), 'fragment', 'ipv4', 20],
    ['a later fragment', set(OVER_4, 20, 0, 1), 'fragment', 'ipv4', 20],
    ['UDP over IPv4', set(OVER_4, 23, 17), 'not-tcp', 'ipv4', 23],
    ['half an IPv6 header', OVER_6.slice(0, 40), 'too-short', 'ipv6', 40],
    ['IPv6 by Ethernet, 4 by its version', set(OVER_6, 14, 0x40), 'bad-version', 'ipv6', 14],
    ['an IPv6 packet cut off', OVER_6.slice(0, -1), 'too-short', 'ipv6', OVER_6.length - 1],
    ['UDP over IPv6', set(OVER_6, 20, 17), 'not-tcp', 'ipv6', 20],
    ['an IPv6 fragment', set(OVER_6, 20, 44), 'fragment', 'ipv6', 20],
    [
      'an extension header without end',
      set(set(OVER_6, 20, 0), TCP_6 + 1, 99),
      'too-short',
      'ipv6',
      OVER_6.length,
    ],
    ['half a TCP header', set(OVER_4, 16, 0, 30), 'too-short', 'tcp', 44],
    ['a data offset of 4', set(OVER_4, TCP_4 + 12, 0x40), 'bad-data-offset', 'tcp', 46],
    ['a data offset beyond the end', set(OVER_4, TCP_4 + 12, 0x70), 'bad-data-offset', 'tcp', 46],
    ['an option of length 0', set(OVER_4, TCP_4 + 21, 0), 'bad-option-length', 'option', 54],
    ['an option of length 1', set(OVER_4, TCP_4 + 21, 1), 'bad-option-length', 'option', 54],
    ['an option that runs over', set(OVER_4, TCP_4 + 21, 5), 'bad-option-length', 'option', 54],
    [
      'an option without a length',
      set(OVER_4, TCP_4 + 20, 1, 1, 1, 2),
      'bad-option-length',
      'option',
      57,
    ],
  ] as const)('%s', (_, octets, what, layer, octet) => {
    expect(read(octets)).toEqual({ fault: { what, layer, octet } });
  });
});

describe('what is unusual and yet right is read', () => {
  it('Ethernet’s padding is no text', () => {
    const padded = [...OVER_4, 0, 0, 0];
    expect(packetOf(padded).segment).toEqual(FLIGHT.segment);
    expect(idsOf(padded).slice(-2)).toEqual(['text', 'ethernet.padding']);
  });

  it('VLAN tags, also one in another (IEEE 802.1Q)', () => {
    const tagged = insert(OVER_4, 12, 0x88, 0xa8, 0, 5, 0x81, 0x00, 0, 7);
    expect(packetOf(tagged)).toEqual(packetOf(OVER_4));
    expect(idsOf(tagged).slice(2, 5)).toEqual([
      'ethernet.vlan-tag',
      'ethernet.vlan-tag',
      'ethernet.type',
    ]);
  });

  it('IPv4 options', () => {
    const longer = set(OVER_4, 14, 0x46, 0, 0, OVER_4.length - 14 + 4);
    const withOptions = insert(longer, TCP_4, 1, 1, 1, 0);
    expect(packetOf(withOptions).segment).toEqual(FLIGHT.segment);
    expect(isRight(packetOf(withOptions).checksum)).toBe(true);
    expect(idsOf(withOptions)).toContain('ipv4.options');
  });

  it('IPv6 extension headers before TCP: hop by hop, routing, destination (RFC 8200 §4)', () => {
    const chain = [43, 0, 1, 4, 0, 0, 0, 0].concat([60, 0, 0, 0, 0, 0, 0, 0], [6, 1, 1, 12]);
    const longer = set(OVER_6, 18, 0, OVER_6.length - TCP_6 + 32, 0);
    const extended = insert(longer, TCP_6, ...chain, ...Array<number>(12).fill(0));
    expect(packetOf(extended).segment).toEqual(FLIGHT.segment);
    expect(isRight(packetOf(extended).checksum)).toBe(true);
    expect(idsOf(extended).filter((id) => id === 'ipv6.extension')).toHaveLength(3);
  });

  it('a wrong checksum is told, not a fault', () => {
    const { checksum, headerChecksum } = packetOf(set(OVER_4, TCP_4 + 16, 0, 0));
    expect(isRight(checksum)).toBe(false);
    expect({ ...checksum, stated: checksum.right }).toEqual(packetOf(OVER_4).checksum);
    expect(headerChecksum).toEqual(packetOf(OVER_4).headerChecksum);
    const ttl = packetOf(set(OVER_4, 22, 63));
    expect(ttl.headerChecksum !== null && isRight(ttl.headerChecksum)).toBe(false);
  });

  it('an option that is not known is kept in the fields and left out of the segment', () => {
    const strange = set(OVER_4, TCP_4 + 20, 253, 4, 0xab, 0xcd);
    const { mss: _, ...plain } = FLIGHT.segment;
    expect(packetOf(strange).segment).toEqual(plain);
    expect(fieldsOf(Uint8Array.from(strange)).at(-2)).toEqual({
      id: 'option.unknown',
      layer: 'option',
      bit: 8 * 54,
      bits: 32,
      value: { kind: 253, length: 4, raw: 'fd04abcd' },
    });
  });

  it('a known option of another length is as one that is not known', () => {
    const { mss: _, ...plain } = FLIGHT.segment;
    expect(packetOf(set(OVER_4, TCP_4 + 20, 2, 3, 1, 1)).segment).toEqual(plain);
  });

  it('behind the end of the list of options nothing is an option', () => {
    const ended = set(OVER_4, TCP_4 + 20, 0, 2, 4, 5);
    expect(idsOf(ended).slice(-3)).toEqual(['option.end', 'option.padding', 'text']);
  });
});
