import { CONTROL_BITS, type Segment } from '../tcp/segment';
import type { Socket } from '../tcp/tcb';
import type { IpVersion } from './addresses';
import type { Checksum } from './checksum';
import { dissect } from './dissect';
import type { Fault, Field, FieldId } from './fields';
import { FLAG } from './headers';
import { numberOf } from './walk';

/** What a frame says, or why it can't be read. */
export type Reading = Packet | { readonly fault: Fault };

/** A segment, and between whom it goes. A checksum may be wrong: whoever receives it has to look. */
export interface Packet {
  readonly ip: IpVersion;
  readonly source: Socket;
  readonly destination: Socket;
  readonly segment: Segment;
  /** TCP's. */
  readonly checksum: Checksum;
  /** Of IPv4's header; null: IPv6 has none. */
  readonly headerChecksum: Checksum | null;
}

/**
 * What a frame says. Never throws: a fault says what is wrong and at which octet. Options that a
 * Segment has no place for are left out, and so are CWR, ECE and the urgent pointer; `fieldsOf` has them.
 */
export function readFrame(bytes: Uint8Array): Reading {
  const { fields, fault } = dissect(bytes);
  if (fault !== null) return { fault };
  const ip = fields.some(({ layer }) => layer === 'ipv4') ? 4 : 6;
  return {
    ip,
    source: {
      address: textOf(fields, `ipv${ip}.source`),
      port: numberOf(fields, 'tcp.source-port'),
    },
    destination: {
      address: textOf(fields, `ipv${ip}.destination`),
      port: numberOf(fields, 'tcp.destination-port'),
    },
    segment: segmentOf(fields),
    checksum: checksumOf(fields, 'tcp.checksum'),
    headerChecksum: ip === 4 ? checksumOf(fields, 'ipv4.checksum') : null,
  };
}

function segmentOf(fields: readonly Field[]): Segment {
  const ctl = CONTROL_BITS.filter((bit) => numberOf(fields, FLAG[bit]) === 1);
  return {
    seq: numberOf(fields, 'tcp.seq'),
    ack: ctl.includes('ACK') ? numberOf(fields, 'tcp.ack-number') : 0,
    ctl,
    wnd: numberOf(fields, 'tcp.window'),
    ...fields.reduce<Partial<Segment>>((all, field) => ({ ...all, ...optionOf(field) }), {}),
    text: textOf(fields, 'text'),
  };
}

/** What a field adds to the segment, if it is an option that a segment has a place for. */
function optionOf({ id, value }: Field): Partial<Segment> {
  if (typeof value !== 'object' || !('kind' in value)) return {};
  const { mss, shift, timestamps, cookie } = value;
  return {
    ...(mss === undefined ? {} : { mss }),
    ...(shift === undefined ? {} : { windowScale: shift }),
    ...(id === 'option.sack-permitted' ? { sackPermitted: true } : {}),
    ...(timestamps === undefined ? {} : { timestamps }),
    ...(cookie === undefined ? {} : { fastOpen: cookie }),
  };
}

/** The text of the field with this id; '' without one. */
function textOf(fields: readonly Field[], id: FieldId): string {
  const value = fields.find((field) => field.id === id)?.value;
  return typeof value === 'string' ? value : '';
}

/** The checksum field with this id; zeros without one. */
function checksumOf(fields: readonly Field[], id: FieldId): Checksum {
  const value = fields.find((field) => field.id === id)?.value;
  return typeof value === 'object' && 'stated' in value ? value : { stated: 0, right: 0 };
}
