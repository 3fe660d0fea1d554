import { type Citation, RULES } from '../tcp/rules';
import { has } from '../tcp/segment';
import type { State, Timer } from '../tcp/tcb';
import { type CallName, type Change, HOST_IDS, type HostId } from './deed';
import { labelOf } from './label';
import {
  type Fate,
  type Flight,
  flightOf,
  type Happening,
  type Origin,
  stepOf,
  type Timeline,
} from './timeline';

/** A segment as a sentence names it. */
export interface Told {
  readonly from: HostId;
  readonly to: HostId;
  /** SYN, SYN+ACK, DATA 5 B … */
  readonly label: string;
  readonly seq: number;
  /** null: the ACK bit is off. */
  readonly ack: number | null;
  readonly octets: number;
  readonly again: boolean;
  readonly origin: Origin;
  /** Why it does not arrive; null: it does. */
  readonly fate: Fate | null;
}

/** One step, as facts from which a language makes its sentences. */
export interface Story {
  readonly kind: Happening['kind'];
  readonly host: HostId | null;
  readonly call: CallName | null;
  readonly timer: Timer | null;
  /** What is different from now on, around the connections. */
  readonly change: Change | null;
  /** The segment that arrived, was lost or was let go. */
  readonly landed: Told | null;
  /** It had been held until now. */
  readonly released: boolean;
  readonly sent: readonly Told[];
  readonly states: { readonly [H in HostId]: State };
  /** Whose state this step changed. */
  readonly changed: readonly HostId[];
  /** 'ok', or the error that a call returned. */
  readonly reply: string;
  /** The clause that explains the step best; null where no rule was needed. */
  readonly headline: Citation | null;
}

export function storyOf(timeline: Timeline, k: number): Story {
  const step = stepOf(timeline, k);
  const before = stepOf(timeline, k - 1);
  const { what } = step;
  const states = { client: step.hosts.client.state, server: step.hosts.server.state };
  return {
    kind: what.kind,
    host: step.host,
    call: what.kind === 'call' ? what.call.name : null,
    timer: what.kind === 'timeout' ? what.timer : null,
    change: what.kind === 'change' ? what.change : null,
    landed: 'flight' in what ? told(flightOf(timeline, what.flight)) : null,
    released: what.kind === 'injection' && what.released !== undefined,
    sent: step.sent.map((id) => told(flightOf(timeline, id))),
    states,
    changed: HOST_IDS.filter((id) => states[id] !== before.hosts[id].state),
    reply: step.reply,
    headline: headlineOf(step.because),
  };
}

export const told = ({ from, to, segment, again, origin, fate }: Flight): Told => ({
  from,
  to,
  label: labelOf(segment),
  seq: segment.seq,
  ack: has(segment, 'ACK') ? segment.ack : null,
  octets: segment.text.length,
  again,
  origin,
  fate,
});

/** Of the clauses cited, the last one among those that tell most. */
export function headlineOf(because: readonly Citation[]): Citation | null {
  let best: Citation | null = null;
  for (const citation of because) {
    const tells = RULES[citation.rule].tells;
    if (tells > 0 && (best === null || tells >= RULES[best.rule].tells)) best = citation;
  }
  return best;
}
