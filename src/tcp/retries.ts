/** R2 as a count of retransmissions, another one for SYN (RFC 9293 §3.8.3, MUST-20). */
import { has } from './segment';
import { cite, type Live, remove, signal } from './turn';

/** How often the front of the queue may be sent again; null: no limit. */
function limitOf({ tcb, parameters }: Live): number | null {
  const front = tcb.queue[0]?.segment;
  if (front === undefined) return null;
  const { synRetries, synAckRetries, synLinearTimeouts, dataRetries } = parameters;
  if (!has(front, 'SYN')) return dataRetries;
  if (tcb.opened === 'passive') return synAckRetries;
  return synRetries === null ? null : synRetries + synLinearTimeouts;
}

/** The timer has expired once more than the count allows: the user is told and the TCB deleted. */
export function givesUp(turn: Live): boolean {
  const { retries, rto } = turn.tcb;
  const limit = limitOf(turn);
  if (limit === null || retries < limit) return false;
  cite(turn, 'timeout.retries', { retries, RTO: rto });
  signal(turn, 'error: connection timed out');
  remove(turn);
  return true;
}

/** Does this expiry double the RTO? The first ones of a SYN may not (Linux: tcp_syn_linear_timeouts). */
export const doublesRto = ({ tcb, parameters }: Live): boolean =>
  tcb.state !== 'SYN-SENT' || tcb.retries >= parameters.synLinearTimeouts;
