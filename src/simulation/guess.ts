/** How well a stranger has to guess, who sees none of the numbers (RFC 5961 §1.2). */
import type { Parameters } from '../tcp/parameters';
import { has, lengthOf, type Segment } from '../tcp/segment';
import { add, distance } from '../tcp/seq';
import type { Tcb } from '../tcp/tcb';

/** How many of the 2^32 values of a field do; null: any will. */
export interface Guess {
  /** SEQ: to pass the first check. */
  readonly seq: number | null;
  /** SEQ of a RST: to be obeyed rather than asked back (RFC 5961 §3.2). */
  readonly exact: number | null;
  readonly ack: number | null;
}

const NONE: Guess = { seq: null, exact: null, ack: null };

/** What has to be guessed so that `segment` is taken seriously by the TCB that it meets. */
export function guessOf(segment: Segment, to: Tcb | null, { challengeAcks }: Parameters): Guess {
  if (to === null || to.state === 'LISTEN') return NONE;
  const { snd, rcv, iss } = to;
  if (to.state === 'SYN-SENT') {
    return { ...NONE, ack: has(segment, 'ACK') ? distance(iss, snd.nxt) : null };
  }
  const resets = has(segment, 'RST');
  const length = resets ? 0 : lengthOf(segment);
  const seq = rcv.wnd === 0 ? 1 : rcv.wnd + Math.max(0, length - 1);
  if (resets) return { seq, exact: challengeAcks ? 1 : null, ack: null };
  if (has(segment, 'SYN') || !has(segment, 'ACK')) return { ...NONE, seq };
  const oldest = challengeAcks ? add(snd.una, -snd.maxWnd) : add(snd.nxt, -(2 ** 31) + 1);
  const ack = to.state === 'SYN-RECEIVED' ? 1 : distance(oldest, snd.nxt) + 1;
  return { seq, exact: null, ack };
}
