import type { TrayWords } from '../../../lessons/tray';

export const tray: TrayWords = {
  title: 'The server’s SYN queue',
  places: (taken, all) => `${taken} of ${all} places taken`,
  empty: 'free',
  forged: 'forged',
  client: 'client',
  dropped: 'SYNs dropped in silence',
  cookies: 'SYNs answered with a cookie',
  clientIs: 'The honest client',
  cookieSent: (seq) =>
    `seq=${seq} is a cookie: the time, the MSS and a proof against forgery are in the number.`,
  cookieBack: (ack) => `ack=${ack} has brought the cookie back: only now is there a connection.`,
  cookieSwitch: {
    label: 'SYN cookies',
    about: 'When the queue is full, the answer’s sequence number remembers instead of the server.',
  },
  backlog: { label: 'Places', less: 'One place less', more: 'One place more' },
  flood: { label: 'Forged SYNs', less: 'One forged SYN less', more: 'One forged SYN more' },
  inside: 'The honest client is connected.',
  outside: 'The honest client did not get in.',
};
