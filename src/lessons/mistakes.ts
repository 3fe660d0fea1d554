/** What is answered wrongly, and by which mistake: the wrong choices beside a right one. */
import { has, lengthOf, type Segment } from '../tcp/segment';
import { add } from '../tcp/seq';
import type { State } from '../tcp/tcb';

/** Real mistakes. Why each is one is said in `i18n/`. */
export const MISTAKE_IDS = [
  // the state that follows
  'established-too-early',
  'one-ack-too-many',
  'other-ends-state',
  'stays',
  'back-to-listen',
  'listener-stays',
  'simultaneous-is-no-error',
  'closed-at-once',
  'other-end-is-not-done',
  'own-fin-is-open',
  'time-wait-at-the-wrong-end',
  // the flags of the answer
  'own-syn-is-due',
  'ack-is-due',
  'syn-again',
  'two-are-not-enough',
  'nobody-listens',
  'nobody-answers',
  'fin-rides-always',
  'one-fin-each',
  'rst',
  'rst-is-no-fin',
  'nothing-to-acknowledge',
  // the acknowledgment number
  'no-increment',
  'syn-does-not-count',
  'fin-does-not-count',
  'octets-plus-one',
  'segments-are-counted',
  'gap-is-skipped',
  'other-ends-number',
  // who sends next
  'acks-are-repeated',
  'other-end-repeats',
  'later-timer',
  'gives-up-at-once',
] as const;
export type MistakeId = (typeof MISTAKE_IDS)[number];

/** What an engine of ours answers with; 'nothing': no segment. Text and PSH are left aside. */
export const FLAGS = ['SYN', 'SYN+ACK', 'ACK', 'FIN+ACK', 'RST', 'RST+ACK', 'nothing'] as const;
export type Flags = (typeof FLAGS)[number];

/** The flags of a segment as a choice names them; null: no engine sends such. */
export function flagsOf(segment: Segment): Flags | null {
  const bits = (['SYN', 'FIN', 'RST', 'ACK'] as const).filter((bit) => has(segment, bit));
  return FLAGS.find((flags) => flags === bits.join('+')) ?? null;
}

/** A wrong answer with its mistake. */
export type Wrong<T> = readonly [T, MistakeId];

/** So many wrong choices stand beside the right one at most. */
const MOST_WRONG = 3;

/** The first few that are neither right nor there already. */
function distinct<T>(right: T, wrong: readonly Wrong<T>[]): Wrong<T>[] {
  const others = wrong.filter(
    ([answer], i) => answer !== right && wrong.findIndex(([same]) => same === answer) === i,
  );
  return others.slice(0, MOST_WRONG);
}

/** An end that is about to get a segment. */
export interface Moment {
  readonly before: State;
  readonly arrives: Segment;
  /** Does a program listen there, whatever the connection's state is? */
  readonly listening: boolean;
}

/** States that `after` is taken for when `arrives` comes. */
export function wrongStates(moment: Moment, after: State): Wrong<State>[] {
  const { before } = moment;
  // A socket that listens goes on listening: that its lane "stays" would not be wrong.
  const moves = before !== 'LISTEN' && before !== 'CLOSED';
  const stays: readonly Wrong<State>[] = moves ? [[before, 'stays']] : [];
  return distinct(after, [...confusions(moment, after), ...stays]);
}

