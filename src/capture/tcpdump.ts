import type { HostId } from '../simulation/deed';
import type { Flight, Timeline } from '../simulation/timeline';
import { type ControlBit, has } from '../tcp/segment';
import { add } from '../tcp/seq';
import type { Socket } from '../tcp/tcb';
import { addressText, octetsOfAddress } from './addresses';
import { type Field, fieldsOf } from './fields';
import { frameOf, type IpVersion } from './frame';
import { seenBy } from './sighting';

/** What tcpdump prints for one flight. */
export interface Line {
  readonly text: string;
  /** The flight's id. */
  readonly flight: number;
  /** The number of the step in which the host sees it. */
  readonly step: number;
}

/** How to print. `absolute`: sequence numbers as they are, as with -S. */
export interface Printing {
  readonly ip: IpVersion;
  readonly absolute: boolean;
}

/**
 * What `tcpdump -n` prints at a host, in UTC as if the run began at midnight (tcpdump 4.99). It takes
 * all that goes from or to port 80 for HTTP and says so; where a text looks like a request or a
 * response, it adds that line of it, and here that is left out.
 */
export function tcpdumpOf(timeline: Timeline, host: HostId, printing: Printing): readonly Line[] {
  const bases = new Map<string, number>();
  return seenBy(timeline, host).map(({ at, flight, step }) => {
    const numbers = printing.absolute ? flight.segment : relative(bases, flight);
    const text = `${timeOfDay(at)} ${headOf(flight, printing.ip)}: ${tcpText(flight, numbers)}`;
    return { text, flight: flight.id, step };
  });
}

const DAY = 86_400_000;

/** `00:00:00.080000`, for a time in ms. */
function timeOfDay(at: number): string {
  const pad = (n: number, size: number): string => Math.floor(n).toString().padStart(size, '0');
  const ms = at % DAY;
  const clock = [ms / 3_600_000, (ms / 60_000) % 60, (ms / 1_000) % 60].map((n) => pad(n, 2));
  return `${clock.join(':')}.${pad((ms % 1_000) * 1_000, 6)}`;
}

function headOf({ source, destination }: Flight, ip: IpVersion): string {
  const end = ({ address, port }: Socket): string =>
    `${addressText(Uint8Array.from(octetsOfAddress(address, ip)))}.${port}`;
  return `IP${ip === 6 ? '6' : ''} ${end(source)} > ${end(destination)}`;
}

/** SEQ and ACK as they are printed. */
interface Numbers {
  readonly seq: number;
  readonly ack: number;
}

/**
 * SEQ and ACK as distances from the first ones of their connection, as far as it was seen: the numbers
 * of the latest SYN,ACK, or else of the first segment with ACK. They are printed as they are in that
 * one itself, and in a segment without ACK, which says nothing of the other direction.
 */
function relative(bases: Map<string, number>, { source, destination, segment }: Flight): Numbers {
  if (!has(segment, 'ACK')) return segment;
  const there = `${source.address}.${source.port} > ${destination.address}.${destination.port}`;
  const back = `${destination.address}.${destination.port} > ${source.address}.${source.port}`;
  const [own, other] = [bases.get(there), bases.get(back)];
  if (own === undefined || other === undefined || has(segment, 'SYN')) {
    bases.set(there, segment.seq);
    bases.set(back, add(segment.ack, -1));
    return segment;
  }
  return { seq: add(segment.seq, -own), ack: add(segment.ack, -other) };
}

/** The control bits' letters, in the order in which tcpdump prints them. */
export const LETTERS: readonly (readonly [ControlBit, string])[] = [
  ['FIN', 'F'],
  ['SYN', 'S'],
  ['RST', 'R'],
  ['PSH', 'P'],
  ['ACK', '.'],
  ['URG', 'U'],
];

function tcpText(flight: Flight, { seq, ack }: Numbers): string {
  const { segment, source, destination } = flight;
  const { length } = segment.text;
  const flags = LETTERS.flatMap(([bit, letter]) => (has(segment, bit) ? [letter] : []));
  const counts = length > 0 || (['SYN', 'FIN', 'RST'] as const).some((bit) => has(segment, bit));
  const options = fieldsOf(frameOf(flight, 4)).flatMap(optionText);
  const isHttp = length > 0 && [source.port, destination.port].includes(80);
  return [
    `Flags [${flags.join('') || 'none'}]`,
    ...(counts ? [`seq ${seq}${length > 0 ? `:${add(seq, length)}` : ''}`] : []),
    ...(has(segment, 'ACK') ? [`ack ${ack}`] : []),
    `win ${segment.wnd}`,
    ...(has(segment, 'URG') ? ['urg 0'] : []),
    ...(options.length > 0 ? [`options [${options.join(',')}]`] : []),
    `length ${length}${isHttp ? ': HTTP' : ''}`,
  ].join(', ');
}

/** What is printed for a field that is an option. */
function optionText({ id, value }: Field): string[] {
  if (typeof value !== 'object' || !('kind' in value)) return [];
  const { mss, shift, timestamps, cookie } = value;
  if (mss !== undefined) return [`mss ${mss}`];
  if (shift !== undefined) return [`wscale ${shift}`];
  if (timestamps !== undefined) return [`TS val ${timestamps.value} ecr ${timestamps.echo}`];
  if (cookie !== undefined) return [cookie === '' ? 'tfo  cookiereq' : `tfo  cookie ${cookie}`];
  return [id === 'option.sack-permitted' ? 'sackOK' : 'nop'];
}
