/**
 * An end to FIN-WAIT-2. RFC 9293 has none: a peer that never closes keeps us there. Stacks give up
 * when nobody can read any more (Linux: tcp_fin_timeout); a connection whose user reads on stays.
 */
import { cite, type Live, remove, start } from './turn';

/** In FIN-WAIT-2 after a half-duplex close: the timer runs, once. */
export function limitFinWait2(turn: Live): void {
  const ms = turn.parameters.finWait2Timeout;
  const { state, reading, deadline } = turn.tcb;
  if (ms === null || reading || state !== 'FIN-WAIT-2') return;
  if (deadline['fin-wait-2'] === null) start(turn, 'fin-wait-2', ms);
}

/** The peer's FIN has not come in time: the TCB is deleted, and nobody is told. */
export function finWait2Timeout(turn: Live): void {
  cite(turn, 'timeout.fin-wait-2', { ms: turn.parameters.finWait2Timeout ?? 0 });
  remove(turn);
}
