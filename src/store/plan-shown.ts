/** A lesson plan in several windows: the wall has its items, so that a remote leads on from there, too. */
import { usePlan } from './plan';
import { addPlan, readPlan, withoutNotes } from './plan-text';
import { useSettings } from './settings';

/** The plan as parameters of an address, without the notes; empty: there is none. */
export function takePlanShown(): string {
  const { plan, at } = usePlan.getState();
  return addPlan('', plan === null ? null : withoutNotes(plan), at);
}

/** Goes where the other window is in its plan. Whoever has the plan with its notes keeps it as it is. */
export function givePlanShown(given: string): void {
  if (given === takePlanShown()) return;
  const { plan, at } = readPlan(given);
  const own = usePlan.getState().plan;
  if (own === null || useSettings.getState().view === 'present') usePlan.setState({ plan, at });
  else if (plan?.items.length === own.items.length) usePlan.setState({ at });
}
