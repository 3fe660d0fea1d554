/** Compares emitted segments with what is expected, and puts both into words. */
import { has, type Segment } from '../segment';
import { add } from '../seq';
import type { Expected, Flags } from './format';

/** Where relative numbers count from: our ISS and the peer's IRS. */
export interface Bases {
  readonly local: number;
  readonly remote: number;
}

export const ABSOLUTE: Bases = { local: 0, remote: 0 };

/** What was expected and what came instead; null when it is as expected. */
export type Mismatch = { readonly expected: string; readonly got: string } | null;

const named = (flags: Flags): string =>
  flags
    .filter((bit) => bit !== 'PSH')
    .toSorted()
    .join(',');

const sameFlags = (one: Flags, other: Flags): boolean => named(one) === named(other);

/** Does the segment look as expected? An absent field is not looked at, and PSH never is. */
export function matches(expected: Expected, segment: Segment, relative: Bases): boolean {
  const { local, remote } = expected.abs ? ABSOLUTE : relative;
  const { flags, seq, ack, len, wnd, mss } = expected;
  return (
    (flags === null || flags.some((some) => sameFlags(some, segment.ctl))) &&
    (seq === null || add(local, seq) === segment.seq) &&
    (ack === null || (has(segment, 'ACK') && add(remote, ack) === segment.ack)) &&
    (len === null || len === segment.text.length) &&
    (wnd === null || wnd === segment.wnd) &&
    (mss === null || mss === segment.mss)
  );
}

/** Nothing but an acknowledgment: no text, no control besides ACK. */
export const isPureAck = (segment: Segment): boolean =>
  segment.text === '' && sameFlags(segment.ctl, ['ACK']);

/** "FIN,ACK SEQ=1 ACK=2 LEN=0", in the numbers of the vector. */
export function show(segment: Segment, { local, remote }: Bases): string {
  const flags = segment.ctl.filter((bit) => bit !== 'PSH').join(',') || 'no flags';
  const number = (n: number, base: number): number => (base === 0 ? n : (n - base) | 0);
  const ack = has(segment, 'ACK') ? ` ACK=${number(segment.ack, remote)}` : '';
  return `${flags} SEQ=${number(segment.seq, local)}${ack} LEN=${segment.text.length}`;
}

/** What is expected, with nothing said about what does not matter. */
export function showExpected(any: readonly Expected[]): string {
  return any
    .map(({ flags, seq, ack, len, wnd, mss, abs }) => {
      const fields = [
        flags === null ? 'a segment' : flags.map((some) => some.join(',') || 'no flags').join('|'),
        seq === null ? '' : `SEQ=${seq}`,
        ack === null ? '' : `ACK=${ack}`,
        len === null ? '' : `LEN=${len}`,
        wnd === null ? '' : `WND=${wnd}`,
        mss === null ? '' : `MSS=${mss}`,
        abs ? '(absolute)' : '',
      ];
      return fields.filter((field) => field !== '').join(' ');
    })
    .join(' or ');
}

/** The numbers in which a segment is shown beside an expectation. */
export const basesFor = (any: readonly Expected[], relative: Bases): Bases =>
  any.every(({ abs }) => abs) ? ABSOLUTE : relative;
