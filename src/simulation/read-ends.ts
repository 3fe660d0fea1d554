/** Which programs know that nothing more comes: their read() has returned 0. */
import { finCame, type Tcb } from '../tcp/tcb';
import { type Host, isAccepted, keyOf } from './host';

/**
 * The host once its program has read every end that it would read by now: a program that reads at
 * once finds the FIN as soon as it has come, or as soon as it has accepted the connection.
 */
export function readEnds(host: Host): Host {
  if (!host.habits.reads) return host;
  return Object.values(host.connections).reduce(
    (read, tcb) => (isAccepted(host, tcb) ? readEnd(read, tcb) : read),
    host,
  );
}

/**
 * The host after a read() of `tcb` has taken all that was there. The kernel puts a FIN behind the text
 * that is still unread, and who reads the last octet of that has read the FIN with it
 * (net/ipv4/tcp.c, tcp_recvmsg). After close() nobody reads.
 */
export function readEnd(host: Host, tcb: Tcb): Host {
  const key = keyOf(tcb) ?? '';
  const isThere = finCame(tcb) && tcb.reading && tcb.unread === '';
  if (!isThere || key in host.ended) return host;
  return { ...host, ended: { ...host.ended, [key]: true } };
}
