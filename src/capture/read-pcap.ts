import { FILE_HEADER, LINKTYPE_ETHERNET, MAGIC, RECORD_HEADER } from './pcap';

/** A packet as it was captured. */
export interface Captured {
  /** When, ms since 1970, with what is less than a ms as a fraction. */
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** The packets of a file, and what is wrong with it, if anything is. */
export interface PcapReading {
  readonly packets: readonly Captured[];
  readonly fault?: PcapFault;
}

export interface PcapFault {
  readonly what: /** It does not begin as such a file does. */
    | 'not-pcap'
    /** Its packets are not Ethernet frames. */
    | 'not-ethernet'
    /** It ends within a header or a packet; the packets before that are there. */
    | 'cut-off';
  /** Which octet of the file says so; `cut-off`: the one where what is not complete begins. */
  readonly octet: number;
}

/**
 * The packets of a file in the classic pcap format: either byte order, time stamps in µs or ns. Never
 * throws; a packet that was cut off while it was captured is as long as what was kept of it.
 */
export function readPcap(file: Uint8Array): PcapReading {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const form = formOf(view);
  if (form === null) return { packets: [], fault: { what: 'not-pcap', octet: 0 } };
  const { little, fractions } = form;
  // The upper bits say something else, of the checksum at the end of each frame.
  if (view.getUint16(little ? 20 : 22, little) !== LINKTYPE_ETHERNET) {
    return { packets: [], fault: { what: 'not-ethernet', octet: 20 } };
  }
  const packets: Captured[] = [];
  let octet = FILE_HEADER;
  while (octet < file.length) {
    const start = octet + RECORD_HEADER;
    const length = start > file.length ? 0 : view.getUint32(octet + 8, little);
    if (start + length > file.length) return { packets, fault: { what: 'cut-off', octet } };
    const [seconds, fraction] = [view.getUint32(octet, little), view.getUint32(octet + 4, little)];
    packets.push({
      at: seconds * 1_000 + fraction / fractions,
      bytes: file.slice(start, start + length),
    });
    octet = start + length;
  }
  return { packets };
}

/** The byte order, and how many of the time stamps' fractions make a ms; null: it is no such file. */
function formOf(view: DataView): { little: boolean; fractions: number } | null {
  if (view.byteLength < FILE_HEADER) return null;
  for (const little of [true, false]) {
    const magic = view.getUint32(0, little);
    if (magic === MAGIC.micro) return { little, fractions: 1_000 };
    if (magic === MAGIC.nano) return { little, fractions: 1_000_000 };
  }
  return null;
}
