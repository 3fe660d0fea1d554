import { has, type Segment } from '../tcp/segment';

/** The five kinds of segment that the screen tells apart by shape. */
export type Kind = 'SYN' | 'ACK' | 'FIN' | 'DATA' | 'RST';

/** The kind of a segment: its strongest control bit, then its text. */
export function kindOf(segment: Segment): Kind {
  if (has(segment, 'RST')) return 'RST';
  if (has(segment, 'SYN')) return 'SYN';
  if (has(segment, 'FIN')) return 'FIN';
  return segment.text === '' ? 'ACK' : 'DATA';
}

/** Does the shape carry an ACK pill? Data always acknowledges; saying so each time would be noise. */
export const carriesAck = (segment: Segment): boolean => {
  const kind = kindOf(segment);
  return kind !== 'ACK' && kind !== 'DATA' && has(segment, 'ACK');
};

/** What a segment is called on screen: SYN, SYN+ACK, ACK, DATA 5 B, FIN+ACK, RST …; NULL: no bit. */
export function labelOf(segment: Segment): string {
  const kind = kindOf(segment);
  const octets = segment.text.length;
  // Only by hand can one be made that has no ACK bit either.
  if (kind === 'ACK' && !has(segment, 'ACK')) return segment.ctl.join('+') || 'NULL';
  if (kind === 'DATA') return `DATA ${octets} B`;
  const ack = carriesAck(segment) ? '+ACK' : '';
  return octets > 0 ? `${kind}${ack} ${octets} B` : `${kind}${ack}`;
}

/** `seq=101 ack=301`, or, short, `101/301`; a segment without ACK has only the first number. */
export const numbersOf = (segment: Segment, short: boolean): string =>
  numberParts(segment, short)
    .map(({ text }) => text)
    .join('');

/** The same in its parts, so that each can be pointed at; together they read as above. */
export function numberParts(
  segment: Segment,
  short: boolean,
): readonly { readonly part: 'seq' | 'ack'; readonly text: string }[] {
  const [seq, ack] = short
    ? [`${segment.seq}`, `/${segment.ack}`]
    : [`seq=${segment.seq}`, ` ack=${segment.ack}`];
  const first = { part: 'seq', text: seq } as const;
  return has(segment, 'ACK') ? [first, { part: 'ack', text: ack }] : [first];
}
