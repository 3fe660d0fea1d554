/** Predicting before seeing: which question is open, and what was answered. */
import type { Question } from '../lessons/question';
import { questionsOf } from '../lessons/questions';
import type { Position } from '../simulation/instant';
import { restAfter } from '../simulation/pacing';
import { currentStep, next, type RunState, seek, useRun } from './run';
import { predictsIn, useSettings } from './settings';
import { isTouring, useTour } from './touring';

const { getState: get, setState: set } = useRun;

type Questions = ReadonlyMap<number, Question>;
const NONE: Questions = new Map();

/** What is asked in a run: nothing of those who are one of its ends, on a tour, or want no questions. */
const askedIn = ({ timeline, learner, mission }: RunState): Questions =>
  learner === null && mission === null && !isTouring() && predictsIn(useSettings.getState())
    ? questionsOf(timeline)
    : NONE;

const NEAR = 1e-6;
/** Just before step `k`: what is about to arrive is at the far end of the wire. */
const farEnd = (k: number): Position => k - NEAR;

/** A question by what it asks: another run that comes to the same point asks the same one. */
export const keyOf = ({ step, host, about, choices }: Question): string =>
  JSON.stringify([step, host, about, choices]);

/** The question that stands on the screen: the segment is at the far end of the wire. */
export function questionNow(run: RunState): Question | null {
  const question = askedIn(run).get(currentStep(run) + 1);
  return question !== undefined && run.position >= question.step - 2 * NEAR ? question : null;
}

/** The question about what has just happened. */
export const questionBehind = (run: RunState): Question | null =>
  askedIn(run).get(currentStep(run)) ?? null;

/** The number of the choice that was given, from 0; null: none was. */
export const answerTo = ({ answers }: RunState, question: Question | null): number | null =>
  question === null ? null : (answers[keyOf(question)] ?? null);

/** How many questions the run has, how many of them were answered, and how many well. */
export interface Score {
  readonly right: number;
  readonly answered: number;
  readonly asked: number;
}

export function scoreOf(run: RunState): Score {
  const questions = [...askedIn(run).values()];
  const given = questions.flatMap((question) => {
    const choice = answerTo(run, question);
    return choice === null ? [] : [choice === question.right];
  });
  return {
    right: given.filter(Boolean).length,
    answered: given.length,
    asked: questions.length,
  };
}

/** Answers the question that is open with the choice of this number, and lets the segment arrive. */
export function answer(choice: number): void {
  const run = get();
  const question = questionNow(run);
  if (question === null || answerTo(run, question) !== null) return;
  if (question.choices[choice] === undefined) return;
  set({ answers: { ...run.answers, [keyOf(question)]: choice } });
  goOn();
}

/** Lets the segment arrive without an answer: back at the question, it is open again. */
export function skip(): void {
  if (questionNow(get()) !== null) goOn();
}

/** The run was playing when it came to the question that is open. */
let interrupted = false;

/** The step that was asked about happens; what played plays on. */
function goOn(): void {
  const k = currentStep(get()) + 1;
  if (interrupted) set({ position: k, shown: k, playing: true });
  else next();
}

/**
 * Keeps the run and its questions together: wherever the run rests before a question, the segment
 * is at the far end of the wire, and playing stops there as long as the question is open.
 */
function keep(run: RunState, before: RunState): void {
  if (run.playing || before.playing || run.position !== before.position) {
    interrupted = before.playing && !run.playing && run.position === run.halt;
  }
  const questions = askedIn(run);
  const k = currentStep(run);
  const rests = !run.playing && !run.scrubbing && run.position === restAfter(run.timeline, k);
  if (rests && questions.has(k + 1)) {
    const position = farEnd(k + 1);
    return set({ position, ...(run.shown === run.position ? { shown: position } : {}) });
  }
  const asks = stepsOf(questions);
  const open = asks.find((step) => {
    return step > k && answerTo(run, questions.get(step) ?? null) === null;
  });
  const halt = open === undefined ? Number.POSITIVE_INFINITY : farEnd(open);
  if (run.asks !== asks || run.halt !== halt) set({ asks, halt });
}

/** The same list for the same questions: what is drawn from it is drawn anew when it is another. */
function stepsOf(questions: Questions): readonly number[] {
  let steps = known.get(questions);
  if (steps === undefined) known.set(questions, (steps = [...questions.keys()]));
  return steps;
}

const known = new WeakMap<Questions, readonly number[]>();

useRun.subscribe(keep);

/** Switched off, a question that is open goes as if it were skipped. */
useSettings.subscribe((settings, before) => {
  if (predictsIn(settings) === predictsIn(before)) return;
  if (!predictsIn(settings) && get().position >= get().halt) goOn();
  keep(get(), get());
});

/** On a tour everything is shown as it happened: no segment waits for an answer. */
useTour.subscribe(({ at }, before) => {
  if ((at === null) === (before.at === null)) return;
  const { timeline, position } = get();
  if (at !== null && position >= farEnd(Math.floor(position) + 1) - NEAR) {
    seek(restAfter(timeline, Math.floor(position)));
  }
  keep(get(), get());
});

keep(get(), get());
