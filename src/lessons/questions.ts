import { type HostId, HOST_IDS, otherHost } from '../simulation/deed';
import { isListening, tcbOf } from '../simulation/host';
import { labelOf } from '../simulation/label';
import { isAside, isThread } from '../simulation/thread';
import { type Flight, flightOf, stepOf, type Timeline } from '../simulation/timeline';
import { has, lengthOf, type Segment } from '../tcp/segment';
import { type State, STATES } from '../tcp/tcb';
import {
  FLAGS,
  type Flags,
  flagsOf,
  type MistakeId,
  type Moment,
  type Wrong,
  wrongAcks,
  wrongFlags,
  wrongStates,
} from './mistakes';

/** One of the things to choose from. */
export type Answer =
  | { readonly kind: 'state'; readonly state: State }
  | { readonly kind: 'flags'; readonly flags: Flags }
  | { readonly kind: 'ack'; readonly ack: number }
  /** null: nobody. */
  | { readonly kind: 'sender'; readonly host: HostId | null };

export type QuestionKind = Answer['kind'];

export interface Choice {
  readonly answer: Answer;
  /** Why it is wrong; null: it is right. */
  readonly mistake: MistakeId | null;
}

/** What the reasons for and against the choices are made from. */
export interface About {
  /** What arrives, or what was lost before a timeout: SYN, DATA 5 B … */
  readonly label: string;
  /** Its SEG.SEQ. */
  readonly seq: number;
  readonly octets: number;
  readonly syn: boolean;
  readonly fin: boolean;
  readonly rst: boolean;
  /** The state of the end that is asked about, before and after. */
  readonly before: State;
  readonly after: State;
  /** SEG.ACK of its answer; 0: it does not answer. */
  readonly ack: number;
}

/** What is asked before step `step` happens. */
export interface Question {
  readonly kind: QuestionKind;
  readonly step: number;
  /** Whose move it is: the end that the segment is for, or whose timer is about to expire. */
  readonly host: HostId;
  readonly about: About;
  /** Two to four, in an order that says nothing about which is right. */
  readonly choices: readonly Choice[];
  /** The number of the right one, from 0. */
  readonly right: number;
}

/** So many questions a run has at most. */
const MOST = 5;

/**
 * What is asked before step `k`; null: nothing. See `questionsOf`.
 */
export const questionAt = (timeline: Timeline, k: number): Question | null =>
  questionsOf(timeline).get(k) ?? null;

/**
 * The questions of a run, by step. Asked is what an arrival does that one has to know TCP for: the
 * state that follows, the flags of the answer, what it acknowledges; and, when something was lost,
 * who sends next. It is what the step teaches most, or the next best where questions of that kind
 * have been asked since the last call. Nothing is asked
 *
 * - of an arrival that changes no state and is not answered, and of other connections;
 * - of what the viewer has sent, forged or changed: whoever does something wants to see what it does;
 * - of two arrivals in a row: another segment lands or is lost in between;
 * - twice: the same end, to the same effect;
 * - after the first five.
 *
 * It depends on the past and the step itself alone: what is done later changes no question before.
 */
export function questionsOf(timeline: Timeline): ReadonlyMap<number, Question> {
  let questions = known.get(timeline);
  if (questions === undefined) known.set(timeline, (questions = choose(timeline)));
  return questions;
}

const known = new WeakMap<Timeline, ReadonlyMap<number, Question>>();

function choose(timeline: Timeline): Map<number, Question> {
  const chosen = new Map<number, Question>();
  const own = new Set<number>();
  const used = new Set<QuestionKind>();
  let rested = true;
  for (let k = 1; k < timeline.steps.length && chosen.size < MOST; k++) {
    const { what, sent } = stepOf(timeline, k);
    if ('intervention' in what && what.intervention) for (const id of sent) own.add(id);
    if (isAside(timeline, k)) continue;
    if (what.kind === 'call') used.clear();
    const news = (q: Question): boolean => [...chosen.values()].every((old) => !isSame(old, q));
    const able = rested ? candidates(timeline, k, own).filter(news) : [];
    const next = able.find(({ kind }) => !used.has(kind)) ?? able[0];
    if (next !== undefined) {
      chosen.set(k, next);
      used.add(next.kind);
      rested = false;
    } else if (what.kind === 'arrival' || what.kind === 'loss') rested = true;
  }
  return chosen;
}

const answerOf = ({ choices, right }: Question): string => JSON.stringify(choices[right]?.answer);

const isSame = (a: Question, b: Question): boolean =>
  a.kind === b.kind && a.host === b.host && answerOf(a) === answerOf(b);

/** What can be asked before step `k`, what it teaches most first. */
function candidates(timeline: Timeline, k: number, own: ReadonlySet<number>): Question[] {
  const { what } = stepOf(timeline, k);
  if (what.kind === 'timeout') return what.timer === 'retransmission' ? senders(timeline, k) : [];
  if (what.kind !== 'arrival') return [];
  const flight = flightOf(timeline, what.flight);
  const honest = flight.origin === 'sent' && flight.altered === null && !own.has(flight.id);
  return honest ? arrivals(timeline, k, flight) : [];
}

function arrivals(timeline: Timeline, k: number, { to, segment }: Flight): Question[] {
  const { at, hosts } = stepOf(timeline, k);
  const following = stepOf(timeline, k + 1);
  // Its program calls in the same instant: what is seen of the arrival alone is not what comes of it.
  if (following.at === at && following.what.kind === 'call' && following.host === to) return [];
  const host = stepOf(timeline, k - 1).hosts[to];
  const moment = { before: host.state, arrives: segment, listening: isListening(host) };
  const after = hosts[to].state;
  const answer = answerIn(timeline, k);
  const ask = { step: k, host: to, about: aboutOf(segment, host.state, after, answer) };
  const made = {
    state: host.state === after ? null : stateQuestion(ask, moment, after),
    flags: answer === null ? null : flagsQuestion(ask, moment, answer),
    ack: answer === null ? null : ackQuestion(ask, segment, answer),
  };
  return preference(moment, after).flatMap((kind) => made[kind] ?? []);
}

