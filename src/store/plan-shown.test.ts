import { beforeEach, expect, it } from 'vitest';
import { type Plan, usePlan } from './plan';
import { addScene, planNow, setNote, setTitle } from './planning';
import { givePlanShown, takePlanShown } from './plan-shown';
import { useSettings } from './settings';

/** What another window is before it is told anything. */
const anotherWindow = (view: 'present' | 'presenter', plan: Plan | null): void => {
  usePlan.setState({ plan, at: null, before: [] });
  useSettings.setState({ view });
};

beforeEach(() => {
  anotherWindow('presenter', null);
  setTitle('Closing');
  addScene('fin-lost');
  addScene('reset');
  setNote(0, 'Secret');
  usePlan.setState({ at: 1 });
});

it('the wall gets the items and where one is, and never a note', () => {
  const plan = planNow();
  const given = takePlanShown();
  expect(given).not.toContain('Secret');
  anotherWindow('present', null);
  givePlanShown(given);
  expect(usePlan.getState()).toMatchObject({ at: 1, plan: { title: 'Closing' } });
  expect(planNow().items.map(({ place }) => place)).toEqual(plan.items.map(({ place }) => place));
  expect(takePlanShown()).toBe(given);
  // Where the presenter leaves it, so does the wall.
  givePlanShown('');
  expect(usePlan.getState().plan).toBeNull();
});

it('a remote at the wall leads the presenter on, who keeps the notes', () => {
  const plan = planNow();
  const given = takePlanShown();
  usePlan.setState({ at: 0 });
  givePlanShown(given);
  expect(usePlan.getState()).toMatchObject({ plan, at: 1 });
  expect(planNow().items[0]?.note).toBe('Secret');
});

it('a wall that knows another plan, or none, takes nothing from the presenter', () => {
  const plan = planNow();
  for (const given of ['', '?plan=Other&item=reset&at=1', '\ud800?item=<b>&at=x']) {
    givePlanShown(given);
    expect(usePlan.getState()).toMatchObject({ plan, at: 1 });
  }
});
