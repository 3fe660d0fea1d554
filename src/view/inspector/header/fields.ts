import {
  fieldsOf,
  type Field,
  type FieldId,
  type FieldValue,
  type Layer,
} from '../../../capture/fields';
import { frameOf, type IpVersion } from '../../../capture/frame';
import { TCP_HEADER } from '../../../capture/headers';
import type { Block } from '../../../i18n/tools/header';
import type { Part } from '../../../simulation/counterparts';
import type { Flight } from '../../../simulation/timeline';
import type { Level } from '../../../store/numbers';

/** A field as it is shown. `options`: all of them at once, where there is no segment to have any. */
export type ItemId = FieldId | 'options';

export interface Item {
  /** The same in every segment, so that the focus stays where it is: an id, and which of them. */
  readonly key: string;
  readonly id: ItemId;
  readonly layer: Layer;
  /** From the first bit of the frame. */
  readonly bit: number;
  readonly bits: number;
  /** null: nothing stands there yet. */
  readonly value: FieldValue | null;
}

/** A frame, and its fields; without octets before the first segment. */
export interface Frame {
  readonly octets: Uint8Array;
  readonly items: readonly Item[];
}

/** What carries a flight, field by field. */
export function frameShown(flight: Flight, ip: IpVersion): Frame {
  const octets = frameOf(flight, ip);
  return { octets, items: keyed(fieldsOf(octets)) };
}

type Unkeyed = Omit<Item, 'key'>;

/** RFC 9293 §3.1: a data offset of 15 words leaves so many for options. */
const MOST_OPTIONS = 320;

/** A segment in which nothing stands. */
export const EMPTY: Frame = { octets: new Uint8Array(), items: keyed(emptyFields()) };

function emptyFields(): readonly Unkeyed[] {
  let bit = 0;
  const next = (id: ItemId, layer: Layer, bits: number): Unkeyed => {
    bit += bits;
    return { id, layer, bit: bit - bits, bits, value: null };
  };
  const header = Object.entries(TCP_HEADER) as [FieldId, number][];
  return [
    ...header.map(([id, bits]) => next(id, 'tcp', bits)),
    next('options', 'option', MOST_OPTIONS),
    next('text', 'text', 8),
  ];
}

function keyed(fields: readonly Unkeyed[]): readonly Item[] {
  const seen = new Map<ItemId, number>();
  return fields.map((field) => {
    const n = seen.get(field.id) ?? 0;
    seen.set(field.id, n + 1);
    return { ...field, key: `${field.id}-${n}` };
  });
}

/** The diagram that a field stands in: what TCP brings is one, from its ports to the text. */
export function blockOf({ layer }: Pick<Field, 'layer'>): Block {
  return layer === 'option' || layer === 'text' ? 'tcp' : layer;
}

export const CONTROL_BITS: ReadonlySet<ItemId> = new Set([
  'tcp.cwr',
  'tcp.ece',
  'tcp.urg',
  'tcp.ack',
  'tcp.psh',
  'tcp.rst',
  'tcp.syn',
  'tcp.fin',
] as const);

const ESSENTIAL: ReadonlySet<ItemId> = new Set([
  ...CONTROL_BITS,
  'tcp.source-port',
  'tcp.destination-port',
  'tcp.seq',
  'tcp.ack-number',
  'tcp.window',
  'text',
] as const);

/** Options that only fill gaps. */
const FILLING: ReadonlySet<ItemId> = new Set([
  'option.nop',
  'option.end',
  'option.padding',
] as const);

/** Is a field shown at this level? */
export function isShownAt(level: Level, { id, layer }: Item): boolean {
  switch (level) {
    case 'essentials':
      return ESSENTIAL.has(id) || (layer === 'option' && !FILLING.has(id));
    case 'names':
    case 'all':
      return true;
  }
}

/** The part of a segment that a field belongs to; null: nothing else on the page goes with it. */
export function partOf({ id, layer }: Pick<Item, 'id' | 'layer'>): Part | null {
  if (CONTROL_BITS.has(id)) return 'bits';
  if (layer === 'option') return 'options';
  switch (id) {
    case 'tcp.source-port':
    case 'ipv4.source':
    case 'ipv6.source':
      return 'source';
    case 'tcp.destination-port':
    case 'ipv4.destination':
    case 'ipv6.destination':
      return 'destination';
    case 'tcp.seq':
      return 'seq';
    case 'tcp.ack-number':
      return 'ack';
    case 'tcp.window':
      return 'wnd';
    case 'text':
      return 'text';
    default:
      return null;
  }
}
