/** What the peer's SYN tells us, wherever it is accepted (RFC 9293 §3.10.7.2, §3.10.7.3). */
import { agree } from '../agreement';
import { TIMESTAMPS_LENGTH } from '../options';
import { has, lengthOf, type Segment } from '../segment';
import { add } from '../seq';
import { DEFAULT_MSS } from '../tcb';
import { change, changeRcv, changeSnd, type Live } from '../turn';

/** Sets IRS and RCV.NXT, the send window, the options agreed on, the send MSS (§3.7.1, MUST-15). */
export function learnFromSyn(turn: Live, segment: Segment): void {
  agree(turn, segment);
  change(turn, { irs: segment.seq });
  changeRcv(turn, { nxt: add(segment.seq, 1), acked: segment.seq });
  const mss = Math.min(turn.parameters.mss, segment.mss ?? DEFAULT_MSS);
  changeSnd(turn, {
    wnd: segment.wnd,
    wl1: segment.seq,
    wl2: has(segment, 'ACK') ? segment.ack : turn.tcb.iss,
    maxWnd: segment.wnd,
    mss: turn.tcb.agreed.timestamps ? Math.max(1, mss - TIMESTAMPS_LENGTH) : mss,
  });
}

/** Text and FIN that came with a SYN wait until ESTABLISHED. */
export function holdTheRest(turn: Live, segment: Segment): void {
  const rest = afterSyn(turn, segment);
  if (lengthOf(rest) > 0) change(turn, { held: [rest] });
}

/** What a SYN segment carries besides its SYN, as far as the window reaches. */
export function afterSyn(turn: Live, segment: Segment): Segment {
  const { wnd } = turn.tcb.rcv;
  const text = segment.text.slice(0, wnd);
  const finFits = segment.text.length < wnd;
  const ctl = segment.ctl.filter((bit) => bit === 'PSH' || (bit === 'FIN' && finFits));
  return { ...segment, seq: add(segment.seq, 1), ctl, text };
}
