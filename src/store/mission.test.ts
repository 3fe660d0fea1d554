import { beforeEach, describe, expect, it, vi } from 'vitest';
import { perfectDraft } from '../lessons/draft';
import { MISSION_IDS, type MissionId, MISSIONS } from '../lessons/missions';
import { lastStep } from '../simulation/instant';

const KEPT = 'synopsis-missions';

/** A browser's storage, as far as the stores use it. */
const kept = new Map<string, string>();
vi.stubGlobal('window', {
  localStorage: {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
    removeItem: (name: string) => kept.delete(name),
  },
});

/** The stores as a page that has just been loaded has them. */
async function load() {
  vi.resetModules();
  const [mission, run, deeds] = await Promise.all([
    import('./mission'),
    import('./run'),
    import('./deeds'),
  ]);
  const state = () => mission.useMission.getState();
  /** Writes what the learner's own TCP would send; `ack` can be another. */
  const write = (ack?: string): void => {
    const { turns, turn } = state();
    const due = turns[turn];
    if (due === undefined) throw new Error('no turn is due');
    const perfect = perfectDraft(due);
    mission.setNumber('seq', perfect.numbers.seq);
    mission.setNumber('ack', ack ?? perfect.numbers.ack);
    mission.setNumber('text', perfect.numbers.text);
    for (const bit of perfect.ctl.filter((b) => !state().draft.ctl.includes(b)))
      mission.toggleBit(bit);
    mission.setState(due.after);
  };
  return { ...mission, ...run, ...deeds, state, write, at: () => run.useRun.getState() };
}

let page: Awaited<ReturnType<typeof load>>;

beforeEach(async () => {
  kept.clear();
  page = await load();
});

it('a mission that is begun in front of a class leads back to the page: nothing is built on a wall', async () => {
  const { openMission, at } = await load();
  const { setView, useSettings } = await import('./settings');
  setView('presenter');
  openMission('open-client');
  expect(useSettings.getState().view).toBe('page');
  expect(at().learner).toBe('client');
});

describe('a turn that is due', () => {
  it('cannot be passed by going on', () => {
    page.openMission('open-server');
    const { until } = page.at();
    for (const go of [page.toEnd, page.next, page.next, page.next, page.play]) go();
    page.seek(4);
    page.seekStep(3);
    page.nextPhase(1);
    expect(page.at().position).toBe(until);
    expect(Math.floor(until)).toBe(1);
    expect(page.isHeld(page.at())).toBe(true);
  });

  it('can be left for the past, and come back to', () => {
    page.openMission('open-server');
    page.toEnd();
    page.toStart();
    expect(page.at().position).toBe(0);
    page.goBack();
    expect(page.isHeld(page.at())).toBe(true);
  });
});

it.each(MISSION_IDS)('%s is finished with the right segments, and that is kept', async (id) => {
  page.openMission(id);
  expect(page.at().learner).toBe(MISSIONS[id].learner);
  for (const _ of page.state().turns) {
    page.toEnd();
    page.write();
    page.check();
  }
  expect(page.at().until).toBe(Number.POSITIVE_INFINITY);
  page.toEnd();
  expect(page.at().position).toBe(lastStep(page.at().timeline));
  expect(page.state().finished).toEqual([id]);
  expect((await load()).state().finished).toEqual([id]);
});

describe('a draft with a mistake', () => {
  const missed = (id: MissionId): void => {
    page.openMission(id);
    page.toEnd();
    page.write('100');
    page.check();
  };

  it('stays where it is, and what is right stays', () => {
    missed('open-server');
    const { turn, judgements, draft, misses } = page.state();
    expect(turn).toBe(0);
    expect(judgements.ack?.right).toBe(false);
    expect(judgements.seq?.right).toBe(true);
    expect(draft.numbers.seq).toBe('300');
    expect(misses).toEqual({ ack: 1 });
    page.setNumber('ack', '101');
    expect(page.state().judgements.ack).toBeUndefined();
    expect(page.state().judgements.seq?.right).toBe(true);
    expect(page.state().checked).toBeNull();
  });

  it('can be sent all the same, and mended', () => {
    missed('open-server');
    page.sendAnyway();
    expect(page.at().until).toBe(Number.POSITIVE_INFINITY);
    expect(page.at().timeline.flights[1]?.segment.ack).toBe(100);
    page.goBack();
    expect(page.at().interventions).toEqual([]);
    expect(page.isHeld(page.at())).toBe(true);
    expect(page.state().draft.numbers.ack).toBe('100');
    page.setNumber('ack', '101');
    page.check();
    expect(page.state().finished).toEqual(['open-server']);
  });

  it('is back at its turn after an undo, too', () => {
    missed('open-server');
    page.sendAnyway();
    page.undo();
    expect(page.isHeld(page.at())).toBe(true);
    page.redo();
    expect(page.at().until).toBe(Number.POSITIVE_INFINITY);
  });

  it('gets help in two steps', () => {
    missed('open-server');
    page.takeHint('ack');
    page.takeHint('ack');
    page.takeHint('ack');
    expect(page.state().hints).toEqual({ ack: 2 });
  });
});

describe('a mission ends without being finished', () => {
  it.each([
    ['by leaving it', () => page.leaveMission()],
    ['by another scene', () => page.visit('reset')],
    ['by an address', () => page.openScene('reset')],
  ])('%s', (_, leave) => {
    page.openMission('open-client');
    leave();
    expect(page.state().mission).toBeNull();
    expect(page.at().learner).toBeNull();
    page.toEnd();
    expect(page.at().position).toBe(lastStep(page.at().timeline));
    expect(page.state().finished).toEqual([]);
  });
});

describe('what is kept can be anything', () => {
  it.each([
    ['no JSON', '{{'],
    ['another kind of value', '7'],
    ['no state', '{}'],
    ['no list', '{"state":{"finished":"open-client"},"version":0}'],
    ['strange entries', '{"state":{"finished":[null,7,"fly"]},"version":0}'],
  ])('%s', async (_, text) => {
    kept.set(KEPT, text);
    expect((await load()).state().finished).toEqual([]);
  });

  it('and what can be believed of it is believed', async () => {
    kept.set(KEPT, '{"state":{"finished":["fly","refuse"],"turn":7},"version":0}');
    const { finished, turn } = (await load()).state();
    expect(finished).toEqual(['refuse']);
    expect(turn).toBe(0);
  });
});
