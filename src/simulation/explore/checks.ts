/** What must hold of one end after each event, and of two ends at any time. */
import { has } from '../../tcp/segment';
import { distance, le, lt } from '../../tcp/seq';
import type { State, Tcb } from '../../tcp/tcb';
import type { Outcome } from '../../tcp/turn';
import { OCTETS, type Happening } from './end';

/** One event as the engine worked it out. */
export interface Worked {
  readonly before: Tcb | null;
  readonly what: Happening;
  readonly outcome: Outcome;
}

/** What is broken, in the RFC's words; empty when all is well. */
export function broken(worked: Worked): readonly string[] {
  const { before, what, outcome } = worked;
  const after = outcome.tcb;
  const resets = outcome.sent.some((segment) => has(segment, 'RST'));
  const answered = what.kind === 'arrival' && has(what.segment, 'RST') && resets;
  return [
    ...(answered ? ['a RST is answered with a RST (§3.5.2)'] : []),
    ...(after === null ? [] : unsound(after)),
    ...(before === null || after === null ? [] : moved(before, after)),
    ...misread(worked),
  ];
}

const says = (sentence: string, holds: boolean): readonly string[] => (holds ? [] : [sentence]);

/** In LISTEN nothing is sent yet, and TIME-WAIT has let its queue go. */
const hasQueue = (state: State): boolean => state !== 'LISTEN' && state !== 'TIME-WAIT';

function unsound({ state, snd, rcv, agreed, queue, deadline }: Tcb): readonly string[] {
  return [
    ...says('SND.UNA =< SND.NXT', le(snd.una, snd.nxt)),
    ...says('RCV.WND >= 0', rcv.wnd >= 0),
    ...says(
      'RCV.WND covers what a scaled window has offered',
      !agreed.windowScale || distance(rcv.nxt, rcv.edge) <= rcv.wnd,
    ),
    ...says(
      'what is unacknowledged is in the retransmission queue',
      !hasQueue(state) || queue.length > 0 === (snd.una !== snd.nxt),
    ),
    ...says(
      'a retransmission queue has its timer (RFC 6298 §5.1)',
      queue.length === 0 || deadline.retransmission !== null,
    ),
    ...says(
      'the 2 MSL timer runs in TIME-WAIT and nowhere else',
      (deadline['time-wait'] !== null) === (state === 'TIME-WAIT'),
    ),
  ];
}

/** Within one connection no number moves back. */
function moved(before: Tcb, after: Tcb): readonly string[] {
  if (before.state === 'LISTEN' || after.state === 'LISTEN') return [];
  return [
    ...says('SND.UNA does not move back', le(before.snd.una, after.snd.una)),
    ...says('SND.NXT does not move back', le(before.snd.nxt, after.snd.nxt)),
    ...says(
      'the right edge of a scaled window does not move back (§3.8.6, SHLD-14)',
      !before.agreed.windowScale || le(before.rcv.edge, after.rcv.edge),
    ),
    ...says(
      'RCV.NXT does not move back',
      before.state === 'SYN-SENT' || le(before.rcv.nxt, after.rcv.nxt),
    ),
  ];
}

/** What the user reads is what was sent, once and in its order. */
function misread({ before, outcome: { tcb, text } }: Worked): readonly string[] {
  if (before === null || text === '' || before.state === 'SYN-SENT') return [];
  const fin = before.state === 'CLOSE-WAIT' ? 1 : 0;
  const first = distance(before.irs, before.rcv.nxt) - 1 - fin - before.unread.length;
  const right = OCTETS.startsWith(text, first);
  const there = tcb?.state ?? 'CLOSED';
  return says(`${there}: the text "${text}" is read as octet ${first + 1} and on`, right);
}

/** What two ends of one connection may not say of each other. */
export function disagree(one: Tcb | null, other: Tcb | null): readonly string[] {
  if (one === null || other === null) return [];
  return [...claims(one, other), ...claims(other, one)];
}

/** Has `one` received, or taken for acknowledged, what `other` never sent, or received? */
function claims(one: Tcb, other: Tcb): readonly string[] {
  if (one.state === 'SYN-SENT' || one.irs !== other.iss) return [];
  const acknowledged = other.irs === one.iss && other.state !== 'SYN-SENT';
  return [
    ...says('RCV.NXT is not beyond what the peer has sent', !lt(other.snd.nxt, one.rcv.nxt)),
    ...says(
      'SND.UNA is not beyond what the peer has received',
      !acknowledged || !lt(other.rcv.nxt, one.snd.una),
    ),
  ];
}

/** Does the TCB wait for something that only a timer of its own could bring? */
export const waits = ({ state, queue, unsent, closing, fin }: Tcb): boolean =>
  queue.length > 0 || (state !== 'TIME-WAIT' && (unsent !== '' || (closing && fin === null)));
