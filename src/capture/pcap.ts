/**
 * Captures in the classic pcap format, as libpcap describes it (pcap-savefile(5)): a file header of
 * 24 octets, and before each packet a record header of 16.
 */
import type { HostId } from '../simulation/deed';
import type { Timeline } from '../simulation/timeline';
import { type IpVersion, frameOf } from './frame';
import { seenBy } from './sighting';

export const FILE_HEADER = 24;
export const RECORD_HEADER = 16;
/** The first number of a file: time stamps in µs, or in ns. */
export const MAGIC = { micro: 0xa1b2c3d4, nano: 0xa1b23c4d } as const;
export const LINKTYPE_ETHERNET = 1;
/** No packet is cut off: none is as long as this many octets. */
const SNAPLEN = 262_144;

/**
 * What `host` would capture of a run: every frame that passes its network card, whatever connection
 * it belongs to. Little-endian; time stamps in µs: the simulated time, as if the run began in 1970.
 */
export function pcapOf(timeline: Timeline, host: HostId, ip: IpVersion): Uint8Array {
  const records = seenBy(timeline, host).map(({ at, flight }) => record(at, frameOf(flight, ip)));
  const bytes = new Uint8Array(records.reduce((sum, { length }) => sum + length, FILE_HEADER));
  bytes.set(fileHeader());
  let octet = FILE_HEADER;
  for (const each of records) {
    bytes.set(each, octet);
    octet += each.length;
  }
  return bytes;
}

function fileHeader(): Uint8Array {
  const view = new DataView(new ArrayBuffer(FILE_HEADER));
  view.setUint32(0, MAGIC.micro, true);
  // The version of the format; then two fields that have always been 0.
  view.setUint16(4, 2, true);
  view.setUint16(6, 4, true);
  view.setUint32(16, SNAPLEN, true);
  view.setUint32(20, LINKTYPE_ETHERNET, true);
  return new Uint8Array(view.buffer);
}

/** One packet, at so many ms. */
function record(at: number, frame: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(RECORD_HEADER + frame.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, Math.floor(at / 1_000), true);
  view.setUint32(4, Math.round((at % 1_000) * 1_000), true);
  view.setUint32(8, frame.length, true);
  view.setUint32(12, frame.length, true);
  bytes.set(frame, RECORD_HEADER);
  return bytes;
}
