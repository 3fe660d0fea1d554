import { type HostId, HOST_IDS, otherHost } from '../simulation/deed';
import { isListening, tcbOf } from '../simulation/host';
import { labelOf } from '../simulation/label';
import { isAside, isThread } from '../simulation/thread';
import { type Flight, flightOf, stepOf, type Timeline } from '../simulation/timeline';
import { has, lengthOf, type Segment } from '../tcp/segment';
import { type State, STATES } from '../tcp/tcb';
import {
  FLAGS,
  flagsOf,
  type MistakeId,
  type Moment,
  type Wrong,
  wrongAcks,
  wrongFlags,
  wrongStates,
} from './mistakes';
import type { About, Answer, Question } from './question';

/** What can be asked before step `k`, what it teaches most first. */
export function candidates(timeline: Timeline, k: number, own: ReadonlySet<number>): Question[] {
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
  const calls = following.what.kind === 'call' && !following.what.intervention;
  if (calls && following.at === at && following.host === to) return [];
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

/** What the number of an answer counts, where it can be worked out from what has arrived. */
function sumOf({ seq, text, ctl }: Segment, answer: Segment | null): readonly number[] | null {
  const flags = ctl.filter((bit) => bit === 'SYN' || bit === 'FIN').map(() => 1);
  const parts = [seq, ...(text.length > 0 ? [text.length] : []), ...flags];
  return parts.reduce((a, b) => a + b) === answer?.ack ? parts : null;
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
  sum: sumOf(segment, answer),
  refuses: answer !== null && has(answer, 'RST'),
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
