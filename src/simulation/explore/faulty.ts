/** Engines with a fault in them, to see it found. */
import { type Event, handle } from '../../tcp';
import { RFC_PARAMETERS } from '../../tcp/parameters';
import { newTcb, type Tcb } from '../../tcp/tcb';
import { add } from '../../tcp/seq';
import type { Outcome } from '../../tcp/turn';
import type { Engine } from './end';

/** `handle`, and then what `spoil` makes of the TCB that it leaves. */
const faulty =
  (spoil: (after: Tcb, event: Event, outcome: Outcome) => Partial<Outcome>): Engine =>
  (tcb, event, surroundings) => {
    const outcome = handle(tcb, event, surroundings);
    return outcome.tcb === null ? outcome : { ...outcome, ...spoil(outcome.tcb, event, outcome) };
  };

const isTimeout = (event: Event, timer: string): boolean =>
  event.kind === 'timeout' && event.timer === timer;

/** A retransmission does not start its timer again, and nothing else would help. */
export const losesTimer = faulty((tcb, event) =>
  isTimeout(event, 'retransmission')
    ? { tcb: { ...tcb, deadline: { ...tcb.deadline, retransmission: null, user: null } } }
    : {},
);

/** A FIN that arrives in ESTABLISHED leads where it should lead from FIN-WAIT-1. */
export const takesWrongEdge = faulty((tcb, event) =>
  event.kind === 'segment' && tcb.state === 'CLOSE-WAIT'
    ? { tcb: { ...tcb, state: 'CLOSING' } }
    : {},
);

/** A FIN does not leave, and nobody remembers it. */
export const keepsFin = faulty((tcb, event, { sent }) =>
  event.kind === 'call' && event.call.name === 'CLOSE'
    ? {
        tcb: {
          ...tcb,
          queue: [],
          fin: null,
          deadline: newTcb(tcb.local, null, RFC_PARAMETERS).deadline,
        },
        sent: sent.slice(1),
      }
    : {},
);

/** Each ACK that was owed takes one octet back. */
export const stepsBack = faulty((tcb, event) =>
  isTimeout(event, 'ack') && tcb.state === 'ESTABLISHED'
    ? { tcb: { ...tcb, rcv: { ...tcb.rcv, nxt: add(tcb.rcv.nxt, -1) } } }
    : {},
);

/** Each ACK that was owed takes two octets of the window back. */
export const retractsWindow = faulty((tcb, event) =>
  isTimeout(event, 'ack')
    ? { tcb: { ...tcb, rcv: { ...tcb.rcv, edge: add(tcb.rcv.edge, -2) } } }
    : {},
);

/** What arrives is handed to the user twice. */
export const readsTwice = faulty((_, __, { text }) => ({ text: text + text }));

/** What has come before is dropped without the ACK that the peer waits for. */
export const staysSilent = faulty((_, __, { because }) =>
  because.some(({ rule }) => rule === 'seq.unacceptable') ? { sent: [] } : {},
);

/** @throws Error in TIME-WAIT */
export const throwsInTimeWait: Engine = (tcb, event, surroundings) => {
  if (tcb?.state === 'TIME-WAIT') throw new Error('no such state');
  return handle(tcb, event, surroundings);
};
