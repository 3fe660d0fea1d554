/** A way through a frame, from its first octet to its last. */
import { addressText, macText } from './addresses';
import { hexOf, numberAt } from './bits';
import type { Checksum } from './checksum';
import type { Fault, Field, FieldId, FieldValue, Layer } from './fields';

export interface Walk {
  readonly frame: Uint8Array;
  /** The octet that comes next. */
  octet: number;
  /** The octet behind the part that counts: of a packet, or of the frame. */
  end: number;
  /** What has been passed. */
  readonly fields: Field[];
  fault: Fault | null;
}

/** The way ends here: what is left is passed unread. Returns null, for who has nothing else to say. */
export function stop(walk: Walk, what: Fault['what'], layer: Layer, octet: number): null {
  walk.fault = { what, layer, octet };
  return null;
}

/** Passes a header; false: the frame ends before it does. `checksum`: for its checksum field. */
export function takeHeader(
  walk: Walk,
  layer: Layer,
  header: { readonly [F in FieldId]?: number },
  checksum?: Checksum,
): boolean {
  const fields = Object.entries(header) as [FieldId, number][];
  const octets = fields.reduce((sum, [, bits]) => sum + bits, 0) / 8;
  if (walk.octet + octets > walk.end) {
    stop(walk, 'too-short', layer, walk.end);
    return false;
  }
  let bit = 8 * walk.octet;
  for (const [id, bits] of fields) {
    const plain = () => valueAt(walk.frame, layer, id, bit, bits);
    const value = id.endsWith('.checksum') && checksum !== undefined ? checksum : plain();
    walk.fields.push({ id, layer, bit, bits, value });
    bit += bits;
  }
  walk.octet += octets;
  return true;
}

function valueAt(frame: Uint8Array, layer: Layer, id: FieldId, bit: number, bits: number) {
  if (!id.endsWith('.source') && !id.endsWith('.destination')) return numberAt(frame, bit, bits);
  const octets = frame.subarray(bit / 8, (bit + bits) / 8);
  return layer === 'ethernet' ? macText(octets) : addressText(octets);
}

/** Passes all up to the octet `to` as one field, if there is anything; in hex, unless said otherwise. */
export function take(
  walk: Walk,
  layer: Layer,
  id: FieldId,
  to: number,
  value: FieldValue = hexOf(walk.frame.subarray(walk.octet, to)),
): void {
  if (to <= walk.octet) return;
  const bits = 8 * (to - walk.octet);
  walk.fields.push({ id, layer, bit: 8 * walk.octet, bits, value });
  walk.octet = to;
}

/** The number in the last field with this id; 0 without one. */
export function numberOf(fields: readonly Field[], id: FieldId): number {
  const value = fields.findLast((field) => field.id === id)?.value;
  return typeof value === 'number' ? value : 0;
}
