/**
 * A table of sockets as `ss -tano` of iproute2 6.1 prints it (ss(8)), text by text. What differs is the
 * layout: ss spreads its columns over the width of the terminal, and lines the addresses up at their
 * colons; and it lists sockets as the kernel's tables have them, which is in no order.
 */
import type { Socket } from '../tcp/tcb';
import type { SocketRow, SocketTimer } from './sockets';

export const SS_COLUMNS = [
  'State',
  'Recv-Q',
  'Send-Q',
  'Local Address:Port',
  'Peer Address:Port',
] as const;

/** One line: a text for each column, and the timer behind them; '' while none runs. */
export interface SsLine {
  readonly columns: readonly [string, string, string, string, string];
  readonly timer: string;
}

/** The first line. Timers stand under the heading of what `-p` would show. */
export const SS_HEADING: SsLine = { columns: SS_COLUMNS, timer: 'Process' };

/** @param now ms of simulated time */
export function ssLine(row: SocketRow, now: number): SsLine {
  const { received, toSend, local, remote, timer } = row;
  return {
    columns: [stateName(row), `${received}`, `${toSend}`, named(local), named(remote)],
    timer: timer === null ? '' : timerText(timer, now),
  };
}

function stateName({ state }: SocketRow): string {
  if (state === 'ESTABLISHED') return 'ESTAB';
  return state === 'SYN-RECEIVED' ? 'SYN-RECV' : state;
}

/** A listener's peer is anybody. */
const named = (socket: Socket | null): string =>
  socket === null ? '0.0.0.0:*' : `${socket.address}:${socket.port}`;

const timerText = ({ name, ends, expired }: SocketTimer, now: number): string =>
  `timer:(${name},${timeLeft(Math.max(0, Math.round(ends - now)))},${expired})`;

/**
 * ms in ss's own way (misc/ss.c, print_ms_timer): `4min`, `59sec`, `200ms`; and 1.5 s is `1.500ms`.
 */
export function timeLeft(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  const seconds = minutes > 9 ? 0 : Math.floor(ms / 1000) % 60;
  const rest = minutes > 0 || seconds > 9 ? 0 : ms % 1000;
  return [
    minutes > 0 ? `${minutes}min` : '',
    seconds > 0 ? `${seconds}${rest > 0 ? '.' : 'sec'}` : '',
    rest > 0 ? `${String(rest).padStart(3, '0')}ms` : '',
  ].join('');
}
