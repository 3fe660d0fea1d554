/** The class votes on a question: A to D, counted by the presenter, in two rounds that are both kept. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Question } from '../lessons/question';
import type { ScenarioId } from '../scenarios';
import { keptInTab } from './kept';
import { answerTo, keyOf, questionBehind, questionNow, skip } from './predictions';
import { type RunState, useRun } from './run';

export const MOST_ROUNDS = 2;
/** More than any class has. */
export const MOST_VOTES = 999;
/** As many as a question has choices. */
const MOST_CHOICES = 4;

/** What a class has said to one question. */
export interface Vote {
  /** Each round: how many are for which choice, in the order of the choices. */
  readonly rounds: readonly (readonly number[])[];
  /** Is the last round being counted? */
  readonly open: boolean;
  /** Does the wall show which choice is right, before it happens? */
  readonly revealed: boolean;
  /** The choices of the round that is being counted, as they came: what can be taken back. */
  readonly order: readonly number[];
}

const NO_VOTE: Vote = { rounds: [], open: false, revealed: false, order: [] };

/** All votes, by scene and question. */
export interface Votes {
  readonly votes: { readonly [key: string]: Vote };
}

/** Lasts as long as the tab: a window that is loaded again still has what was counted. */
export const useVotes = create<Votes>()(
  persist((): Votes => ({ votes: {} }), {
    name: 'synopsis-votes',
    storage: keptInTab<Votes>(),
    version: 1,
    migrate: () => ({ votes: {} }),
    merge: (kept) => ({ votes: readVotes((kept as Partial<Votes> | undefined)?.votes) }),
  }),
);

const { getState: get, setState: set } = useVotes;

/** Reads votes from anywhere: what is none is left out. */
export function readVotes(from: unknown): Votes['votes'] {
  if (typeof from !== 'object' || from === null) return {};
  return Object.fromEntries(
    Object.entries(from).flatMap(([key, value]) => {
      const vote = readVote(value);
      return vote === null ? [] : [[key, vote]];
    }),
  );
}

// Declarations: the store reads what was kept while this module is still being evaluated.
function readVote(from: unknown): Vote | null {
  if (typeof from !== 'object' || from === null) return null;
  const { rounds, open, revealed, order } = from as Partial<Record<keyof Vote, unknown>>;
  if (typeof open !== 'boolean' || typeof revealed !== 'boolean' || !isRounds(rounds)) return null;
  return {
    rounds,
    open: open && rounds.length > 0,
    revealed,
    order: isOrder(order, rounds.at(-1) ?? []) ? order : [],
  };
}

function isRounds(from: unknown): from is number[][] {
  if (!Array.isArray(from) || from.length > MOST_ROUNDS || !from.every(isRound)) return false;
  return from.every(({ length }) => length === from[0]?.length);
}

function isRound(from: unknown): from is number[] {
  return Array.isArray(from) && from.length <= MOST_CHOICES && from.every(isCount);
}

function isCount(from: unknown): boolean {
  return Number.isInteger(from) && Number(from) >= 0 && Number(from) <= MOST_VOTES;
}

/** No more than were counted for each of the choices. */
function isOrder(from: unknown, counts: readonly number[]): from is number[] {
  if (!Array.isArray(from) || from.length > MOST_CHOICES * MOST_VOTES) return false;
  const left = [...counts];
  return from.every((choice: unknown) => {
    const n = typeof choice === 'number' ? left[choice] : undefined;
    if (typeof choice !== 'number' || n === undefined || n === 0) return false;
    left[choice] = n - 1;
    return true;
  });
}

const keyIn = (scene: ScenarioId, question: Question): string => `${scene} ${keyOf(question)}`;

/** What the class has said to a question of the scene on screen. */
export const voteOn = ({ votes }: Votes, scene: ScenarioId, question: Question): Vote =>
  votes[keyIn(scene, question)] ?? NO_VOTE;

/** The question that can be voted on, or the one that has just been decided; null: there is none. */
export const questionVoted = (run: RunState): Question | null =>
  questionNow(run) ?? questionBehind(run);

/** How many have voted in a round. */
export const votersIn = (round: readonly number[] = []): number => round.reduce((a, b) => a + b, 0);

/** Can another round begin? Not once it is known what is right. */
export const hasRoundLeft = ({ rounds, open, revealed }: Vote): boolean =>
  !open && !revealed && rounds.length < MOST_ROUNDS;

