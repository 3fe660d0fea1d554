/**
 * Keep-alives (RFC 9293 §3.8.4; off by default, MUST-25): a connection on which nothing is
 * outstanding and nothing has come for long is probed with a segment that has to be answered, as it
 * lies left of the peer's window. What happens when no answer comes the RFC leaves open; here, as in
 * Linux and BSD, the connection is reset and the user told.
 */
import { add } from './seq';
import { alive } from './sending';
import type { State } from './tcb';
import { change, cite, type Live, remove, send, signal, start, stop, type Turn } from './turn';

/** Both ends are synchronized, and no timer of ours has to run. */
const IDLE: ReadonlySet<State> = new Set(['ESTABLISHED', 'FIN-WAIT-2', 'CLOSE-WAIT'] as const);

/**
 * After each event: the idle time begins anew with every segment from the peer, and counts only while
 * nothing is outstanding (MUST-26).
 */
export function watchIdleness(turn: Turn, heard: boolean): void {
  const { keepAlive } = turn.parameters;
  if (keepAlive === null || !alive(turn)) return;
  const { state, queue, unsent, deadline, probes } = turn.tcb;
  if (heard && probes > 0) {
    cite(turn, 'keep-alive.answered', { probes });
    change(turn, { probes: 0 });
  }
  const idle = IDLE.has(state) && queue.length === 0 && unsent === '';
  if (!idle || deadline['fin-wait-2'] !== null) return stop(turn, 'keep-alive');
  if (heard || deadline['keep-alive'] === null) start(turn, 'keep-alive', keepAlive.idle);
}

/** No segment came for long: another probe, or the end when none was answered (MUST-29). */
export function keepAliveTimeout(turn: Live): void {
  const { keepAlive } = turn.parameters;
  if (keepAlive === null) return stop(turn, 'keep-alive');
  const { snd, rcv, probes } = turn.tcb;
  if (probes >= keepAlive.probes) {
    cite(turn, 'timeout.keep-alive-over', { probes, 'SND.NXT': snd.nxt });
    send(turn, { seq: snd.nxt, ctl: ['RST'] });
    signal(turn, 'error: connection timed out');
    return remove(turn);
  }
  const ms = probes === 0 ? keepAlive.idle : keepAlive.interval;
  change(turn, { probes: probes + 1 });
  const seq = add(snd.nxt, -1);
  cite(turn, 'timeout.keep-alive', { 'SEG.SEQ': seq, ms, probe: probes + 1 });
  // No garbage octet (SHLD-12)
  send(turn, { seq, ack: rcv.nxt, ctl: ['ACK'] });
  start(turn, 'keep-alive', keepAlive.interval);
}
