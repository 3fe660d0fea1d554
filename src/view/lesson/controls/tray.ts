import type { HostChoices } from '../../../simulation/choices';
import type { Intervention } from '../../../simulation/deed';
import { queuesOf } from '../../../simulation/host';
import { portOf } from '../../../simulation/thread';
import { flightOf, type Step, stepOf, type Timeline } from '../../../simulation/timeline';
import type { RuleId } from '../../../tcp/rules';
import type { State, Tcb } from '../../../tcp/tcb';
import type { Attempt } from '../../../store/lesson';

/** One place of the queue. */
export interface Place {
  /** Its connection's four-tuple, or its number. */
  readonly key: string;
  /** Who has it; null: nobody. */
  readonly by: 'forged' | 'client' | null;
}

/** The server's queue of half-open connections at a step, and what has come to it so far. */
export interface Tray {
  readonly places: readonly Place[];
  /** SYNs that were dropped because the queue was full. */
  readonly dropped: number;
  /** SYNs that were answered with a cookie. */
  readonly cookies: number;
  /** SEQ of the cookie that the client was sent; null: none. */
  readonly cookie: number | null;
  /** SEG.ACK of the segment that has brought it back; null: none has. */
  readonly back: number | null;
  /** How it has ended for the client; null: it has not. */
  readonly outcome: 'inside' | 'outside' | null;
}

/** What the run shows after step `k`. */
export function trayAt(timeline: Timeline, k: number): Tray {
  const { server, client } = stepOf(timeline, k).hosts;
  const { syn, backlog } = queuesOf(server);
  const taken = syn.map((key) => ({
    key,
    by: holder(server.connections[key], client.setup.address),
  }));
  const past = timeline.steps.slice(0, k + 1);
  const cite = (rule: RuleId): readonly Step[] =>
    past.filter(({ because }) => because.some((citation) => citation.rule === rule));
  const honest = (rule: RuleId): Step | undefined =>
    cite(rule).findLast((step) => isClients(timeline, step));
  return {
    places: Array.from({ length: backlog }, (_, i) => taken[i] ?? { key: `${i}`, by: null }),
    dropped: cite('listen.syn-queue-full').length,
    cookies: cite('listen.cookie').length,
    cookie: valueOf(honest('listen.cookie'), 'ISS'),
    back: valueOf(honest('listen.cookie-back'), 'SEG.ACK'),
    outcome: outcomeOf(past, client.state),
  };
}

const holder = (tcb: Tcb | undefined, client: string): Place['by'] =>
  tcb?.remote?.address === client ? 'client' : 'forged';

function outcomeOf(past: readonly Step[], now: State): Tray['outcome'] {
  if (now === 'ESTABLISHED') return 'inside';
  const tried = past.some(({ hosts }) => hosts.client.state === 'SYN-SENT');
  return tried && now === 'CLOSED' ? 'outside' : null;
}

const isClients = (timeline: Timeline, { what, hosts }: Step): boolean =>
  what.kind === 'arrival' && portOf(flightOf(timeline, what.flight), hosts) !== null;

function valueOf(step: Step | undefined, name: 'ISS' | 'SEG.ACK'): number | null {
  for (const { numbers } of step?.because ?? []) {
    const values: { readonly [name: string]: number | undefined } = numbers;
    const value = values[name];
    if (value !== undefined) return value;
  }
  return null;
}

/** What can be set about the flood: its SYNs, and what the server has against it. */
export interface FloodSettings {
  readonly cookies: boolean;
  readonly backlog: number;
  /** Forged SYNs in all. */
  readonly forged: number;
}

/** The scene with these settings; `plain`: as it is by itself, which is no choice. */
export function attemptOf(wanted: FloodSettings, plain: FloodSettings, at: number): Attempt {
  const choices: Partial<HostChoices> = {
    ...(wanted.cookies === plain.cookies ? {} : { cookies: wanted.cookies }),
    ...(wanted.backlog === plain.backlog ? {} : { backlog: wanted.backlog }),
  };
  const more = wanted.forged - plain.forged;
  const deeds: readonly Intervention[] =
    more > 0 ? [{ kind: 'flood', to: 'server', count: more, at }] : [];
  return { choices: { server: choices }, deeds, at: 'end' };
}

/** How many forged SYNs come in a run in which they are all sent by floods. */
export const forgedIn = ({ steps }: Timeline): number =>
  steps.reduce((sum, { what }) => (what.kind === 'flood' ? sum + what.count : sum), 0);
