import type { Level } from '../../../store/numbers';
import { blockOf, type Item, type ItemId } from './fields';

/** Where a field stands in its diagram: lines and columns from 0, of 32 columns. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly span: number;
  /** How many lines high; usually one. */
  readonly lines?: number;
}

export interface Placed {
  readonly item: Item;
  /** Several where it goes on in the next line. */
  readonly pieces: readonly [Place, ...Place[]];
}

const WORD = 32;

const at = (line: number, column: number, span: number, lines?: number): Place =>
  lines === undefined ? { line, column, span } : { line, column, span, lines };

/**
 * RFC 9293 Figure 1, RFC 791 §3.1 and RFC 8200 §3 on 32 columns. Fields of a few bits would be too
 * narrow to be read: they are drawn larger, in a line of their own where need be, and everything of
 * 16 bits or more stands under its own bits.
 */
const PLACES: { readonly [F in ItemId]?: Place } = {
  'ethernet.destination': at(0, 0, WORD),
  'ethernet.source': at(1, 0, WORD),
  'ethernet.type': at(2, 0, WORD),

  'ipv4.version': at(0, 0, 8),
  'ipv4.header-length': at(0, 8, 8),
  'ipv4.dscp': at(1, 0, 8),
  'ipv4.ecn': at(1, 8, 8),
  'ipv4.total-length': at(0, 16, 16, 2),
  'ipv4.identification': at(2, 0, 16, 2),
  'ipv4.reserved': at(2, 16, 6),
  'ipv4.dont-fragment': at(2, 22, 5),
  'ipv4.more-fragments': at(2, 27, 5),
  'ipv4.fragment-offset': at(3, 16, 16),
  'ipv4.ttl': at(4, 0, 8),
  'ipv4.protocol': at(4, 8, 8),
  'ipv4.checksum': at(4, 16, 16),
  'ipv4.source': at(5, 0, WORD),
  'ipv4.destination': at(6, 0, WORD),

  'ipv6.version': at(0, 0, 7),
  'ipv6.traffic-class': at(0, 7, 9),
  'ipv6.flow-label': at(0, 16, 16),
  'ipv6.payload-length': at(1, 0, 16),
  'ipv6.next-header': at(1, 16, 8),
  'ipv6.hop-limit': at(1, 24, 8),
  'ipv6.source': at(2, 0, WORD),
  'ipv6.destination': at(3, 0, WORD),

  'tcp.source-port': at(0, 0, 16),
  'tcp.destination-port': at(0, 16, 16),
  'tcp.seq': at(1, 0, WORD),
  'tcp.ack-number': at(2, 0, WORD),
  'tcp.data-offset': at(3, 0, 8),
  'tcp.reserved': at(3, 8, 8),
  'tcp.window': at(3, 16, 16),
  'tcp.cwr': at(4, 0, 4),
  'tcp.ece': at(4, 4, 4),
  'tcp.urg': at(4, 8, 4),
  'tcp.ack': at(4, 12, 4),
  'tcp.psh': at(4, 16, 4),
  'tcp.rst': at(4, 20, 4),
  'tcp.syn': at(4, 24, 4),
  'tcp.fin': at(4, 28, 4),
  'tcp.checksum': at(5, 0, 16),
  'tcp.urgent-pointer': at(5, 16, 16),
};

/** The line after the last that has its place above. */
const FIXED_LINES = 7;

/**
 * The fields of one diagram, each in its place, in the order of their bits. Options go on from word
 * to word as they do on the wire; among the essentials, which leave some out, two share a line.
 * Lines in which nothing is left are closed up.
 */
export function place(items: readonly Item[], level: Level): readonly Placed[] {
  const options = items.filter(({ layer }) => layer === 'option');
  const first = options[0]?.bit ?? 0;
  const placed = items.map((item): Placed => {
    const fixed = PLACES[item.id];
    if (fixed !== undefined) return { item, pieces: [fixed] };
    if (item.layer !== 'option') return { item, pieces: [at(LAST_LINE, 0, WORD)] };
    if (level === 'all') return { item, pieces: cut(item.bit - first, item.bits) };
    return { item, pieces: [pairing(options.indexOf(item), options.length)] };
  });
  return closedUp(placed);
}

/** Below everything: the text. An option list has 10 words at most. */
const LAST_LINE = FIXED_LINES + 40;

const pairing = (n: number, of: number): Place => {
  const alone = n % 2 === 0 && n === of - 1;
  return at(FIXED_LINES + Math.floor(n / 2), (n % 2) * 16, alone ? WORD : 16);
};

/** `bits` from `bit` on, counted from the beginning of a word, cut where a word ends. */
function cut(bit: number, bits: number): readonly [Place, ...Place[]] {
  const [line, column] = [FIXED_LINES + Math.floor(bit / WORD), bit % WORD];
  const span = Math.min(bits, WORD - column);
  const rest = bits - span;
  return [at(line, column, span), ...(rest > 0 ? cut(bit + span, rest) : [])];
}

/** The same with the numbers of lines from 0 on, without gaps. */
function closedUp(placed: readonly Placed[]): readonly Placed[] {
  const used = new Set(
    placed.flatMap(({ pieces }) =>
      pieces.flatMap(({ line, lines = 1 }) => Array.from({ length: lines }, (_, i) => line + i)),
    ),
  );
  const order = [...used].toSorted((a, b) => a - b);
  const moved = (piece: Place): Place => ({ ...piece, line: order.indexOf(piece.line) });
  return placed.map(({ item, pieces: [head, ...rest] }) => ({
    item,
    pieces: [moved(head), ...rest.map(moved)],
  }));
}

/** What no field covers in a line that others stand in: fields that this level leaves out. */
export function gapsIn(placed: readonly Placed[]): readonly Place[] {
  const pieces = placed.flatMap((one) => one.pieces);
  const last = Math.max(-1, ...pieces.map(({ line, lines = 1 }) => line + lines - 1));
  return Array.from({ length: last + 1 }, (_, line) => {
    const here = pieces.filter((one) => line >= one.line && line < one.line + (one.lines ?? 1));
    const ends = here.map(({ column, span }) => [column, column + span] as const);
    const sorted = ends.toSorted(([a], [b]) => a - b);
    let column = 0;
    const gaps: Place[] = [];
    for (const [from, to] of [...sorted, [WORD, WORD] as const]) {
      if (from > column) gaps.push(at(line, column, from - column));
      column = to;
    }
    return gaps;
  }).flat();
}

/** The fields of each diagram, in the order of the frame. */
export function blocksOf(items: readonly Item[]) {
  return BLOCKS.map((block) => ({
    block,
    items: items.filter((item) => blockOf(item) === block),
  })).filter(({ items: all }) => all.length > 0);
}

const BLOCKS = ['ethernet', 'ipv4', 'ipv6', 'tcp'] as const;
