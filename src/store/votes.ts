/** The class votes on a question: A to D, counted by the presenter, in two rounds that are both kept. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Question } from '../lessons/question';
import type { ScenarioId } from '../scenarios';
import { keptInTab } from './kept';
import { keyOf, questionBehind, questionNow } from './predictions';
import { type RunState, useRun } from './run';

export const MOST_ROUNDS = 2;
/** More than any class has. */
export const MOST_VOTES = 999;

/** What a class has said to one question. */
export interface Vote {
  /** Each round: how many are for which choice, in the order of the choices. */
  readonly rounds: readonly (readonly number[])[];
  /** Is the last round being counted? */
  readonly open: boolean;
  /** Does the wall show which choice is right, before it happens? */
  readonly revealed: boolean;
}

const NO_VOTE: Vote = { rounds: [], open: false, revealed: false };

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
  const { rounds, open, revealed } = from as Partial<Record<keyof Vote, unknown>>;
  if (typeof open !== 'boolean' || typeof revealed !== 'boolean' || !isRounds(rounds)) return null;
  return { rounds, open: open && rounds.length > 0, revealed };
}

function isRounds(from: unknown): from is number[][] {
  return Array.isArray(from) && from.length <= 2 && from.every(isRound);
}

function isRound(from: unknown): from is number[] {
  const fits = (n: unknown): boolean => Number.isInteger(n) && Number(n) >= 0 && Number(n) <= 999;
  return Array.isArray(from) && from.length <= 4 && from.every(fits);
}

const keyIn = (scene: ScenarioId, question: Question): string => `${scene} ${keyOf(question)}`;

/** What the class has said to a question of the scene on screen. */
export const voteOn = ({ votes }: Votes, scene: ScenarioId, question: Question): Vote =>
  votes[keyIn(scene, question)] ?? NO_VOTE;

/** The question that can be voted on, or the one that has just been decided; null: there is none. */
export const questionVoted = (run: RunState): Question | null =>
  questionNow(run) ?? questionBehind(run);

/** How many have voted in a round. */
export const votersIn = (round: readonly number[]): number => round.reduce((a, b) => a + b, 0);

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

/** Begins a round on the open question, or ends the one that is being counted; after the last one nothing. */
export function toggleRound(): void {
  const question = questionNow(useRun.getState());
  change(question, (vote) => {
    if (vote.open) return { ...vote, open: false };
    if (vote.rounds.length >= MOST_ROUNDS || vote.revealed) return vote;
    return { ...vote, rounds: [...vote.rounds, zeros(question)], open: true };
  });
}

const zeros = (question: Question | null): number[] => question?.choices.map(() => 0) ?? [];

/** One more, or one less, for a choice (from 0), in the round that is being counted. */
export function count(choice: number, by: 1 | -1 = 1): void {
  change(questionNow(useRun.getState()), (vote) =>
    vote.open ? counted(vote, vote.rounds.length - 1, choice, (n) => n + by) : vote,
  );
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
  return { ...vote, rounds };
}

/** Shows on the wall which choice of the open question is right; a round that is on ends. */
export const reveal = (): void =>
  change(questionNow(useRun.getState()), (vote) =>
    vote.revealed ? vote : { ...vote, open: false, revealed: true },
  );

/** Forgets what was said to the question on screen. */
export const clearVote = (): void => change(questionVoted(useRun.getState()), () => NO_VOTE);
