import type { Note } from '../../../i18n/tools/header';
import { type Checksum, isRight } from '../../../capture/checksum';
import type { FieldValue } from '../../../capture/fields';
import type { Option } from '../../../capture/options';
import type { Flight } from '../../../simulation/timeline';
import { endOf, has, lengthOf } from '../../../tcp/segment';
import { type Beginning, shiftOf } from './connection';
import type { Item, ItemId } from './fields';

/** What the values of a segment are written with. */
export interface Writing {
  readonly flight: Flight;
  readonly beginning: Beginning;
  /** Sequence numbers as they are on the wire; else from each end's ISS on, where it is known. */
  readonly absolute: boolean;
}

/** Where nothing stands. */
const NOTHING = '–';

const hexNumber = (n: number, digits: number): string =>
  `0x${n.toString(16).padStart(digits, '0')}`;

/** Fields that are known by their hex digits. */
const IN_HEX: ReadonlySet<ItemId> = new Set(['ethernet.type', 'ipv4.identification'] as const);

/** The value of a field as its cell shows it; several where an option says several things. */
export function valuesOf({ id, value }: Item, writing: Writing | null): readonly string[] {
  if (value === null) return [NOTHING];
  if (typeof value === 'number') {
    if (IN_HEX.has(id)) return [hexNumber(value, 4)];
    if (writing === null) return [`${value}`];
    if (id === 'tcp.seq') return [`${sequence(value, writing.beginning.own?.seq, writing)}`];
    if (id === 'tcp.ack-number') return [`${acknowledged(value, writing)}`];
    return [`${value}`];
  }
  if (typeof value === 'string') return [id === 'text' ? printable(value) : value];
  return isChecksum(value) ? [hexNumber(value.stated, 4)] : optionValues(value);
}

export const isChecksum = (value: FieldValue | null): value is Checksum =>
  typeof value === 'object' && value !== null && 'stated' in value;

const isOption = (value: FieldValue | null): value is Option =>
  typeof value === 'object' && value !== null && 'kind' in value;

function optionValues({ mss, shift, timestamps, cookie, raw }: Option): readonly string[] {
  if (timestamps !== undefined) {
    return [`TSval ${timestamps.value}`, `TSecr ${timestamps.echo}`];
  }
  if (cookie !== undefined) return cookie === '' ? [] : [cookie];
  const one = mss ?? shift ?? raw;
  return one === undefined ? [] : [`${one}`];
}

/** The kind of an option, and its length in octets, where it has one. */
export function kindOf({ value }: Item): Pick<Option, 'kind' | 'length'> | null {
  return isOption(value) ? value : null;
}

/** A sequence number as it is written: from `iss` on, if that is wanted and known. */
function sequence(n: number, iss: number | undefined, { absolute }: Writing): number {
  return absolute || iss === undefined ? n : (n - iss) >>> 0;
}

/** Without the bit the field means nothing: then it stays as it is. */
const acknowledged = (n: number, writing: Writing): number =>
  has(writing.flight.segment, 'ACK') ? sequence(n, writing.beginning.peer?.seq, writing) : n;

/** Octets as characters; those that have none, or another than ASCII's, as a dot. */
export const printable = (text: string): string => text.replace(/[^ -~]/g, '·');

/** Does nobody read a field of this segment? */
export function isUnread(id: ItemId, { flight: { segment } }: Writing): boolean {
  if (id === 'tcp.ack-number') return !has(segment, 'ACK');
  return id === 'tcp.urgent-pointer' && !has(segment, 'URG');
}

/** What a value comes to in this segment; null: nothing that its meaning does not say. */
export function noteOf({ id, value }: Item, writing: Writing): Note | null {
  const { flight, beginning } = writing;
  const { segment, to } = flight;
  if (isChecksum(value)) {
    return { kind: 'checksum', right: isRight(value), expected: hexNumber(value.right, 4) };
  }
  if (isOption(value)) return noteOfOption(value, flight);
  switch (id) {
    case 'tcp.seq': {
      const next = sequence(endOf(segment), beginning.own?.seq, writing);
      return { kind: 'uses', numbers: lengthOf(segment), next };
    }
    case 'tcp.ack-number':
      if (!has(segment, 'ACK')) return { kind: 'no-ack' };
      return { kind: 'acks', to, ack: acknowledged(segment.ack, writing) };
    case 'tcp.window': {
      if (has(segment, 'RST')) return { kind: 'rst-window' };
      const shift = shiftOf(segment, beginning);
      return { kind: 'window', to, octets: segment.wnd * 2 ** shift, shift };
    }
    case 'tcp.data-offset':
    case 'ipv4.header-length':
      return typeof value === 'number' ? { kind: 'words', words: value } : null;
    default:
      return null;
  }
}

function noteOfOption({ mss, shift, cookie }: Option, { to }: Flight): Note | null {
  if (mss !== undefined) return { kind: 'mss', to, octets: mss };
  if (shift !== undefined) return { kind: 'scale', factor: 2 ** shift };
  return cookie === '' ? { kind: 'cookie' } : null;
}
