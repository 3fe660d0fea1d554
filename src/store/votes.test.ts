import { beforeEach, describe, expect, it, vi } from 'vitest';

const kept = new Map<string, string>();
vi.stubGlobal('window', {
  sessionStorage: {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
    removeItem: (name: string) => kept.delete(name),
  },
});
vi.stubGlobal('matchMedia', () => ({ matches: false }));

/** The stores as a page that has just been loaded has them, at a step (from 1) of the release. */
async function load(step: number) {
  vi.resetModules();
  const [votes, run, predictions] = await Promise.all([
    import('./votes'),
    import('./run'),
    import('./predictions'),
  ]);
  run.openScene('four-way-release', { step });
  const question = () => predictions.questionNow(run.useRun.getState());
  return {
    ...votes,
    ...run,
    ...predictions,
    question,
    step: () => run.currentStep(run.useRun.getState()) + 1,
    /** What was said to the question on screen. */
    vote() {
      const asked = votes.questionVoted(run.useRun.getState());
      if (asked === null) throw new Error('nothing is asked here');
      return votes.voteOn(votes.useVotes.getState(), 'four-way-release', asked);
    },
  };
}

let page: Awaited<ReturnType<typeof load>>;

/** DATA arrives next: which number does the client acknowledge? */
const ASKED_AT = 12;
beforeEach(async () => {
  kept.clear();
  page = await load(ASKED_AT);
});

describe('a round', () => {
  it('begins with nobody for anything, counts, and ends', () => {
    expect(page.isVoting()).toBe(false);
    page.toggleRound();
    expect(page.isVoting()).toBe(true);
    expect(page.vote().rounds).toEqual([[0, 0, 0, 0]]);
    for (const choice of [0, 2, 2]) page.count(choice);
    page.toggleRound();
    expect(page.isVoting()).toBe(false);
    expect(page.vote()).toEqual({
      rounds: [[1, 0, 2, 0]],
      open: false,
      revealed: false,
      order: [],
    });
    // What comes after its end is no vote.
    page.count(1);
    page.takeBack();
    expect(page.vote().rounds).toEqual([[1, 0, 2, 0]]);
  });

  it('keeps the first when there is a second, and has no third', () => {
    for (const choice of [0, 2]) {
      page.toggleRound();
      page.count(choice);
      page.toggleRound();
    }
    page.toggleRound();
    expect(page.vote().rounds).toEqual([
      [1, 0, 0, 0],
      [0, 0, 1, 0],
    ]);
    expect(page.isVoting()).toBe(false);
    expect(page.hasRoundLeft(page.vote())).toBe(false);
  });

  it('in which nobody has voted was none', () => {
    page.toggleRound();
    page.toggleRound();
    expect(page.vote().rounds).toEqual([]);
    page.toggleRound();
    page.reveal();
    expect(page.vote()).toEqual({ rounds: [], open: false, revealed: true, order: [] });
  });

  it('counts no choice that there is not, and none below zero or above the most', () => {
    page.toggleRound();
    for (const choice of [-1, 4, 0.5, Number.NaN]) page.count(choice);
    page.count(1, -1);
    expect(page.vote().rounds).toEqual([[0, 0, 0, 0]]);
    page.setCount(0, 1, 1e9);
    page.count(1);
    page.setCount(0, 0, -3);
    page.setCount(0, 2, Number.NaN);
    page.setCount(1, 2, 5);
    expect(page.vote().rounds).toEqual([[0, page.MOST_VOTES, 0, 0]]);
  });
});

describe('what is taken back', () => {
  it('is the vote that came last, then the one before it', () => {
    page.toggleRound();
    for (const choice of [3, 0, 3]) page.count(choice);
    page.takeBack();
    expect(page.vote().rounds).toEqual([[1, 0, 0, 1]]);
    page.takeBack();
    page.takeBack();
    page.takeBack();
    expect(page.vote().rounds).toEqual([[0, 0, 0, 0]]);
  });

  it('is no vote that was taken from its choice by name', () => {
    page.toggleRound();
    for (const choice of [0, 1, 0]) page.count(choice);
    page.count(0, -1);
    page.takeBack();
    expect(page.vote().rounds).toEqual([[1, 0, 0, 0]]);
    // A number that is written down instead is none that came one by one.
    page.setCount(0, 2, 9);
    page.setCount(0, 0, 0);
    page.takeBack();
    expect(page.vote().rounds).toEqual([[0, 0, 9, 0]]);
  });
});

