import { checksumIn, pseudoHeader } from './checksum';
import type { Fault, Field } from './fields';
import { PLAIN_HEADER, TCP_HEADER } from './headers';
import { readOption } from './options';
import { numberOf, stop, take, takeHeader, type Walk } from './walk';
import { type Ends, takeIp } from './walk-ip';

/** Every field of a frame, and what is wrong with it; null: it carries a whole segment. */
export function dissect(frame: Uint8Array): {
  readonly fields: readonly Field[];
  readonly fault: Fault | null;
} {
  const walk: Walk = { frame, octet: 0, end: frame.length, fields: [], fault: null };
  const ends = takeIp(walk);
  if (ends !== null) takeTcp(walk, ends);
  if (walk.fault !== null) take(walk, walk.fault.layer, 'rest', walk.end);
  take(walk, 'ethernet', 'ethernet.padding', frame.length);
  return walk;
}

function takeTcp(walk: Walk, { source, destination }: Ends): void {
  const { frame, octet: start, end, fields } = walk;
  const pseudo = pseudoHeader(source, destination, end - start);
  const checksum = checksumIn(frame.subarray(start, end), 16, pseudo);
  if (!takeHeader(walk, 'tcp', TCP_HEADER, checksum)) return;
  const header = 4 * numberOf(fields, 'tcp.data-offset');
  if (header < PLAIN_HEADER || start + header > end) {
    stop(walk, 'bad-data-offset', 'tcp', start + 12);
    return;
  }
  takeOptions(walk, start + header);
  if (walk.fault !== null) return;
  const text = Array.from(frame.subarray(walk.octet, end), (octet) => String.fromCharCode(octet));
  take(walk, 'text', 'text', end, text.join(''));
}

/** The list of options, which ends at the octet `to` at the latest (RFC 9293 §3.2). */
function takeOptions(walk: Walk, to: number): void {
  while (walk.octet < to) {
    const option = readOption(walk.frame.subarray(walk.octet, to));
    if (option === null) {
      stop(walk, 'bad-option-length', 'option', walk.octet);
      return;
    }
    const { id, value } = option;
    take(walk, 'option', id, walk.octet + value.length, value);
    if (id === 'option.end') take(walk, 'option', 'option.padding', to);
  }
}
