import type { SystemWords } from '../../tools/system';

export const system: SystemWords = {
  title: 'What the system shows',
  calls: 'its calls',
  sockets: 'its sockets',
  packets: 'its packets',
  waits: 'waits',
  gone: 'never returns',
  noCalls: 'No program has opened a socket yet.',
  noPackets: 'No packet has passed yet.',
  powerCycle: 'Switched off and on: the program is gone.',
  absolute: 'Numbers as they are',
  ipv6: 'As over IPv6',
  earlier: (n) => `Show ${n} earlier ${n === 1 ? 'line' : 'lines'}`,
  toSockets: 'More about the sockets',
  hint: 'As on Linux. On a socket write() is send(), and read() is recv(), without flags. Addresses are shortened; … is a buffer with nothing in it. A call that waits returns at a later step: press what follows = to go there.',
};
