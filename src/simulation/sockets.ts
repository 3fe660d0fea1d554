import { distance } from '../tcp/seq';
import { finCame, type Socket, type State, type Tcb } from '../tcp/tcb';
import { type Host, type Queues, queuesOf } from './host';
import { threadOf, type Thread } from './thread';

/** One line of a host's table of sockets, with the columns of `ss -tan`. */
export interface SocketRow {
  readonly state: Exclude<State, 'CLOSED'>;
  /** Octets that no program has read, FIN counted; of a listener: connections that wait for accept(). */
  readonly received: number;
  /** Octets unacknowledged or unsent, SYN and FIN counted; of a listener: its backlog. */
  readonly toSend: number;
  readonly local: Socket;
  /** null: a listener's, who takes anybody. */
  readonly remote: Socket | null;
  /** Which connection between the two hosts it is; null: a listener. */
  readonly thread: Thread;
  /** The queue of the listener in which it stands. */
  readonly waits: 'syn' | 'accept' | null;
  /** What `ss -o` would say runs. */
  readonly timer: SocketTimer | null;
}

/** The one timer of a socket that `ss -o` shows (ss(8)). */
export interface SocketTimer {
  /** A retransmission, probes of a shut window, probes of an idle peer, the wait for the end. */
  readonly name: 'on' | 'persist' | 'keepalive' | 'timewait';
  /** When it expires, ms of simulated time. */
  readonly ends: number;
  /** How often it has expired in a row. */
  readonly expired: number;
}

/**
 * The sockets of a host: its listeners, then its connections by the client's port, then strangers'.
 *
 * @param client the address of the host that opens connections
 */
export function socketsOf(host: Host, client: string): SocketRow[] {
  const queues = queuesOf(host);
  const connections = Object.entries(host.connections).map(([key, tcb]) => ({
    state: tcb.state,
    received: received(tcb, key in host.ended),
    toSend: toSend(tcb),
    local: tcb.local,
    remote: tcb.remote,
    thread: threadOf(host.id, tcb, client),
    waits: queueOf(queues, key),
    timer: timerOf(tcb),
  }));
  return [
    ...Object.values(host.listeners).map((tcb) => listenerRow(tcb, queues)),
    ...connections.toSorted((a, b) => place(a) - place(b)),
  ];
}

const place = ({ thread }: SocketRow): number =>
  typeof thread === 'number' ? thread : Number.MAX_SAFE_INTEGER;

const listenerRow = ({ local, state }: Tcb, { accept, backlog }: Queues): SocketRow => ({
  state,
  received: accept.length,
  toSend: backlog,
  local,
  remote: null,
  thread: null,
  waits: null,
  timer: null,
});

/**
 * RCV.NXT less what the program has read up to (net/ipv4/tcp_diag.c): hence the 1 of a CLOSE-WAIT whose
 * program does not read. In TIME-WAIT there is no program any more.
 */
function received(tcb: Tcb, ended: boolean): number {
  if (tcb.state === 'TIME-WAIT') return 0;
  return tcb.unread.length + (finCame(tcb) && !ended ? 1 : 0);
}

/** What waits for its handshake, and what is in TIME-WAIT, is remembered without any queue. */
function toSend({ state, opened, snd, unsent }: Tcb): number {
  if (state === 'TIME-WAIT' || (state === 'SYN-RECEIVED' && opened === 'passive')) return 0;
  return distance(snd.una, snd.nxt) + unsent.length;
}

function queueOf({ syn, accept }: Queues, key: string): SocketRow['waits'] {
  if (syn.includes(key)) return 'syn';
  return accept.includes(key) ? 'accept' : null;
}

/** The first that runs of those that the kernel looks for, in its order (net/ipv4/inet_diag.c). */
function timerOf({ deadline, retries, probes, snd, queue }: Tcb): SocketTimer | null {
  const { retransmission, 'keep-alive': idle } = deadline;
  // A closed socket in FIN-WAIT-2 is kept like one in TIME-WAIT.
  const end = deadline['time-wait'] ?? deadline['fin-wait-2'];
  if (end !== null) return { name: 'timewait', ends: end, expired: 0 };
  if (retransmission !== null) {
    const octets = queue.reduce((sum, { segment }) => sum + segment.text.length, 0);
    const probing = snd.wnd === 0 && (queue.length === 0 || (queue.length === 1 && octets === 1));
    return { name: probing ? 'persist' : 'on', ends: retransmission, expired: retries };
  }
  return idle === null ? null : { name: 'keepalive', ends: idle, expired: probes };
}
