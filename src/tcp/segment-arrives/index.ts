/** RFC 9293 §3.10.7: SEGMENT ARRIVES. */
import type { Segment } from '../segment';
import { alive } from '../sending';
import type { Socket, Tcb } from '../tcb';
import type { Turn } from '../turn';
import { arrivesInClosed } from './closed';
import { arrivesInListen } from './listen';
import { arrivesInOtherStates } from './other-states';
import { arrivesInSynSent } from './syn-sent';

/** `from` is the remote socket, which a LISTEN that waits for anybody fills in. */
export function segmentArrives(turn: Turn, segment: Segment, from: Socket): void {
  if (!alive(turn)) return arrivesInClosed(turn, segment);
  switch (turn.tcb.state) {
    case 'LISTEN':
      // A LISTEN for one remote socket does not exist for anybody else (§3.10.1, §3.5.2)
      if (!isFor(turn.tcb, from)) return arrivesInClosed(turn, segment);
      return arrivesInListen(turn, segment, from);
    case 'SYN-SENT':
      return arrivesInSynSent(turn, segment);
    default:
      return arrivesInOtherStates(turn, segment);
  }
}

const isFor = ({ listensTo }: Tcb, { address, port }: Socket): boolean =>
  listensTo === null || (listensTo.address === address && listensTo.port === port);
