import { type HostId, otherHost } from '../simulation/deed';
import { type Flight, flightOf, type Timeline } from '../simulation/timeline';
import { endOf, has, lengthOf, type Segment } from '../tcp/segment';
import { add, distance } from '../tcp/seq';

/** One sequence number that is used: by a SYN, by one octet of text, or by a FIN (RFC 9293 §3.4). */
export interface Tile {
  /** mod 2^32 */
  readonly n: number;
  readonly kind: 'SYN' | 'DATA' | 'FIN';
  /** The octet as a character; '' for control bits. */
  readonly text: string;
}

/** So many tiles of text that are not shown one by one. */
export interface Gap {
  readonly from: number;
  readonly count: number;
}

/** The sequence numbers of one end, as far as a run has come. */
export interface Tape {
  readonly tiles: readonly Tile[];
  /** The number that its next octet will have; null: it has sent nothing. */
  readonly next: number | null;
  /** The number that the other end's latest ACK names; null: there was none. */
  readonly acked: number | null;
  /** How many segments it has sent that use no number. */
  readonly bare: number;
}

/** The tape of `host` after step `k`. What is sent again uses the numbers that it had. */
export function tapeOf(timeline: Timeline, k: number, host: HostId): Tape {
  const sent = timeline.steps
    .slice(0, k + 1)
    .flatMap((step) => step.sent.map((id) => flightOf(timeline, id)))
    .filter(({ origin }) => origin === 'sent');
  const own = sent.filter(({ from }) => from === host).map(({ segment }) => segment);
  const first = own[0];
  if (first === undefined) return { tiles: [], next: null, acked: null, bare: 0 };
  const tiles = new Map(own.flatMap(tilesOf).map((tile) => [tile.n, tile]));
  const ends = own.map(endOf).toSorted((a, b) => distance(first.seq, a) - distance(first.seq, b));
  return {
    tiles: [...tiles.values()].toSorted((a, b) => distance(b.n, a.n)),
    next: ends.at(-1) ?? null,
    acked: lastAck(sent, otherHost(host)),
    bare: own.filter((segment) => lengthOf(segment) === 0).length,
  };
}

const lastAck = (sent: readonly Flight[], from: HostId): number | null =>
  sent.findLast((flight) => flight.from === from && has(flight.segment, 'ACK'))?.segment.ack ??
  null;

/** The numbers that a segment uses, in their order: its SYN, its text, its FIN. */
function tilesOf(segment: Segment): Tile[] {
  const syn: Tile[] = has(segment, 'SYN') ? [{ n: segment.seq, kind: 'SYN', text: '' }] : [];
  const begins = add(segment.seq, syn.length);
  const text = [...segment.text].map(
    (octet, i): Tile => ({ n: add(begins, i), kind: 'DATA', text: octet }),
  );
  const fin: Tile[] = has(segment, 'FIN')
    ? [{ n: add(begins, text.length), kind: 'FIN', text: '' }]
    : [];
  return [...syn, ...text, ...fin];
}

/** So much of a long text is shown before and after the gap. */
const [BEFORE, AFTER] = [3, 1];

/** The tiles, with the middle of a text that has more than `most` octets in a row left out. */
export function shortened(tiles: readonly Tile[], most = 6): readonly (Tile | Gap)[] {
  const text = tiles.filter(({ kind }) => kind === 'DATA');
  const hidden = text.length > most ? text.slice(BEFORE, -AFTER) : [];
  const [from] = hidden;
  if (from === undefined) return tiles;
  return tiles.flatMap((tile): (Tile | Gap)[] => {
    if (tile === from) return [{ from: tile.n, count: hidden.length }];
    return hidden.includes(tile) ? [] : [tile];
  });
}

/** One ACK of those that would follow each other. */
export interface Acking {
  readonly from: HostId;
  readonly segment: Segment;
}

/**
 * The first `count` of the ACKs that would fly if an ACK used a sequence number, from `first` on:
 * each uses the next number of its end, so the other has to acknowledge it (RFC 9293 §3.5).
 */
export function ackingAcks(first: Acking, count: number): readonly Acking[] {
  const all: Acking[] = [];
  let { from, segment } = first;
  while (all.length < count) {
    all.push({ from, segment });
    from = otherHost(from);
    segment = { ...segment, seq: segment.ack, ack: add(segment.seq, 1) };
  }
  return all;
}

/** The last segment up to step `k` that does nothing but acknowledge; null: there is none yet. */
export function lastBareAck(timeline: Timeline, k: number): Acking | null {
  const flights = timeline.steps
    .slice(0, k + 1)
    .flatMap(({ sent }) => sent.map((id) => flightOf(timeline, id)));
  return (
    flights.findLast(
      ({ origin, segment }) =>
        origin === 'sent' && segment.ctl.join() === 'ACK' && segment.text === '',
    ) ?? null
  );
}