describe('the answer', () => {
  it('ends the round that is on; after it there is no other', () => {
    page.toggleRound();
    page.count(1);
    page.reveal();
    expect(page.vote()).toMatchObject({ rounds: [[0, 1, 0, 0]], open: false, revealed: true });
    page.toggleRound();
    expect(page.vote().rounds).toHaveLength(1);
  });

  it('is shown first, and then the segment arrives', () => {
    page.revealOrGoOn();
    expect(page.vote().revealed).toBe(true);
    expect(page.step()).toBe(ASKED_AT);
    page.revealOrGoOn();
    expect(page.step()).toBe(ASKED_AT + 1);
    // Nothing is asked there: nothing happens.
    page.revealOrGoOn();
    expect(page.step()).toBe(ASKED_AT + 1);
  });

  it('brings what the class has said in sight, or the end of the second round does', () => {
    page.toggleRound();
    page.count(0);
    expect(page.isTold(page.vote())).toBe(false);
    page.toggleRound();
    expect(page.isTold(page.vote())).toBe(false);
    page.toggleRound();
    page.count(1);
    expect(page.isTold(page.vote())).toBe(false);
    page.toggleRound();
    expect(page.isTold(page.vote())).toBe(true);
  });
});

describe('where there is no question', () => {
  it('there is nothing to vote on, and what was said to the last one stays', () => {
    page.toggleRound();
    page.count(0);
    page.toggleRound();
    page.skip();
    expect(page.question()).toBeNull();
    page.toggleRound();
    page.count(0);
    page.reveal();
    expect(page.vote()).toMatchObject({ rounds: [[1, 0, 0, 0]], revealed: false });
    // After the lesson it can be mended, or forgotten.
    page.setCount(0, 0, 12);
    expect(page.vote().rounds).toEqual([[12, 0, 0, 0]]);
    page.clearVote();
    expect(page.vote().rounds).toEqual([]);
  });
});

describe('what is kept', () => {
  it('is forgotten at the end of the class, every question of it', async () => {
    for (let round = 0; round < page.MOST_ROUNDS; round++) {
      page.toggleRound();
      page.count(0);
      page.toggleRound();
    }
    page.openScene('four-way-release', { step: 9 });
    page.reveal();
    page.forgetVotes();
    page = await load(ASKED_AT);
    expect(page.useVotes.getState().votes).toEqual({});
    expect(page.hasRoundLeft(page.vote())).toBe(true);
  });

  it('is there when the tab is loaded again, a round that is on as well', async () => {
    page.toggleRound();
    for (const choice of [1, 1, 3]) page.count(choice);
    const before = page.vote();
    page = await load(ASKED_AT);
    expect(page.vote()).toEqual(before);
    page.takeBack();
    expect(page.vote().rounds).toEqual([[0, 2, 0, 0]]);
  });

  it('is left out where it is no vote', () => {
    const vote = { rounds: [[1, 2]], open: true, revealed: false, order: [1, 0, 1] };
    expect(page.readVotes({ a: vote })).toEqual({ a: vote });
    for (const from of [null, 3, 'x', undefined]) expect(page.readVotes(from)).toEqual({});
    const broken = [
      null,
      {},
      { ...vote, open: 1 },
      { ...vote, revealed: 'no' },
      { ...vote, rounds: [[1], [1], [1]] },
      { ...vote, rounds: [[1, 2], [1]] },
      { ...vote, rounds: [[1, -2]] },
      { ...vote, rounds: [[1, 1_000]] },
      { ...vote, rounds: [[1, 2, 3, 4, 5]] },
      { ...vote, rounds: 'none' },
    ];
    for (const b of broken) expect(page.readVotes({ a: vote, b })).toEqual({ a: vote });
  });

  it('can do without an order that does not go with the numbers', () => {
    const vote = { rounds: [[1, 2]], open: false, revealed: false };
    const read = { ...vote, order: [] };
    for (const order of [undefined, 'x', [0, 0], [2], [-1], [0.5], ['0'], [null]]) {
      expect(page.readVotes({ a: { ...vote, order } })).toEqual({ a: read });
    }
    // No round is on where there is none.
    const none = { rounds: [], open: true, revealed: false, order: [] };
    expect(page.readVotes({ a: none })).toEqual({ a: { ...none, open: false } });
  });
});
