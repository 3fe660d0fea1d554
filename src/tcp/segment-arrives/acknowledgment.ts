/** What an acceptable SEG.ACK does, wherever it is met (RFC 9293 §3.10.7.4, fifth). */
import { repeatSynText } from '../fast-open';
import { sample, settleAfterSyn } from '../rto';
import { endOf, type Segment } from '../segment';
import { add, le } from '../seq';
import { echoedRoundTrip } from '../timestamps';
import {
  change,
  changeSnd,
  cite,
  enter,
  type Live,
  signal,
  start,
  startUserTimer,
  stop,
} from '../turn';

/** SND.UNA <- SEG.ACK; whole segments leave the queue; the timers follow (RFC 6298 §5.2, §5.3). */
export function acknowledge(turn: Live, segment: Segment): void {
  const { ack } = segment;
  const gone = turn.tcb.queue.filter((entry) => le(endOf(entry.segment), ack));
  changeSnd(turn, { una: ack });
  change(turn, { queue: turn.tcb.queue.slice(gone.length), retries: 0 });
  takeSample(turn, gone, segment);
  stop(turn, 'retransmission');
  stop(turn, 'user');
  if (turn.tcb.queue.length === 0) return;
  start(turn, 'retransmission', turn.tcb.rto);
  startUserTimer(turn);
}

/**
 * The timestamp that is echoed gives the sample (RFC 7323 §4.1); without one the newest segment
 * acknowledged does, unless any was sent twice (Karn).
 */
function takeSample(turn: Live, gone: Live['tcb']['queue'], segment: Segment): void {
  const newest = gone.at(-1);
  if (newest === undefined) return;
  const echoed = echoedRoundTrip(turn, segment);
  if (echoed !== null) return sample(turn, echoed);
  if (gone.some((entry) => entry.again)) cite(turn, 'rto.karn', {});
  else sample(turn, turn.now - newest.at);
}

/** Enters ESTABLISHED; a CLOSE that was queued takes effect at once (RFC 9293 §3.10.4). */
export function established(turn: Live): void {
  settleAfterSyn(turn);
  signal(turn, 'connection established');
  enter(turn, 'ESTABLISHED');
  repeatSynText(turn);
  if (!turn.tcb.closing) return;
  const { snd, unsent } = turn.tcb;
  cite(turn, 'close.fin-wait-1', { FIN: add(snd.nxt, unsent.length) });
  enter(turn, 'FIN-WAIT-1');
}
