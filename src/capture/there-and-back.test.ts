import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOST_IDS, otherHost } from '../simulation/deed';
import type { Flight, Origin } from '../simulation/timeline';
import { CONTROL_BITS, type Segment } from '../tcp/segment';
import { checksumIn, isRight, pseudoHeader } from './checksum';
import { fieldsOf } from './fields';
import { frameOf } from './frame';
import { type Packet, readFrame } from './read';

const number32 = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const number16 = fc.nat(65_535);
const octetText = (maxLength: number) =>
  fc.uint8Array({ maxLength }).map((octets) => String.fromCharCode(...octets));

const aSegment: fc.Arbitrary<Segment> = fc
  .record(
    {
      seq: number32,
      ack: number32,
      ctl: fc.subarray([...CONTROL_BITS]),
      wnd: number16,
      text: octetText(60),
      mss: number16,
      windowScale: fc.nat(255),
      sackPermitted: fc.constant(true as const),
      timestamps: fc.record({ value: number32, echo: number32 }),
      fastOpen: fc
        .uint8Array({ maxLength: 16 })
        .map((cookie) => Buffer.from(cookie).toString('hex')),
    },
    { requiredKeys: ['seq', 'ack', 'ctl', 'wnd', 'text'] },
  )
  .map((segment) => (segment.ctl.includes('ACK') ? segment : { ...segment, ack: 0 }));

const aSocket = fc.record({
  address: fc.ipV4(),
  port: number16,
});
const origins: Origin[] = ['sent', 'copy', 'injected', 'crafted', 'spoofed', 'firewall'];

const aFlight: fc.Arbitrary<Flight> = fc
  .record({
    id: fc.nat(100_000),
    from: fc.constantFrom(...HOST_IDS),
    source: aSocket,
    destination: aSocket,
    segment: aSegment,
    origin: fc.constantFrom(...origins),
  })
  .map((flight) => ({
    ...flight,
    to: otherHost(flight.from),
    departs: 0,
    lands: 80,
    lost: false,
    fate: null,
    again: false,
    delayed: 0,
    altered: null,
  }));

const anIp = fc.constantFrom(4 as const, 6 as const);
const aFrame = fc
  .record({ flight: aFlight, ip: anIp })
  .map(({ flight, ip }) => frameOf(flight, ip));

/** Random octets, often ones that begin as a frame does. */
const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 120 }),
  fc
    .record({
      frame: aFrame,
      noise: fc.dictionary(fc.nat(150).map(String), fc.nat(255)),
      end: fc.nat(160),
    })
    .map(({ frame, noise, end }) => {
      const bytes = frame.slice(0, end);
      for (const [at, octet] of Object.entries(noise)) bytes[Number(at)] = octet;
      return bytes;
    }),
);

function packetOf(frame: Uint8Array): Packet {
  const reading = readFrame(frame);
  if ('fault' in reading) expect.fail(`${reading.fault.what} at ${reading.fault.octet}`);
  return reading;
}

/** Is something found to be wrong? */
function isNoticed(frame: Uint8Array): boolean {
  const reading = readFrame(frame);
  if ('fault' in reading) return true;
  const { checksum, headerChecksum } = reading;
  return !isRight(checksum) || (headerChecksum !== null && !isRight(headerChecksum));
}

function flipped(frame: Uint8Array, bit: number): Uint8Array {
  const bytes = Uint8Array.from(frame);
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (128 >> (bit % 8));
  return bytes;
}

describe('segment → frame → segment', () => {
  it('is the same segment, between the same sockets, with right checksums', () => {
    fc.assert(
      fc.property(aFlight, anIp, (flight, ip) => {
        const packet = packetOf(frameOf(flight, ip));
        expect(packet.segment).toEqual(flight.segment);
        expect(packet.ip).toBe(ip);
        expect([packet.source.port, packet.destination.port]).toEqual([
          flight.source.port,
          flight.destination.port,
        ]);
        if (ip === 4)
          expect([packet.source, packet.destination]).toEqual([flight.source, flight.destination]);
        expect(isNoticed(frameOf(flight, ip))).toBe(false);
      }),
    );
  });

  it('keeps an IPv4 address whole in the last 32 bits of the IPv6 address', () => {
    fc.assert(
      fc.property(aFlight, (flight) => {
        const [over4, over6] = [frameOf(flight, 4), frameOf(flight, 6)];
        expect(over6.subarray(34, 38)).toEqual(over4.subarray(26, 30));
        expect(over6.subarray(50, 54)).toEqual(over4.subarray(30, 34));
      }),
    );
  });

  it.each([
    ['10.0.0.1', 'fd00::a00:1'],
    ['0.0.0.0', 'fd00::'],
    ['0.0.0.9', 'fd00::9'],
    ['203.0.113.7', 'fd00::cb00:7107'],
  ])('writes %s as %s over IPv6 (RFC 5952 §4)', (address, text) => {
    const [flight] = fc.sample(aFlight, { numRuns: 1, seed: 1 });
    if (flight === undefined) expect.fail('there is a flight');
    const packet = packetOf(frameOf({ ...flight, source: { address, port: 1 } }, 6));
    expect(packet.source.address).toBe(text);
  });
});

describe('the fields of a frame', () => {
  it('cover each bit exactly once, in order, whatever the octets are', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const after = fieldsOf(bytes).reduce((bit, field) => {
          if (field.bit !== bit || field.bits <= 0) expect.fail(`${field.id} at ${field.bit}`);
          return bit + field.bits;
        }, 0);
        expect(after).toBe(8 * bytes.length);
      }),
    );
  });

  it('leave nothing unread unless there is a fault', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const unread = fieldsOf(bytes).some(({ id }) => id === 'rest');
        if (unread) expect(readFrame(bytes)).toHaveProperty('fault');
      }),
    );
  });
});

describe('one bit that flips', () => {
  it('in the segment makes TCP’s checksum wrong, both over IPv4 and over IPv6', () => {
    fc.assert(
      fc.property(aFlight, anIp, fc.nat(), (flight, ip, n) => {
        const frame = frameOf(flight, ip);
        const start = ip === 4 ? 34 : 54;
        const ends = frame.subarray(ip === 4 ? 26 : 22, start);
        const bit = 8 * start + (n % (8 * (frame.length - start)));
        const segment = flipped(frame, bit).subarray(start);
        const pseudo = pseudoHeader(ends, [], segment.length);
        expect(isRight(checksumIn(segment, 16, pseudo))).toBe(false);
        expect(isNoticed(flipped(frame, bit))).toBe(true);
      }),
    );
  });

  it('in IPv4’s header, or in what IPv6 says that TCP’s checksum covers, is noticed', () => {
    // Nothing protects the rest of IPv6's header; and the length says what is summed up as well.
    const covered = /^ipv4|^ipv6\.(source|destination|next-header|version)/;
    fc.assert(
      fc.property(aFrame, fc.nat(), (frame, n) => {
        const bits = fieldsOf(frame)
          .filter(({ id }) => covered.test(id))
          .flatMap(({ bit, bits: size }) => Array.from({ length: size }, (_, i) => bit + i));
        expect(isNoticed(flipped(frame, bits[n % bits.length] ?? 0))).toBe(true);
      }),
    );
  });
});