/** May the class see who was for what? Not before it could have led anybody in the second round. */
export const isTold = ({ rounds, open, revealed }: Vote): boolean =>
  !open && rounds.length > 0 && (revealed || rounds.length === MOST_ROUNDS);

/** Is a round of the open question being counted? Then A to D are votes. */
export function isVoting(): boolean {
  const question = questionNow(useRun.getState());
  return question !== null && voteOn(get(), useRun.getState().scene, question).open;
}

/** Changes the vote on `question`. */
function change(question: Question | null, to: (vote: Vote) => Vote): void {
  if (question === null) return;
  const key = keyIn(useRun.getState().scene, question);
  set(({ votes }) => {
    const before = votes[key] ?? NO_VOTE;
    const after = to(before);
    return after === before ? { votes } : { votes: { ...votes, [key]: after } };
  });
}

/** The round that is on has ended; one in which nobody has voted was none. */
function closed({ rounds, open, revealed }: Vote): Vote {
  const none = open && votersIn(rounds.at(-1)) === 0;
  return { rounds: none ? rounds.slice(0, -1) : rounds, open: false, revealed, order: [] };
}

/** Begins a round on the open question, or ends the one that is being counted; after the last one nothing. */
export function toggleRound(): void {
  const question = questionNow(useRun.getState());
  change(question, (vote) => {
    if (vote.open) return closed(vote);
    if (!hasRoundLeft(vote)) return vote;
    return { ...vote, rounds: [...vote.rounds, zeros(question)], open: true, order: [] };
  });
}

const zeros = (question: Question | null): number[] => question?.choices.map(() => 0) ?? [];

/** One more, or one less, for a choice (from 0), in the round that is being counted. */
export function count(choice: number, by: 1 | -1 = 1): void {
  change(questionNow(useRun.getState()), (vote) => counting(vote, choice, by));
}

/** Takes back the vote that was counted last in this round. */
export const takeBack = (): void =>
  change(questionNow(useRun.getState()), (vote) => counting(vote, vote.order.at(-1) ?? -1, -1));

function counting(vote: Vote, choice: number, by: 1 | -1): Vote {
  if (!vote.open) return vote;
  const after = counted(vote, vote.rounds.length - 1, choice, (n) => n + by);
  return after === vote || by < 0 ? after : { ...after, order: [...vote.order, choice] };
}

/** Writes down how many were for a choice, in any round, also after it has been decided. */
export function setCount(round: number, choice: number, n: number): void {
  change(questionVoted(useRun.getState()), (vote) => counted(vote, round, choice, () => n));
}

function counted(vote: Vote, round: number, choice: number, to: (n: number) => number): Vote {
  const before = vote.rounds[round]?.[choice];
  if (before === undefined) return vote;
  const n = Math.max(0, Math.min(MOST_VOTES, Math.trunc(to(before))));
  if (!Number.isFinite(n) || n === before) return vote;
  const rounds = vote.rounds.map((counts, r) =>
    r === round ? counts.map((old, c) => (c === choice ? n : old)) : counts,
  );
  const gone = round === vote.rounds.length - 1 ? before - n : 0;
  return { ...vote, rounds, order: without(vote.order, choice, gone) };
}

/** The same without the last `n` of a choice. */
function without(order: readonly number[], choice: number, n: number): readonly number[] {
  if (n <= 0) return order;
  const last = order.lastIndexOf(choice);
  return last < 0 ? order : without(order.toSpliced(last, 1), choice, n - 1);
}

/** Shows on the wall which choice of the open question is right; a round that is on ends. */
export const reveal = (): void =>
  change(questionNow(useRun.getState()), (vote) =>
    vote.revealed ? vote : { ...closed(vote), revealed: true },
  );

/** Shows which choice is right; once that is known, the segment arrives. */
export function revealOrGoOn(): void {
  const run = useRun.getState();
  const question = questionNow(run);
  if (question === null) return;
  const known = answerTo(run, question) !== null || voteOn(get(), run.scene, question).revealed;
  if (known) skip();
  else reveal();
}

/** Forgets what was said to the question on screen. */
export const clearVote = (): void => change(questionVoted(useRun.getState()), () => NO_VOTE);

/** Forgets all votes: the next class is another one. */
export function forgetVotes(): void {
  set({ votes: {} });
}
