/** `out_stream`: any segmentation that carries exactly these octets, and the FIN after them. */
import { has, type Segment } from '../segment';
import { add, distance, le } from '../seq';
import { ABSOLUTE, type Bases, isPureAck, type Mismatch, show } from './compare';
import { next, type Source, take } from './expect';
import type { Stream } from './format';
import { octetsAt } from './octets';

const showStream = ({ fromSeq, bytes, fin, ack, maxLen }: Stream): string =>
  [
    `${bytes} octets from SEQ=${fromSeq}`,
    fin ? 'and FIN' : '',
    ack === null ? '' : `with ACK=${ack}`,
    maxLen === null ? '' : `in segments of at most ${maxLen}`,
  ]
    .filter((part) => part !== '')
    .join(' ');

export function outStream(source: Source, stream: Stream, within: number): Mismatch {
  const limit = source.world.now + within;
  const bases = stream.abs ? ABSOLUTE : source.bases;
  const from = add(bases.local, stream.fromSeq);
  const end = add(from, stream.bytes);
  const expected = showStream(stream);
  let seq = from;
  let finished = stream.bytes === 0 && !stream.fin;
  let first = true;
  while (!finished) {
    const emitted = next(source, limit);
    if (emitted === null) {
      return { expected, got: `nothing after ${distance(from, seq)} octets` };
    }
    const { segment } = emitted;
    if (first && stream.pureAckFirst && isAckBefore(segment, stream, from, bases)) {
      first = false;
      take(source);
      continue;
    }
    const wrong = wrongIn(segment, stream, seq, end, bases);
    if (wrong !== null) return { expected, got: `${show(segment, bases)} (${wrong})` };
    first = false;
    take(source);
    seq = add(seq, segment.text.length);
    finished = seq === end && (!stream.fin || has(segment, 'FIN'));
  }
  return null;
}

/** The acknowledgment that may go ahead of the text. */
const isAckBefore = (segment: Segment, { ack }: Stream, from: number, { remote }: Bases): boolean =>
  isPureAck(segment) && segment.seq === from && (ack === null || le(segment.ack, add(remote, ack)));

/** What is wrong with a segment that should carry the octets from `seq` on; null when it is right. */
function wrongIn(
  segment: Segment,
  { fin, ack, maxLen }: Stream,
  seq: number,
  end: number,
  { remote }: Bases,
): string | null {
  const { text, ctl } = segment;
  const length = text.length;
  const left = distance(seq, end);
  const closes = has(segment, 'FIN');
  if (ctl.some((bit) => bit === 'SYN' || bit === 'RST')) return 'SYN or RST';
  if (!has(segment, 'ACK')) return 'no ACK';
  if (segment.seq !== seq) return 'not the next octet';
  if (length > left) return 'too many octets';
  if (length === 0 && !closes) return 'no octet';
  if (maxLen !== null && length > maxLen) return 'longer than allowed';
  if (text !== octetsAt(seq, length)) return 'other octets than were sent';
  if (closes && !fin) return 'FIN';
  if (closes && length < left) return 'FIN before the last octet';
  if (ack !== null && segment.ack !== add(remote, ack)) return 'other ACK';
  return null;
}
