import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCENARIOS, type ScenarioId } from '../scenarios';
import { aForgery, anHonestDeed, aPath } from '../simulation/any-deed';
import { HOST_IDS, type HostId } from '../simulation/deed';
import { simulate } from '../simulation/simulate';
import type { Timeline } from '../simulation/timeline';
import { CONTROL_BITS, type Segment } from '../tcp/segment';
import { isRight } from './checksum';
import type { IpVersion } from './frame';
import { pcapOf } from './pcap';
import { readFrame } from './read';
import { readPcap } from './read-pcap';
import { seenBy } from './sighting';
import { VIEWS } from './tools/runs';

/** Control bits have no order on the wire. */
const inOrder = (segment: Segment): Segment => ({
  ...segment,
  ctl: CONTROL_BITS.filter((bit) => segment.ctl.includes(bit)),
});

/** A capture, read back, has every segment that the host saw, at its time. */
function expectSame(timeline: Timeline, host: HostId, ip: IpVersion): void {
  const { packets, fault } = readPcap(pcapOf(timeline, host, ip));
  expect(fault).toBeUndefined();
  const back = packets.map(({ at, bytes }) => {
    const reading = readFrame(bytes);
    if ('fault' in reading) expect.fail(`${reading.fault.what} at ${reading.fault.octet}`);
    const { segment, source, destination, checksum, headerChecksum } = reading;
    const good = isRight(checksum) && (headerChecksum === null || isRight(headerChecksum));
    return { at, segment, ports: [source.port, destination.port], good };
  });
  expect(back).toEqual(
    seenBy(timeline, host).map(({ at, flight: { segment, source, destination } }) => ({
      at,
      segment: inOrder(segment),
      ports: [source.port, destination.port],
      good: true,
    })),
  );
}

describe('an exported capture, read back', () => {
  it.each(VIEWS)('has the same segments at the same times: $name', ({ timeline, host }) => {
    for (const ip of [4, 6] as const) expectSame(timeline, host, ip);
  });

  it('has them whatever is done: the engine sends nothing that no frame can carry', () => {
    const deeds = fc.array(fc.oneof(anHonestDeed, aForgery), { maxLength: 8 });
    const scene = fc.constantFrom(...(Object.keys(SCENARIOS) as ScenarioId[]));
    const host = fc.constantFrom(...HOST_IDS);
    const ip = fc.constantFrom(4 as const, 6 as const);
    fc.assert(
      fc.property(scene, aPath, deeds, host, ip, (id, path, done, who, version) => {
        // A run that does not end says the same for ever.
        expectSame(simulate({ ...SCENARIOS[id], path }, done, 300), who, version);
      }),
      { numRuns: 60 },
    );
  });
});

const [FIRST] = VIEWS;
const FILE = FIRST === undefined ? new Uint8Array() : pcapOf(FIRST.timeline, 'client', 4);

/** The same file as a machine of the other byte order writes it, with other fractions of a second. */
function otherwise(file: Uint8Array, little: boolean, nano: boolean): Uint8Array {
  const bytes = Uint8Array.from(file);
  const [from, to] = [new DataView(file.buffer), new DataView(bytes.buffer)];
  to.setUint32(0, nano ? 0xa1b23c4d : 0xa1b2c3d4, little);
  for (const at of [4, 6]) to.setUint16(at, from.getUint16(at, true), little);
  for (const at of [16, 20]) to.setUint32(at, from.getUint32(at, true), little);
  for (let at = 24; at < file.length; at += 16 + from.getUint32(at + 8, true)) {
    for (const field of [0, 4, 8, 12]) {
      const value = from.getUint32(at + field, true);
      // A few ns more, which µs have no room for.
      to.setUint32(at + field, field === 4 && nano ? 1_000 * value + 250_500 : value, little);
    }
  }
  return bytes;
}

describe('a pcap file', () => {
  it('begins as pcap-savefile(5) says', () => {
    expect(Buffer.from(FILE.subarray(0, 24)).toString('hex')).toBe(
      'd4c3b2a10200040000000000000000000000040001000000',
    );
  });

  it('has times in seconds and microseconds since the run began', () => {
    const second = 24 + 16 + 58;
    expect(Buffer.from(FILE.subarray(second, second + 16)).toString('hex')).toBe(
      '00000000007102003a0000003a000000',
    );
  });

  it.each([
    ['little-endian, µs', true, false],
    ['big-endian, µs', false, false],
    ['little-endian, ns', true, true],
    ['big-endian, ns', false, true],
  ])('is read in any form: %s', (_, little, nano) => {
    const { packets, fault } = readPcap(otherwise(FILE, little, nano));
    expect(fault).toBeUndefined();
    expect(packets.map(({ bytes }) => bytes)).toEqual(
      readPcap(FILE).packets.map(({ bytes }) => bytes),
    );
    expect(packets.map(({ at }) => at)).toEqual(
      [0, 160, 160].map((at) => at + (nano ? 0.2505 : 0)),
    );
  });

  it('is read where it lies in a larger buffer', () => {
    const larger = new Uint8Array(FILE.length + 10);
    larger.set(FILE, 7);
    expect(readPcap(larger.subarray(7, 7 + FILE.length))).toEqual(readPcap(FILE));
  });

  it('that is none, or has no Ethernet frames, is told so', () => {
    const none = { packets: [], fault: { what: 'not-pcap', octet: 0 } };
    expect(readPcap(new Uint8Array())).toEqual(none);
    expect(readPcap(FILE.subarray(0, 23))).toEqual(none);
    expect(readPcap(Uint8Array.from(FILE).fill(0, 0, 1))).toEqual(none);
    const wireless = Uint8Array.from(FILE).fill(105, 20, 21);
    expect(readPcap(wireless).fault).toEqual({ what: 'not-ethernet', octet: 20 });
  });

  it('that is cut off has the packets before that', () => {
    const last = 24 + 2 * (16 + 58);
    const cut = { what: 'cut-off', octet: last };
    for (const length of [last + 1, last + 16, FILE.length - 1]) {
      const { packets, fault } = readPcap(FILE.subarray(0, length));
      expect([packets.length, fault]).toEqual([2, cut]);
    }
    expect(readPcap(FILE.subarray(0, last))).toEqual({
      packets: readPcap(FILE).packets.slice(0, 2),
    });
  });

  it('never makes reading fail, whatever the octets are', () => {
    const noise = fc.uint8Array({ maxLength: 200 });
    fc.assert(
      fc.property(fc.nat(FILE.length), noise, (at, octets) => {
        const { packets } = readPcap(Uint8Array.from([...FILE.subarray(0, at), ...octets]));
        expect(packets.length).toBeLessThan(20);
      }),
    );
  });
});
