import { type ControlBit, has } from '../../tcp/segment';
import { type HostId, otherHost } from '../deed';
import type { Flight } from '../timeline';
import { type Connection, type Frame, hostOf } from './capture';

/**
 * A segment as it can be compared: the kernel's or the engine's. The window is left out: Linux
 * scales it (RFC 7323) and sizes its buffers itself, and no recording fills one.
 */
export interface Sighting {
  readonly from: HostId;
  /** `client FIN+ACK 11/21`: sender, bits without PSH, relative SEQ and ACK; octets, MSS, fate. */
  readonly line: string;
  /** When it left, ms. */
  readonly departs: number;
}

/** The initial sequence number of each end; 0 for an end that never had one. */
export type Isses = Readonly<Record<HostId, number>>;

const LETTERS: readonly (readonly [letter: string, bit: ControlBit])[] = [
  ['S', 'SYN'],
  ['F', 'FIN'],
  ['R', 'RST'],
  ['.', 'ACK'],
];

export function issesOf({ frames }: Connection): Isses {
  const of = (host: HostId): number =>
    frames.find(({ frm, flags }) => hostOf(frm) === host && flags.includes('S'))?.seq ?? 0;
  return { client: of('client'), server: of('server') };
}

/** The kernel's segment. */
export function sightingOfFrame(frame: Frame, isses: Isses): Sighting {
  const from = hostOf(frame.frm);
  const mss = mssOf(frame.opt);
  const seen: Seen = {
    bits: LETTERS.filter(([letter]) => frame.flags.includes(letter)).map(([, bit]) => bit),
    seq: frame.seq,
    ack: frame.ack,
    octets: frame.len,
    ...(mss === null ? {} : { mss }),
    lost: frame.fate === 'LOST',
  };
  return { from, line: lineOf(seen, from, isses), departs: frame.t * 1_000 };
}

/** The engine's segment. */
export function sightingOfFlight({ from, segment, lost, departs }: Flight, isses: Isses): Sighting {
  const seen: Seen = {
    bits: LETTERS.map(([, bit]) => bit).filter((bit) => has(segment, bit)),
    seq: segment.seq,
    ack: has(segment, 'ACK') ? segment.ack : null,
    octets: segment.text.length,
    ...(segment.mss === undefined ? {} : { mss: segment.mss }),
    lost,
  };
  return { from, line: lineOf(seen, from, isses), departs };
}

/** What both have to show. */
interface Seen {
  readonly bits: readonly ControlBit[];
  readonly seq: number;
  readonly ack: number | null;
  readonly octets: number;
  readonly mss?: number;
  readonly lost: boolean;
}

function lineOf({ bits, seq, ack, octets, mss, lost }: Seen, from: HostId, isses: Isses): string {
  const own = (seq - isses[from]) >>> 0;
  const peers = ack === null ? '' : `/${(ack - isses[otherHost(from)]) >>> 0}`;
  const text = octets > 0 ? ` +${octets}` : '';
  const option = mss === undefined ? '' : ` mss ${mss}`;
  return `${from} ${bits.join('+')} ${own}${peers}${text}${option}${lost ? ' lost' : ''}`;
}

/** Kind 2, length 4, two octets: Linux puts it first. */
export function mssOf(options: string): number | null {
  const digits = /^0204(?<mss>[0-9a-f]{4})/.exec(options)?.groups?.['mss'];
  return digits === undefined ? null : Number.parseInt(digits, 16);
}
