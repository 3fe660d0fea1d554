import { otherHost } from '../simulation/deed';
import { tcbOf } from '../simulation/host';
import {
  type Flight,
  flightOf,
  type Happening,
  stepOf,
  type Timeline,
} from '../simulation/timeline';
import { has, type Segment } from '../tcp/segment';
import { STATES, type State, type Tcb } from '../tcp/tcb';
import type { Mission } from './missions';

/** One segment that the learner owes. The learner's own end in the run knows what TCP would send. */
export interface Turn {
  /** The step in which it departs. */
  readonly k: number;
  /** What a conforming TCP lets go here. */
  readonly flight: Flight;
  /** Why it is due: a call, a timeout or an arrival, … */
  readonly what: Happening;
  /** … and then what arrived. */
  readonly arrived: Segment | null;
  /** The text that the program hands over now. */
  readonly text: string;
  readonly before: State;
  readonly after: State;
  /** What the learner's end remembers when it is about to send; null: nothing. */
  readonly tcb: Tcb | null;
}

/** The learner's turns in an untouched run, in their order: one for each segment. */
export function turnsOf(timeline: Timeline, { learner, from }: Mission): readonly Turn[] {
  const start = timeline.steps.findIndex(({ hosts }) => hosts[learner].state === from);
  return timeline.steps.flatMap((step, k) => {
    if (k <= start || step.host !== learner) return [];
    return step.sent.flatMap((id) => turnAt(timeline, k, id));
  });
}

function turnAt(timeline: Timeline, k: number, id: number): Turn[] {
  const flight = flightOf(timeline, id);
  if (flight.origin !== 'sent') return [];
  const { what, hosts } = stepOf(timeline, k);
  const before = stepOf(timeline, k - 1).hosts[flight.from];
  return [
    {
      k,
      flight,
      what,
      arrived: what.kind === 'arrival' ? flightOf(timeline, what.flight).segment : null,
      text: what.kind === 'call' ? (what.call.text ?? '') : '',
      before: before.state,
      after: hosts[flight.from].state,
      tcb: tcbOf(before),
    },
  ];
}

/** The ISS that this turn makes known; null when it sends no SYN. */
export const issOf = ({ flight: { segment } }: Turn): number | null =>
  has(segment, 'SYN') ? segment.seq : null;

/** Where the other end is when the turn's segment is about to reach it. */
export function peerBefore(timeline: Timeline, { flight }: Turn) {
  const landing = timeline.steps.findIndex(
    ({ what }) => (what.kind === 'arrival' || what.kind === 'loss') && what.flight === flight.id,
  );
  return stepOf(timeline, landing - 1).hosts[otherHost(flight.from)];
}

/** What a state is easily taken for. */
const LOOKALIKES: { readonly [S in State]: readonly State[] } = {
  CLOSED: ['LISTEN', 'SYN-RECEIVED'],
  LISTEN: ['CLOSED', 'SYN-RECEIVED'],
  'SYN-SENT': ['SYN-RECEIVED', 'ESTABLISHED'],
  'SYN-RECEIVED': ['ESTABLISHED', 'SYN-SENT'],
  ESTABLISHED: ['SYN-RECEIVED', 'CLOSE-WAIT'],
  'FIN-WAIT-1': ['FIN-WAIT-2', 'TIME-WAIT'],
  'FIN-WAIT-2': ['FIN-WAIT-1', 'TIME-WAIT'],
  'CLOSE-WAIT': ['LAST-ACK', 'FIN-WAIT-1'],
  CLOSING: ['TIME-WAIT', 'FIN-WAIT-2'],
  'LAST-ACK': ['TIME-WAIT', 'CLOSED'],
  'TIME-WAIT': ['CLOSED', 'LAST-ACK'],
};

/** The states to choose from: the one that follows, the one before, and what they are taken for. */
export function stateChoices({ before, after }: Turn): readonly State[] {
  const choices = new Set([after, before, ...LOOKALIKES[after], ...LOOKALIKES[before]]);
  const four = [...choices].slice(0, 4);
  return STATES.filter((state) => four.includes(state));
}
