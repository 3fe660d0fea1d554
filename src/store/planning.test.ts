import { beforeEach, describe, expect, it, vi } from 'vitest';
import { lastStep } from '../simulation/instant';
import { meddle, undo, visit } from './deeds';
import { useFaults } from './faults';
import { leavePlan, LONGEST_NOTE, LONGEST_TITLE, MOST_ITEMS, usePlan } from './plan';
import {
  addHere,
  addScene,
  clearPlan,
  isOn,
  moveItem,
  nextItem,
  openItem,
  placeOnScreen,
  planNow,
  previousItem,
  removeItem,
  replacePlan,
  setNote,
  setTitle,
  undoPlan,
} from './planning';
import { goBack, goOn } from './remote';
import { currentStep, openScene, seekStep, toEnd, useRun } from './run';
import { useSettings } from './settings';
import { leaveTour, useTour } from './touring';

const at = () => usePlan.getState().at;
const scenes = () => planNow().items.map(({ place }) => place.scene);
const notes = () => planNow().items.map(({ note }) => note);
const onScreen = () => {
  const run = useRun.getState();
  return [run.scene, currentStep(run)];
};

beforeEach(() => {
  usePlan.setState({ plan: null, at: null, before: [] });
  leaveTour();
  openScene('three-way-handshake');
  useRun.setState({ undoable: [], redoable: [], mission: null });
  useFaults.setState({ faults: [] });
});

/** Three items: two scenes as they are, and in the middle something that was done to one. */
function build(): void {
  addScene('fin-lost');
  visit('reset');
  meddle({ kind: 'drop', flight: 1 });
  seekStep(3);
  addHere();
  addScene('whole-life');
}

describe('making a plan', () => {
  it('takes what is on screen as it is: scene, deeds, name, step', () => {
    build();
    expect(scenes()).toEqual(['fin-lost', 'reset', 'whole-life']);
    expect(planNow().items[1]?.place).toEqual(placeOnScreen());
    expect(planNow().items[1]?.place).toMatchObject({
      step: 4,
      interventions: [{ kind: 'drop', flight: 1 }],
    });
  });

  it('each change can be undone, one after the other', () => {
    build();
    setTitle('Closing');
    moveItem(0, 1);
    removeItem(0);
    clearPlan();
    expect(usePlan.getState().plan).toBeNull();
    const was = [];
    while (usePlan.getState().before.length > 0) {
      undoPlan();
      was.push([planNow().title, ...scenes()]);
    }
    expect(was).toEqual([
      ['Closing', 'fin-lost', 'whole-life'],
      ['Closing', 'reset', 'fin-lost', 'whole-life'],
      ['Closing', 'fin-lost', 'reset', 'whole-life'],
      ['', 'fin-lost', 'reset', 'whole-life'],
      ['', 'fin-lost', 'reset'],
      ['', 'fin-lost'],
      [''],
    ]);
    undoPlan();
    expect(planNow().items).toEqual([]);
  });

  it('a text that is written sign by sign is one change', () => {
    build();
    for (const text of ['A', 'As', 'Ask']) setNote(1, text);
    for (const text of ['B', 'By']) setNote(0, text);
    expect(notes()).toEqual(['By', 'Ask', '']);
    undoPlan();
    expect(notes()).toEqual(['', 'Ask', '']);
    undoPlan();
    expect(notes()).toEqual(['', '', '']);
  });

  it('has room for so much, and takes no more', () => {
    for (let i = 0; i < MOST_ITEMS; i++) expect(addScene('reset')).toBe(true);
    expect([addScene('reset'), addHere()]).toEqual([false, false]);
    expect(planNow().items).toHaveLength(MOST_ITEMS);
    setTitle('가'.repeat(LONGEST_TITLE + 5));
    setNote(0, '🙂'.repeat(LONGEST_NOTE + 5));
    setNote(1, 'a\ud800b');
    expect(planNow().title).toBe('가'.repeat(LONGEST_TITLE));
    expect(notes().slice(0, 2)).toEqual(['🙂'.repeat(LONGEST_NOTE), 'ab']);
  });

  it('the item that is on stays on where others move, and gives way to the next where it goes', () => {
    build();
    openItem(1);
    moveItem(0, 1);
    expect(at()).toBe(0);
    moveItem(0, 1);
    expect([at(), scenes()[1]]).toEqual([1, 'reset']);
    removeItem(0);
    expect([at(), scenes()[0]]).toEqual([0, 'reset']);
    removeItem(0);
    expect(at()).toBeNull();
    nextItem();
    expect(onScreen()[0]).toBe('whole-life');
    expect([moveItem(0, -1), moveItem(0, 1), moveItem(7, 1)]).toEqual([false, false, false]);
  });

  it('another plan in its place, and leaving it, can be undone', () => {
    build();
    const { plan } = usePlan.getState();
    replacePlan({ title: 'Other', items: [] });
    undoPlan();
    expect(usePlan.getState().plan).toBe(plan);
    openItem(2);
    leavePlan();
    expect([usePlan.getState().plan, onScreen()[0]]).toEqual([null, 'whole-life']);
    undoPlan();
    expect([usePlan.getState().plan, at()]).toEqual([plan, 2]);
  });
});

