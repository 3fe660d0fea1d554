/**
 * What a listener's full queues do. RFC 9293 has no queues; RFC 4987 §2.2 describes the first, of
 * connections in SYN-RECEIVED. The second, of connections that wait for accept(), is sockets' own.
 * Who does not get in is dropped without a word, and comes again by a retransmission.
 */
import { cite, type Live, type Turn } from './turn';

/** LISTEN, a SYN: true when there is no room for the connection that it asks for. */
export function leavesOutside(turn: Turn): boolean {
  const { synQueueFull = false, acceptQueueFull = false } = turn.backlog ?? {};
  if (acceptQueueFull) cite(turn, 'listen.accept-queue-full', {});
  else if (synQueueFull) cite(turn, 'listen.syn-queue-full', {});
  return synQueueFull || acceptQueueFull;
}

/**
 * SYN-RECEIVED, an ACK that would establish: true when nobody could accept the connection yet. It
 * stays in SYN-RECEIVED, and the SYN,ACK goes out again when its timer says so (Linux with
 * tcp_abort_on_overflow = 0). One that Fast Open has handed to the user waits for accept() already.
 */
export function keepsWaiting(turn: Live, ack: number): boolean {
  const { opened, fastOpened } = turn.tcb;
  if (opened === 'active' || fastOpened || turn.backlog?.acceptQueueFull !== true) return false;
  cite(turn, 'ack.accept-queue-full', { 'SEG.ACK': ack });
  return true;
}
