import { beforeEach, describe, expect, it, vi } from 'vitest';

const KEPT = 'synopsis-learnt';

/** A browser's storage, as far as the stores use it; `broken`: it is full, or forbidden. */
const kept = new Map<string, string>();
let broken = false;
const orThrow = <T>(value: T): T => {
  if (broken) throw new DOMException('no room', 'QuotaExceededError');
  return value;
};
vi.stubGlobal('window', {
  localStorage: {
    getItem: (name: string) => orThrow(kept.get(name) ?? null),
    setItem: (name: string, text: string) => orThrow(kept.set(name, text)),
    removeItem: (name: string) => orThrow(kept.delete(name)),
  },
});

/** The store as a page that has just been loaded has it. */
async function load() {
  vi.resetModules();
  const { useMastery, ...rest } = await import('./mastery');
  return { ...rest, learnt: () => useMastery.getState() };
}

const keep = (state: unknown, version = 1): void =>
  void kept.set(KEPT, JSON.stringify({ state, version }));

beforeEach(() => {
  kept.clear();
  broken = false;
});

describe('what is learnt', () => {
  it('is nothing to begin with', async () => {
    const { learnt, masteryOf } = await load();
    expect(masteryOf(learnt(), 'reset')).toBe('not-yet');
  });

  it('follows the last answer, and is there when the page is loaded again', async () => {
    const first = await load();
    first.keepRecall('reset', true);
    first.keepRecall('fin-lost', true);
    first.keepRecall('fin-lost', false);
    expect(first.masteryOf(first.learnt(), 'reset')).toBe('mastered');
    expect(first.masteryOf(first.learnt(), 'fin-lost')).toBe('again');
    const second = await load();
    expect(second.learnt().recalls).toEqual({ reset: true, 'fin-lost': false });
  });

  it('has the furthest stop of a tour, also after going back', async () => {
    const { learnt, reachStop } = await load();
    reachStop('release', 3);
    reachStop('release', 7);
    reachStop('release', 2);
    expect(learnt().tours).toEqual({ release: 7 });
  });

  it('can be forgotten, here and in the storage, and be had back', async () => {
    const { learnt, keepRecall, reachStop, forget, remember } = await load();
    keepRecall('reset', true);
    reachStop('opening', 2);
    const before = learnt();
    forget();
    expect(learnt()).toEqual({ recalls: {}, tours: {} });
    expect((await load()).learnt()).toEqual({ recalls: {}, tours: {} });
    remember(before);
    expect((await load()).learnt()).toEqual({ recalls: { reset: true }, tours: { opening: 2 } });
  });
});

describe('a storage', () => {
  it.each([
    ['no JSON', '{'],
    ['null', 'null'],
    ['a number', '7'],
    ['a list', '[]'],
    ['no state', '{"version":1}'],
    ['a state that is a text', '{"state":"x","version":1}'],
    ['a version to come', '{"state":{"recalls":{"reset":true}},"version":99}'],
  ])('with %s in it is as if nothing had been learnt', async (_, text) => {
    const complaints = vi.spyOn(console, 'error').mockReturnValue();
    kept.set(KEPT, text);
    const { learnt, keepRecall, masteryOf } = await load();
    expect(learnt()).toEqual({ recalls: {}, tours: {} });
    keepRecall('reset', true);
    expect(masteryOf(learnt(), 'reset')).toBe('mastered');
    expect(complaints).not.toHaveBeenCalled();
    complaints.mockRestore();
  });

  it('keeps what can be read beside what can’t', async () => {
    keep({
      recalls: { reset: true, 'fin-lost': 'yes', 'syn-lost': null, __proto__: { x: 1 } },
      tours: { opening: 3, release: -1, other: 1.5, more: '4', most: 1e300 },
      more: 'x',
    });
    expect((await load()).learnt()).toEqual({ recalls: { reset: true }, tours: { opening: 3 } });
  });

  it('that names no prototype changes none', async () => {
    kept.set(KEPT, '{"state":{"recalls":{"__proto__":true},"tours":{"__proto__":4}},"version":1}');
    const { learnt, masteryOf } = await load();
    expect(masteryOf(learnt(), 'reset')).toBe('not-yet');
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it('that throws: what is learnt lasts as long as the page, and nothing complains', async () => {
    const complaints = vi.spyOn(console, 'error').mockReturnValue();
    broken = true;
    const { learnt, keepRecall, reachStop, forget, masteryOf } = await load();
    keepRecall('reset', true);
    reachStop('opening', 2);
    expect(masteryOf(learnt(), 'reset')).toBe('mastered');
    expect(learnt().tours).toEqual({ opening: 2 });
    forget();
    expect(masteryOf(learnt(), 'reset')).toBe('not-yet');
    expect(complaints).not.toHaveBeenCalled();
    complaints.mockRestore();
  });
});
