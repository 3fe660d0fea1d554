import type { Tcb } from '../tcp/tcb';
import type { Variable } from './counterparts';

/** A variable of a TCB that an event has changed, mod 2^32 or in octets. */
export interface Changed {
  readonly variable: Variable;
  /** null: there was no such connection before, or its number was not known yet. */
  readonly from: number | null;
  readonly to: number;
}

/**
 * What a TCB keeps of its connection (RFC 9293 §3.3.1), in the order in which the page shows it; null:
 * before the peer's SYN has come nothing is known of its numbers.
 */
export function valuesOf(tcb: Tcb): readonly (readonly [Variable, number | null])[] {
  const known = (n: number): number | null => (tcb.state === 'SYN-SENT' ? null : n);
  return [
    ['SND.UNA', tcb.snd.una],
    ['SND.NXT', tcb.snd.nxt],
    ['SND.WND', known(tcb.snd.wnd)],
    ['ISS', tcb.iss],
    ['RCV.NXT', known(tcb.rcv.nxt)],
    ['RCV.WND', tcb.rcv.wnd],
    ['IRS', known(tcb.irs)],
  ];
}

/** Is `before` an earlier moment of the same connection? If not, all its numbers are new. */
export const isSame = (before: Tcb | null, tcb: Tcb): before is Tcb =>
  before !== null && before.state !== 'LISTEN' && before.iss === tcb.iss;

/** What an event has changed of one end's connection; nothing where it has none any more. */
export function changedValues(before: Tcb | null, tcb: Tcb | null): readonly Changed[] {
  if (tcb === null || tcb.state === 'LISTEN') return [];
  const old = isSame(before, tcb) ? valuesOf(before) : [];
  return valuesOf(tcb).flatMap(([variable, to], i) => {
    const from = old[i]?.[1] ?? null;
    return to === null || to === from ? [] : [{ variable, from, to }];
  });
}