function confusions({ before, arrives, listening }: Moment, after: State): Wrong<State>[] {
  const reset = has(arrives, 'RST');
  switch (after) {
    case 'SYN-RECEIVED':
      return [
        ['ESTABLISHED', 'established-too-early'],
        before === 'SYN-SENT'
          ? ['CLOSED', 'simultaneous-is-no-error']
          : ['SYN-SENT', 'other-ends-state'],
      ];
    case 'ESTABLISHED':
      if (before === 'SYN-SENT') return [['SYN-RECEIVED', 'one-ack-too-many']];
      return listening ? [['LISTEN', 'back-to-listen']] : [['CLOSED', 'simultaneous-is-no-error']];
    case 'CLOSE-WAIT':
      return [
        ['LAST-ACK', 'fin-rides-always'],
        ['CLOSED', 'closed-at-once'],
        ['TIME-WAIT', 'time-wait-at-the-wrong-end'],
      ];
    case 'FIN-WAIT-2':
      return [
        ['TIME-WAIT', 'other-end-is-not-done'],
        ['CLOSED', 'closed-at-once'],
      ];
    case 'CLOSING':
      return [
        ['TIME-WAIT', 'own-fin-is-open'],
        ['CLOSE-WAIT', 'other-ends-state'],
      ];
    case 'TIME-WAIT':
      return [
        ['CLOSED', 'closed-at-once'],
        ['LAST-ACK', 'other-ends-state'],
      ];
    case 'CLOSED':
      if (reset) return [['TIME-WAIT', 'rst-is-no-fin']];
      return [['TIME-WAIT', 'time-wait-at-the-wrong-end']];
    case 'LISTEN':
      return [['CLOSED', 'listener-stays']];
    case 'SYN-SENT':
    case 'FIN-WAIT-1':
    case 'LAST-ACK':
      return [];
  }
}

/** Flags that the answer's are taken for. */
export const wrongFlags = (moment: Moment, right: Flags): Wrong<Flags>[] =>
  distinct(right, answers(moment, right));

function answers({ before, arrives }: Moment, right: Flags): Wrong<Flags>[] {
  const syn = has(arrives, 'SYN');
  const silence: Wrong<Flags> = ['nothing', 'nobody-answers'];
  switch (right) {
    case 'SYN+ACK':
      return [
        ['ACK', 'own-syn-is-due'],
        before === 'SYN-SENT' ? ['RST', 'simultaneous-is-no-error'] : ['SYN', 'ack-is-due'],
        silence,
      ];
    case 'ACK':
      if (syn && before === 'SYN-SENT') {
        return [
          ['nothing', 'two-are-not-enough'],
          ['SYN+ACK', 'syn-again'],
          ['SYN', 'syn-again'],
        ];
      }
      if (has(arrives, 'FIN')) {
        const early = before === 'ESTABLISHED' || before === 'SYN-RECEIVED';
        return [['FIN+ACK', early ? 'fin-rides-always' : 'one-fin-each'], silence, ['RST', 'rst']];
      }
      return [silence, ['RST', 'rst']];
    case 'RST':
    case 'RST+ACK':
      if (syn && before === 'CLOSED') {
        return [['SYN+ACK', 'nobody-listens'], silence, ['FIN+ACK', 'rst-is-no-fin']];
      }
      return [['ACK', 'nothing-to-acknowledge'], silence, ['FIN+ACK', 'rst-is-no-fin']];
    case 'SYN':
    case 'FIN+ACK':
    case 'nothing':
      return [];
  }
}

/** Numbers that `answer`'s SEG.ACK is taken for: RFC 9293 §3.4 has what is counted. */
export function wrongAcks(arrives: Segment, answer: Segment): Wrong<number>[] {
  const { seq, text } = arrives;
  const end = add(seq, lengthOf(arrives));
  const first: Wrong<number>[] = [];
  if (answer.ack !== end) first.push([end, 'gap-is-skipped']);
  else if (has(arrives, 'FIN')) first.push([add(end, -1), 'fin-does-not-count']);
  else if (has(arrives, 'SYN')) first.push([seq, 'syn-does-not-count']);
  else first.push([seq, 'no-increment'], [add(end, 1), 'octets-plus-one']);
  if (text.length > 0) first.push([add(seq, 1), 'segments-are-counted']);
  // Its own next number: the end that answers has two, and this one is not the peer's.
  return distinct(answer.ack, [...first, [add(answer.seq, lengthOf(answer)), 'other-ends-number']]);
}
