import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ScenarioId } from '../scenarios';
import { lastStep } from '../simulation/instant';
import { restAfter } from '../simulation/pacing';

const kept = new Map<string, string>();
vi.stubGlobal('window', {
  localStorage: {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
    removeItem: (name: string) => kept.delete(name),
  },
});
vi.stubGlobal('matchMedia', () => ({ matches: false }));

let frames: ((now: number) => void)[] = [];
vi.stubGlobal('requestAnimationFrame', (frame: (now: number) => void) => frames.push(frame));
vi.stubGlobal('cancelAnimationFrame', () => (frames = []));

/** Wall time passes, in frames of 16 ms, as long as anything moves. */
let now = 0;
function pass(ms: number): void {
  for (const end = now + ms; now < end && frames.length > 0; now += 16) {
    const due = frames;
    frames = [];
    for (const frame of due) frame(now);
  }
}

/** The stores as a page that has just been loaded has them, with a scene in it. */
async function load(scene: ScenarioId, step?: number) {
  vi.resetModules();
  frames = [];
  const [predictions, run, deeds, settings, clock, mission] = await Promise.all([
    import('./predictions'),
    import('./run'),
    import('./deeds'),
    import('./settings'),
    import('./clock'),
    import('./mission'),
  ]);
  clock.startClock();
  run.openScene(scene, step === undefined ? {} : { step });
  const at = () => run.useRun.getState();
  return {
    ...predictions,
    ...run,
    ...deeds,
    ...settings,
    ...mission,
    at,
    /** The step that has happened, from 1, as the screen counts. */
    step: () => run.currentStep(at()) + 1,
    open: () => predictions.questionNow(at()),
    right: () => predictions.questionNow(at())?.right ?? -1,
  };
}

let page: Awaited<ReturnType<typeof load>>;

/** Steps at which a question is open, going forward from the first step. */
function walk(): number[] {
  const steps: number[] = [];
  page.toStart();
  for (let n = 1; n <= lastStep(page.at().timeline) + 1; n++) {
    expect(page.step()).toBe(n);
    if (page.open() !== null) steps.push(n);
    page.next();
  }
  return steps;
}

beforeEach(async () => {
  kept.clear();
  page = await load('four-way-release', 1);
});

describe('going by steps', () => {
  it('T5: five times Next are five steps, also over open questions', () => {
    for (let i = 0; i < 5; i++) page.next();
    expect(page.step()).toBe(6);
    expect(walk()).toEqual([2, 4, 9, 12, 15]);
  });

  it('before a question the segment waits at the far end of the wire, however one comes there', () => {
    page.seekStep(8);
    const { position } = page.at();
    expect(position).toBeGreaterThan(8.999);
    expect(page.step()).toBe(9);
    for (const come of [
      () => page.previous(),
      () => page.openScene('four-way-release', { step: 9 }),
      () => page.selectStep(8),
    ]) {
      page.seekStep(9);
      come();
      expect(page.at()).toMatchObject({ position, shown: position });
      expect(page.open()?.step).toBe(9);
    }
  });

  it('the slider and the list pass over questions', () => {
    page.seek(12.4);
    expect(page.step()).toBe(13);
    expect(page.open()).toBeNull();
    page.toEnd();
    expect(page.step()).toBe(18);
  });

  it('T2: forward and back is the same place with the same question', () => {
    page.seekStep(8);
    const [{ position, answers }, question] = [page.at(), page.open()];
    page.next();
    expect(page.open()).toBeNull();
    page.previous();
    expect(page.at()).toMatchObject({ position, answers });
    expect(page.open()).toBe(question);
    expect(page.answerTo(page.at(), question)).toBeNull();
  });
});

