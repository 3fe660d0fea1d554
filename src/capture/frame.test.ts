import { describe, expect, it } from 'vitest';
import type { Flight } from '../simulation/timeline';
import type { Segment } from '../tcp/segment';
import { hexOf } from './bits';
import { fieldsOf } from './fields';
import { frameOf } from './frame';

const SYN: Segment = { seq: 100, ack: 0, ctl: ['SYN'], wnd: 65_535, mss: 1_460, text: '' };

const flight = (segment: Partial<Segment>, changes: Partial<Flight> = {}): Flight => ({
  id: 0,
  from: 'client',
  to: 'server',
  source: { address: '10.0.0.1', port: 49_152 },
  destination: { address: '10.0.0.2', port: 80 },
  segment: { ...SYN, ...segment },
  departs: 0,
  lands: 80,
  lost: false,
  fate: null,
  origin: 'sent',
  again: false,
  delayed: 0,
  altered: null,
  ...changes,
});

/** In rows of 32 bits, as the RFCs draw headers; Ethernet's 14 octets come first. */
function rowsOf(frame: Uint8Array): string[] {
  const rows = Array.from({ length: Math.ceil((frame.length - 14) / 4) }, (_, i) =>
    hexOf(frame.subarray(14 + 4 * i, 18 + 4 * i)),
  );
  return [hexOf(frame.subarray(0, 14)), ...rows];
}

const optionsOf = (segment: Partial<Segment>): string =>
  fieldsOf(frameOf(flight(segment), 4))
    .filter(({ layer }) => layer === 'option')
    .map(({ id }) => id.replace('option.', ''))
    .join(' ');

describe('a frame', () => {
  it('has a SYN over IPv4 bit by bit: Ethernet, RFC 791 §3.1, RFC 9293 §3.1', () => {
    expect(rowsOf(frameOf(flight({}, { id: 7 }), 4))).toEqual([
      '0200000000020200000000010800',
      '4500002c', // version, header length, DS field, total length
      '00074000', // identification, DF
      '400626c3', // TTL, protocol, header checksum
      '0a000001',
      '0a000002',
      'c0000050', // ports
      '00000064', // SEQ
      '00000000', // ACK
      '6002ffff', // data offset, SYN, window
      'c36f0000', // checksum, urgent pointer
      '020405b4', // MSS
    ]);
  });

  it('has text over IPv6 bit by bit: RFC 8200 §3', () => {
    const text = { seq: 101, ack: 301, ctl: ['PSH', 'ACK'], wnd: 500, text: 'hello' } as const;
    const { mss: _, ...segment } = { ...SYN, ...text };
    expect(rowsOf(frameOf({ ...flight({}), segment }, 6))).toEqual([
      '02000000000202000000000186dd',
      '60000000', // version, traffic class, flow label
      '00190640', // payload length, next header, hop limit
      'fd000000',
      '00000000',
      '00000000',
      '0a000001',
      'fd000000',
      '00000000',
      '00000000',
      '0a000002',
      'c0000050',
      '00000065',
      '0000012d',
      '501801f4', // data offset, ACK and PSH, window
      '9a1a0000',
      '68656c6c',
      '6f',
    ]);
  });

  it('puts the options in the order in which Linux does, on 32-bit boundaries', () => {
    const timestamps = { value: 1, echo: 2 };
    const all = { windowScale: 7, sackPermitted: true, timestamps, fastOpen: '' } as const;
    expect(optionsOf(all)).toBe('mss sack-permitted timestamps nop window-scale fast-open nop nop');
    expect(optionsOf({ timestamps })).toBe('mss nop nop timestamps');
    expect(optionsOf({ sackPermitted: true })).toBe('mss nop nop sack-permitted');
    expect(optionsOf({ windowScale: 7, fastOpen: '0123456789abcdef' })).toBe(
      'mss nop window-scale fast-open nop nop',
    );
  });

  it('says by its cards who sent it to whom, whatever names it bears', () => {
    const card = (changes: Partial<Flight>): string =>
      hexOf(frameOf(flight({}, changes), 4).subarray(6, 12));
    const nobody = frameOf(flight({}, { fate: 'nobody', lost: true }), 4);
    expect(hexOf(nobody.subarray(0, 12))).toBe('020000000003020000000001');
    expect(card({ from: 'server' })).toBe('020000000002');
    expect(card({ origin: 'crafted' })).toBe('020000000001');
    expect(card({ origin: 'spoofed' })).toBe('020000000003');
    expect(card({ origin: 'firewall' })).toBe('020000000004');
  });

  it.each([
    ['a window of more than 16 bits', { wnd: 65_536 }, /tcp.window has 16 bits/],
    ['an MSS of more than 16 bits', { mss: 65_536 }, /mss has 16 bits/],
    ['a SEQ below 0', { seq: -1 }, /tcp.seq has 32 bits/],
    ['a number with a fraction', { ack: 0.5 }, RangeError],
    ['options of more than 40 octets', { fastOpen: '00'.repeat(36) }, /tcp.data-offset has 4 bits/],
    ['a cookie that is not hex', { fastOpen: 'x' }, /not octets in hex/],
    ['text that is not octets', { text: 'a\u{100}' }, /character 1 of the text is no octet/],
    ['more than IP can carry', { text: 'x'.repeat(65_496) }, /has 16 bits, too few for 65/],
  ])('does not exist for %s', (_, segment, message) => {
    expect(() => frameOf(flight(segment), 4)).toThrow(RangeError);
    expect(() => frameOf(flight(segment), 4)).toThrow(message);
  });

  it.each(['fd00::1', '10.0.0', '10.0.0.256', '10..0.1', 'here'])(
    'does not exist for %s',
    (address) => {
      const source = { address, port: 1 };
      expect(() => frameOf(flight({}, { source }), 6)).toThrow(/is not an IPv4 address/);
    },
  );
});
