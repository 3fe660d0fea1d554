/** RFC 9293 §3.10.7.2: LISTEN STATE. */
import { leavesOutside } from '../backlog';
import { answersFastOpen } from '../fast-open';
import { has, type Segment } from '../segment';
import { add } from '../seq';
import { sendSyn } from '../sending';
import { answersWithCookie, establishesByCookie } from '../syn-cookies';
import type { Socket } from '../tcb';
import { change, changeSnd, cite, type Live, sendBare } from '../turn';
import { establishesAtOnce } from '../two-way-open';
import { holdTheRest, learnFromSyn } from './syn';

export function arrivesInListen(turn: Live, segment: Segment, from: Socket): void {
  // First, check for a RST
  if (has(segment, 'RST')) return cite(turn, 'listen.rst', {});

  // Second, check for an ACK
  if (has(segment, 'ACK')) {
    if (establishesByCookie(turn, segment, from)) return;
    cite(turn, 'listen.ack', { 'SEG.ACK': segment.ack });
    sendBare(turn, { seq: segment.ack, ctl: ['RST'] });
    return;
  }

  // Third, check for a SYN (security and compartment are not modelled)
  if (has(segment, 'SYN')) {
    if (answersWithCookie(turn, segment, from) || leavesOutside(turn)) return;
    const { iss } = turn;
    change(turn, { remote: from, iss, state: 'SYN-RECEIVED' });
    changeSnd(turn, { una: iss, nxt: add(iss, 1) });
    learnFromSyn(turn, segment);
    if (establishesAtOnce(turn, segment)) return;
    cite(turn, 'listen.syn', { 'SEG.SEQ': segment.seq, 'RCV.NXT': turn.tcb.rcv.nxt, ISS: iss });
    if (answersFastOpen(turn, segment, from)) return;
    sendSyn(turn, true);
    return holdTheRest(turn, segment);
  }

  // Fourth, other data or control
  cite(turn, 'listen.other', {});
}