describe('an answer', () => {
  it('lets the segment arrive, and is there when one comes back', () => {
    page.seekStep(8);
    const question = page.open();
    page.answer(1);
    expect(page.step()).toBe(10);
    expect(page.questionBehind(page.at())).toBe(question);
    page.next();
    page.previous();
    page.previous();
    expect(page.open()).toBe(question);
    expect(page.answerTo(page.at(), question)).toBe(1);
  });

  it('is given once, and only to a question that is open', () => {
    page.seekStep(9);
    page.answer(0);
    expect(page.at().answers).toEqual({});
    page.seekStep(8);
    page.answer(7);
    expect(page.step()).toBe(9);
    page.answer(1);
    page.previous();
    page.answer(2);
    expect(page.answerTo(page.at(), page.open())).toBe(1);
    expect(page.step()).toBe(9);
  });

  it('is forgotten with the scene, and outlives what is done and undone in it', () => {
    page.seekStep(8);
    page.answer(1);
    page.call('client', 'abort');
    page.undo();
    page.seekStep(8);
    expect(page.answerTo(page.at(), page.open())).toBe(1);
    page.restart();
    page.seekStep(8);
    expect(page.answerTo(page.at(), page.open())).toBeNull();
  });
});

describe('playing', () => {
  it('stops at the far end of the wire, and plays on after an answer', () => {
    page.call('client', 'connect');
    pass(10_000);
    expect(page.step()).toBe(2);
    expect(page.at()).toMatchObject({ playing: false, position: page.at().halt });
    page.answer(page.right());
    expect(page.at().playing).toBe(true);
    pass(10_000);
    expect(page.step()).toBe(4);
    expect(page.open()?.step).toBe(4);
  });

  it('stays stopped after an answer when it had not been playing', () => {
    page.seekStep(8);
    page.answer(page.right());
    expect(page.at().playing).toBe(false);
    page.seekStep(7);
    page.play();
    pass(10_000);
    page.previous();
    page.next();
    // Somebody has gone by steps since.
    page.skip();
    expect(page.at().playing).toBe(false);
  });

  it('goes on over a question that is skipped, over one that was answered, and on Play', () => {
    page.play();
    pass(10_000);
    page.skip();
    expect(page.at().playing).toBe(true);
    pass(10_000);
    expect(page.step()).toBe(4);
    page.play();
    expect(page.at()).toMatchObject({ playing: true, position: 4 });
    pass(20_000);
    page.answer(0);
    page.seekStep(7);
    page.play();
    pass(20_000);
    expect(page.step()).toBe(12);
  });

  it('does not stop where nothing is asked', () => {
    page.setPredicts(false);
    page.play();
    pass(120_000);
    expect(page.step()).toBe(18);
  });
});

describe('a call takes over', () => {
  it('and the question goes', () => {
    page.seekStep(8);
    page.call('client', 'abort');
    expect(page.open()).toBeNull();
    expect(page.at().playing).toBe(true);
    expect(page.at().interventions).toHaveLength(1);
  });

  it('also where the scene makes it next: the run plays on to it', () => {
    page.seekStep(8);
    expect(page.nextScripted(page.at())).toMatchObject({ k: 11, host: 'server', name: 'send' });
    page.call('server', 'send');
    expect(page.open()).toBeNull();
    expect(page.at()).toMatchObject({ playing: true, position: 9, interventions: [] });
  });
});

describe('the switch', () => {
  it('off: the open question goes, and segments rest half-way again', () => {
    page.seekStep(8);
    page.setPredicts(false);
    expect(page.step()).toBe(10);
    expect(page.at()).toMatchObject({ asks: [], halt: Number.POSITIVE_INFINITY });
    page.previous();
    expect(page.at().position).toBe(restAfter(page.at().timeline, 8));
    expect(walk()).toEqual([]);
  });

  it('on again: the question is there at once', () => {
    page.setPredicts(false);
    page.seekStep(8);
    page.setPredicts(true);
    expect(page.open()?.step).toBe(9);
  });

  it('is kept in the browser; the address counts first', async () => {
    page.setPredicts(false);
    page = await load('four-way-release', 9);
    expect(page.open()).toBeNull();
    page.ask(null, null, 'page', null, true);
    expect(page.open()?.step).toBe(9);
    expect(page.chosenPredict(page.useSettings.getState())).toBe('on');
    page.ask(null, null, 'page', null, null);
    expect(page.chosenPredict(page.useSettings.getState())).toBe('off');
    page.setPredicts(true);
    expect(page.chosenPredict(page.useSettings.getState())).toBeNull();
  });
});

it('those who are one of the ends are not asked', () => {
  page.openMission('half-close');
  pass(10_000);
  expect(page.at()).toMatchObject({ asks: [], halt: Number.POSITIVE_INFINITY });
  page.leaveMission();
  expect(page.at().asks).toEqual([2, 4, 9, 12, 15]);
});