/** What teaches most: what one answers, what one becomes, or up to where it has been received. */
function preference({ before, arrives }: Moment, after: State): readonly (keyof typeof ORDERS)[] {
  if (has(arrives, 'SYN')) return ORDERS.flags;
  if (!has(arrives, 'FIN')) return arrives.text === '' ? ORDERS.state : ORDERS.ack;
  if (!before.startsWith('FIN-WAIT')) return ORDERS.flags;
  // A FIN that acknowledges ours, too: there is more to count than to become.
  return before === 'FIN-WAIT-1' && after === 'TIME-WAIT' ? ORDERS.ack : ORDERS.state;
}

const ORDERS = {
  state: ['state', 'flags', 'ack'],
  flags: ['flags', 'state', 'ack'],
  ack: ['ack', 'flags', 'state'],
} as const;

/** The one segment without text with which an arrival is answered; null: none, or more is sent. */
function answerIn(timeline: Timeline, k: number): Segment | null {
  const sent = stepOf(timeline, k)
    .sent.filter((id) => !isThread(timeline, id))
    .map((id) => flightOf(timeline, id))
    .filter(({ origin }) => origin === 'sent');
  const [answer] = sent;
  if (answer === undefined || sent.length > 1 || answer.segment.text !== '') return null;
  // What was done to it on its way out is not what its TCP answers.
  return answer.altered === null ? answer.segment : null;
}

const aboutOf = (segment: Segment, before: State, after: State, answer: Segment | null): About => ({
  label: labelOf(segment),
  seq: segment.seq,
  octets: segment.text.length,
  syn: has(segment, 'SYN'),
  fin: has(segment, 'FIN'),
  rst: has(segment, 'RST'),
  before,
  after,
  ack: answer?.ack ?? 0,
});

type Ask = Pick<Question, 'step' | 'host' | 'about'>;

/** A question from its right answer and the wrong ones, sorted by `rank`; null: nothing to choose. */
function question<T>(
  ask: Ask,
  right: T,
  wrong: readonly Wrong<T>[],
  rank: (answer: T) => number,
  written: (answer: T) => Answer,
): Question | null {
  const all: readonly (readonly [T, MistakeId | null])[] = [[right, null], ...wrong];
  const choices = all
    .toSorted(([a], [b]) => rank(a) - rank(b))
    .map(([answer, mistake]) => ({ answer: written(answer), mistake }));
  const { kind } = written(right);
  const place = choices.findIndex(({ mistake }) => mistake === null);
  return wrong.length === 0 ? null : { kind, ...ask, choices, right: place };
}

const stateQuestion = (ask: Ask, moment: Moment, after: State): Question | null =>
  question(
    ask,
    after,
    wrongStates(moment, after),
    (state) => STATES.indexOf(state),
    (state) => ({ kind: 'state', state }),
  );

/** That data is answered with ACK goes without saying; a handshake and a FIN are worth a question. */
function flagsQuestion(ask: Ask, moment: Moment, answer: Segment): Question | null {
  const flags = flagsOf(answer);
  const plain = flags === 'ACK' && !has(moment.arrives, 'SYN') && !has(moment.arrives, 'FIN');
  if (flags === null || plain) return null;
  return question(
    ask,
    flags,
    wrongFlags(moment, flags),
    (one) => FLAGS.indexOf(one),
    (one) => ({ kind: 'flags', flags: one }),
  );
}

function ackQuestion(ask: Ask, arrives: Segment, answer: Segment): Question | null {
  const counts = lengthOf(arrives) > 0 && has(answer, 'ACK') && !has(answer, 'RST');
  if (!counts) return null;
  return question(
    ask,
    answer.ack,
    wrongAcks(arrives, answer),
    (ack) => ack,
    (ack) => ({ kind: 'ack', ack }),
  );
}

/** Something was lost, nothing is in the air, and now a timer expires: who sends? */
function senders(timeline: Timeline, k: number): Question[] {
  const { host, sent, hosts } = stepOf(timeline, k);
  const before = stepOf(timeline, k - 1);
  const lost = lastLost(timeline, k);
  if (host === null || lost === null || sent.length === 0 || before.air.length > 0) return [];
  const other = otherHost(host);
  const waits = tcbOf(before.hosts[other])?.deadline.retransmission != null;
  const mistake =
    lost.from === other && lengthOf(lost.segment) === 0
      ? 'acks-are-repeated'
      : waits
        ? 'later-timer'
        : 'other-end-repeats';
  const wrong: readonly Wrong<HostId | null>[] = [
    [other, mistake],
    [null, 'gives-up-at-once'],
  ];
  const about = aboutOf(lost.segment, before.hosts[host].state, hosts[host].state, null);
  const asked = question(
    { step: k, host, about },
    host,
    wrong,
    (id) => (id === null ? HOST_IDS.length : HOST_IDS.indexOf(id)),
    (id) => ({ kind: 'sender', host: id }),
  );
  return asked === null ? [] : [asked];
}

/** What was lost last of the connection on the lanes, if nothing has arrived since. */
function lastLost(timeline: Timeline, k: number): Flight | null {
  for (let i = k - 1; i > 0; i--) {
    const { what } = stepOf(timeline, i);
    if (isAside(timeline, i)) continue;
    if (what.kind === 'loss') return flightOf(timeline, what.flight);
    if (what.kind !== 'change' && what.kind !== 'call') return null;
  }
  return null;
}
