import { isAside } from '../simulation/thread';
import { stepOf, type Timeline } from '../simulation/timeline';
import { candidates } from './candidates';
import type { Question, QuestionKind } from './question';

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
 * It depends on the past, on the step itself, and on whether the scene's program calls in the same
 * instant: what the viewer does later takes no question back.
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