describe('going through a plan', () => {
  it('opens each item as it was taken, and keeps language, theme and view', () => {
    build();
    useSettings.setState({ view: 'present', language: 'ko', theme: 'dark' });
    nextItem();
    expect([at(), onScreen()[0]]).toEqual([0, 'fin-lost']);
    nextItem();
    expect([at(), onScreen()]).toEqual([1, ['reset', 3]]);
    const [, item] = planNow().items;
    expect(item !== undefined && isOn(useRun.getState(), item)).toBe(true);
    nextItem();
    nextItem();
    expect([at(), onScreen()[0]]).toEqual([2, 'whole-life']);
    previousItem();
    expect([at(), onScreen()]).toEqual([1, ['reset', 3]]);
    previousItem('end');
    const { timeline } = useRun.getState();
    expect([at(), onScreen()]).toEqual([0, ['fin-lost', lastStep(timeline)]]);
    previousItem();
    expect(at()).toBe(0);
    expect(useSettings.getState()).toMatchObject({
      view: 'present',
      language: 'ko',
      theme: 'dark',
    });
    useSettings.setState({ view: 'page', language: null, theme: null });
  });

  it('undo leads back to what the viewer did, and to nothing that only belongs to an item', () => {
    build();
    useRun.setState({ undoable: [] });
    openItem(1);
    openItem(0);
    expect(useRun.getState().undoable).toHaveLength(1);
    meddle({ kind: 'drop', flight: 0 });
    openItem(2);
    undo();
    expect(useRun.getState()).toMatchObject({
      scene: 'fin-lost',
      interventions: [{ kind: 'drop', flight: 0 }],
    });
  });

  it('what an item names and its scene does not have is told when it is opened', () => {
    replacePlan({
      title: '',
      items: [{ place: { ...placeOnScreen(), step: 4711 }, note: '' }],
    });
    openItem(0);
    expect(useFaults.getState().faults).toEqual([{ part: 'step', text: '4711' }]);
    openItem(3);
    expect(at()).toBe(0);
  });
});

describe('a presenter’s remote', () => {
  it('goes on over the end of a scene, and back to the end of the one before', async () => {
    build();
    openItem(1);
    goOn();
    expect([at(), onScreen()]).toEqual([1, ['reset', 4]]);
    toEnd();
    goOn();
    await vi.waitFor(() => expect([at(), onScreen()[0]]).toEqual([2, 'whole-life']));
    seekStep(0);
    goBack();
    await vi.waitFor(() => expect(at()).toBe(1));
    const { timeline } = useRun.getState();
    expect(onScreen()).toEqual(['reset', lastStep(timeline)]);
  });

  it('goes no further than once while what opens items is still being loaded', async () => {
    build();
    openItem(0);
    toEnd();
    goOn();
    goOn();
    await vi.waitFor(() => expect(at()).toBe(1));
    // Whatever is still to come of the second press comes before this.
    await import('./planning').then(() => undefined);
    expect([at(), onScreen()]).toEqual([1, ['reset', 3]]);
    seekStep(0);
    goBack();
    goBack();
    await vi.waitFor(() => expect(at()).toBe(0));
    await import('./planning').then(() => undefined);
    expect(at()).toBe(0);
  });

  it.each([
    ['a key is held', () => undefined, true],
    ['no item is on', () => usePlan.setState({ at: null }), false],
    ['a tour is on', () => useTour.setState({ at: { tour: 'opening', stop: 0 } }), false],
    ['a mission is on', () => useRun.setState({ mission: { id: 'open-server', turn: 0 } }), false],
  ])('stays in the scene while %s', async (_, set, held) => {
    build();
    openItem(1);
    set();
    const on = at();
    toEnd();
    goOn(held);
    seekStep(0);
    goBack(held);
    await import('./planning');
    expect([at(), onScreen()]).toEqual([on, ['reset', 0]]);
  });
});
