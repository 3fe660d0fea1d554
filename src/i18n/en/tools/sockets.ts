import type { SocketsWords } from '../../tools/sockets';

export const sockets: SocketsWords = {
  title: 'Sockets',
  hint: 'In the row of LISTEN, Recv-Q counts connections that wait for accept(), and Send-Q is the backlog. In the other rows both count octets.',
  table: (host) => `${host}: ss -tan`,
  none: 'No sockets.',
  follow: (port) => `Follow the connection from port ${port}`,
  more: (n) => `and ${n} more`,
  synQueue: 'SYN queue',
  acceptQueue: 'Accept queue',
  full: 'full',
  another: 'Open another connection',
  from: (port) => `from port ${port}`,
  noPort: (n, first, last) =>
    n === 1
      ? `No free port: the only one, ${first}, is in use. A port in TIME-WAIT counts, too. connect() fails with EADDRNOTAVAIL.`
      : `No free port: all ${n}, from ${first} to ${last}, are in use. Ports in TIME-WAIT count, too. connect() fails with EADDRNOTAVAIL.`,
  accept: (n) =>
    n === 0
      ? 'nothing is waiting'
      : n === 1
        ? 'takes the one that waits'
        : `takes the first of ${n}`,
  setUp: 'Set the backlog and the number of ports',
  which: 'Connection on the stage, by the client’s port',
  oneOf: (i, n) => `${i} of ${n}`,
};
