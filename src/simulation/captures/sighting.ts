import { type ControlBit, has, type Segment } from '../../tcp/segment';
import { type HostId, otherHost } from '../deed';
import type { Flight } from '../timeline';
import { type Connection, type Frame, hostOf } from './capture';

/**
 * A segment as it can be compared: the kernel's or the engine's. The window is left out: Linux sizes
 * its buffers itself, and no recording fills one.
 */
export interface Sighting {
  readonly from: HostId;
  /** `client FIN+ACK 11/21`: sender, bits without PSH, relative SEQ and ACK; octets, MSS, fate. */
  readonly line: string;
  /** Its TCP options by name, in the order of their kinds; of the window scale its shift too. */
  readonly options: readonly string[];
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
  const line = lineOf(seen, from, isses);
  return { from, line, options: optionsOfFrame(frame), departs: frame.t * 1_000 };
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
  return { from, line: lineOf(seen, from, isses), options: optionsOfSegment(segment), departs };
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

/** What the options that are compared are called, by their kinds (IANA). */
const OPTIONS: { readonly [kind: number]: string } = {
  2: 'MSS',
  3: 'window scale',
  4: 'SACK-permitted',
  5: 'SACK',
  8: 'timestamps',
};
const [END, NO_OPERATION, SCALE] = [0, 1, 3];

/** Kind, length, value; the kinds 0 and 1 have neither length nor value (RFC 9293 §3.1). */
function optionsOfFrame({ opt }: Frame): string[] {
  const octets = (opt.match(/../g) ?? []).map((digits) => Number.parseInt(digits, 16));
  const found: [kind: number, name: string][] = [];
  for (let at = 0; at < octets.length; ) {
    const [kind = END, length = 0, first] = octets.slice(at);
    if (kind === END) break;
    if (kind !== NO_OPERATION) {
      const name = OPTIONS[kind] ?? `kind ${kind}`;
      found.push([kind, kind === SCALE ? `${name} ${first}` : name]);
    }
    at += kind === NO_OPERATION ? 1 : Math.max(2, length);
  }
  return found.toSorted(([a], [b]) => a - b).map(([, name]) => name);
}

const optionsOfSegment = ({ mss, windowScale, sackPermitted, timestamps }: Segment): string[] => [
  ...(mss === undefined ? [] : ['MSS']),
  ...(windowScale === undefined ? [] : [`window scale ${windowScale}`]),
  ...(sackPermitted === undefined ? [] : ['SACK-permitted']),
  ...(timestamps === undefined ? [] : ['timestamps']),
];
