/** How strace(1) writes socket calls, shortened: addresses as `{AF_INET, 10.0.0.2:80}`. */
import type { Socket } from '../tcp/tcb';

/** What a call may fail with, and Linux's words for it (errno(3), strerror(3)). */
const ERRORS = {
  EAGAIN: 'Resource temporarily unavailable',
  EBADF: 'Bad file descriptor',
  EINTR: 'Interrupted system call',
  EINVAL: 'Invalid argument',
  EPIPE: 'Broken pipe',
  EADDRINUSE: 'Address already in use',
  EADDRNOTAVAIL: 'Cannot assign requested address',
  EALREADY: 'Operation already in progress',
  ECONNREFUSED: 'Connection refused',
  ECONNRESET: 'Connection reset by peer',
  EISCONN: 'Transport endpoint is already connected',
  ENOTCONN: 'Transport endpoint is not connected',
  ETIMEDOUT: 'Connection timed out',
} as const;
export type Errno = keyof typeof ERRORS;

export const failure = (errno: Errno): string => `-1 ${errno} (${ERRORS[errno]})`;

/** strace shows so many octets of a string, unless it is told otherwise (its option -s). */
const MOST_SHOWN = 32;
/** What a program offers room for when it reads, octets. */
const ROOM = 65_536;

const ESCAPES: { readonly [character: string]: string } = {
  '\t': '\\t',
  '\n': '\\n',
  '\v': '\\v',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

/** A C string; what can't be printed in octal, in three digits where another digit follows. */
function quoted(text: string): string {
  const shown = text.slice(0, MOST_SHOWN);
  const characters = [...shown].map((character, i) => {
    const octet = character.charCodeAt(0) % 256;
    const digits = /\d/.test(shown.charAt(i + 1)) ? 3 : 1;
    const printable = octet >= 0x20 && octet < 0x7f;
    const octal = `\\${octet.toString(8).padStart(digits, '0')}`;
    return ESCAPES[character] ?? (printable ? character : octal);
  });
  return `"${characters.join('')}"${text.length > MOST_SHOWN ? '...' : ''}`;
}

const sockaddr = ({ address, port }: Socket): string => `{AF_INET, ${address}:${port}}`;

export const SOCKET = 'socket(AF_INET, SOCK_STREAM, IPPROTO_TCP)';

export const bind = (fd: number, local: Socket): string => `bind(${fd}, ${sockaddr(local)})`;

export const listen = (fd: number, backlog: number): string => `listen(${fd}, ${backlog})`;

export const connect = (fd: number, remote: Socket): string =>
  `connect(${fd}, ${sockaddr(remote)})`;

/** connect() and write() in one, with text on the SYN (tcp(7), MSG_FASTOPEN). */
export const sendFast = (fd: number, text: string, remote: Socket): string =>
  `sendto(${fd}, ${quoted(text)}, ${text.length}, MSG_FASTOPEN, ${sockaddr(remote)})`;

/** `remote` is known when it returns; null: not yet, or never. */
export const accept = (fd: number, remote: Socket | null): string =>
  `accept(${fd}, ${remote === null ? '…' : sockaddr(remote)})`;

/** `text` is known when it returns; null: not yet, or never. */
export const read = (fd: number, text: string | null): string =>
  `read(${fd}, ${text === null ? '…' : quoted(text)}, ${ROOM})`;

/** A read that does not wait. */
export const peek = (fd: number): string => `recv(${fd}, …, ${ROOM}, MSG_DONTWAIT)`;

export const write = (fd: number, text: string): string =>
  `write(${fd}, ${quoted(text)}, ${text.length})`;

export const shutdown = (fd: number, how: 'SHUT_WR' | 'SHUT_RDWR'): string =>
  `shutdown(${fd}, ${how})`;

export const close = (fd: number): string => `close(${fd})`;

/** Before bind(), which then minds no connection that still has the port (socket(7)). */
export const reuseAddress = (fd: number): string =>
  `setsockopt(${fd}, SOL_SOCKET, SO_REUSEADDR, [1], 4)`;

/** After this close() resets the connection (socket(7), SO_LINGER). */
export const lingerZero = (fd: number): string =>
  `setsockopt(${fd}, SOL_SOCKET, SO_LINGER, {l_onoff=1, l_linger=0}, 8)`;
