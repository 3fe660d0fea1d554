/** Where Linux and the engine differ, and why each of them may. Everything else has to agree. */
import type { State } from '../../tcp/tcb';
import type { HostId } from '../deed';
import type { AckDelays } from './rerun';

/** One segment of the kernel's, for which the engine sends something else. */
interface Otherwise {
  readonly kernel: string;
  /** In its place; none: the engine sends nothing. */
  readonly engine: readonly string[];
  readonly because: string;
}

/** Segments that the kernel sends so many ms later. */
interface Later {
  readonly kernel: readonly string[];
  readonly by: number;
  readonly because: string;
}

/** A state of the kernel's path in which the engine does not come to rest. */
interface PassedThrough {
  readonly host: HostId;
  readonly state: State;
  readonly because: string;
}

/** What one recording needs. */
export interface Allowance {
  readonly ackDelays?: AckDelays;
  readonly passedThrough?: PassedThrough;
  readonly otherwise?: readonly Otherwise[];
  readonly later?: readonly Later[];
}

/**
 * When to acknowledge is a choice (RFC 9293 §3.8.6.3). In these recordings Linux acknowledges text at
 * once, and the FIN that comes after text when 40 ms have passed or something is sent. The engine's
 * delay is one number for a whole run: 0, unless a recording shows more with another.
 */
const DELAYED_ACK = 'Linux lets the ACK of this FIN wait 40 ms for company (RFC 9293 §3.8.6.3)';
const delayedAck = (...kernel: string[]): Later => ({ kernel, by: 40, because: DELAYED_ACK });

export const ALLOWANCES: { readonly [connection: string]: Allowance } = {
  normal_4way: { later: [delayedAck('server ACK 21/12')] },
  half_close: { later: [delayedAck('server ACK 1/8')] },
  ipv6_normal: { later: [delayedAck('server ACK 21/12')] },
  close_3seg: {
    // Without it the FIN's ACK would leave before the close() that comes 0.4 ms later
    ackDelays: { server: 40 },
    passedThrough: {
      host: 'client',
      state: 'FIN-WAIT-2',
      because:
        "One segment brings the ACK of our FIN and the peer's FIN. In RFC 9293 §3.10.7.4 it is one " +
        "event, from FIN-WAIT-1 to TIME-WAIT (Figure 5, note 2). The kernel's trace notes both " +
        'halves, 0.1 ms apart; its socket shows TIME-WAIT right after FIN-WAIT-1.',
    },
    otherwise: [
      {
        kernel: 'server ACK 1/13',
        engine: [],
        because:
          'Linux acknowledges text at once (its quick ACKs); the engine waits, and the ' +
          'answer, which comes 1 ms later, takes the ACK with it',
      },
    ],
  },
  simultaneous_open: {
    otherwise: ['client ACK 1/1', 'server ACK 1/1'].map((kernel) => ({
      kernel,
      engine: [],
      because:
        "The peer's SYN,ACK is one left of the window: by the letter of RFC 9293 §3.10.7.4, first, " +
        'it is answered with an ACK, as Linux does. The engine follows Figure 7, where none is ' +
        'sent: its documented departure seq.simultaneous-open.',
    })),
    later: [delayedAck('server ACK 1/6')],
  },
  abort_established: {
    otherwise: [
      {
        kernel: 'client RST+ACK 6/1',
        engine: ['client RST 6'],
        because:
          'RFC 9293 §3.10.5 sends <SEQ=SND.NXT><CTL=RST>; Linux adds an ACK, which nobody reads',
      },
    ],
  },
  'two_connections_noise, port 50054': {
    later: [
      arp('client SYN 0 mss 1460', 'server SYN+ACK 0/1 mss 1460', 'client ACK 1/1'),
      delayedAck('server ACK 1/9'),
    ],
  },
  'two_connections_noise, port 50154': {
    later: [arp('client SYN 0 mss 1460', 'server SYN+ACK 0/1 mss 1460', 'client ACK 1/1')],
  },
};

/** The recording begins with an empty neighbour table. */
function arp(...kernel: string[]): Later {
  return { kernel, by: 18, because: 'the SYN waits until ARP has found the peer' };
}
