/** What a presenter's remote does: it knows two keys, and leads with them through a whole lesson plan. */
import { isPlanning, usePlan } from './plan';
import { currentStep, next, previous, useRun } from './run';
import { lastStep } from '../simulation/instant';
import { isTouring } from './touring';

/** May one leave the scene for another item of the plan? A tour and a mission have ways of their own. */
const isLed = (): boolean =>
  isPlanning() &&
  usePlan.getState().at !== null &&
  !isTouring() &&
  useRun.getState().mission === null;

/** One step forward; from the last step on to the plan's next item. `held`: the key is, and stops there. */
export function goOn(held = false): void {
  const run = useRun.getState();
  if (currentStep(run) < lastStep(run.timeline) || !isLed()) next();
  else if (!held) toNextItem();
}

/** One step back; from the first step to the end of the plan's item before. `held` as above. */
export function goBack(held = false): void {
  if (currentStep(useRun.getState()) > 0 || !isLed()) previous();
  else if (!held) toPreviousItem('end');
}

/**
 * Opens an item. The code for it is loaded when the first one is: what was pressed twice until then
 * was meant for the item that was on, and leads no further than once.
 */
function lead(open: (planning: typeof import('./planning')) => void): void {
  const { plan, at } = usePlan.getState();
  const meant = (): boolean => plan === usePlan.getState().plan && at === usePlan.getState().at;
  import('./planning').then((planning) => meant() && open(planning)).catch(() => undefined);
}

/** To the plan's next item: the first one where none is on yet; at the last one nothing. */
export const toNextItem = (): void => lead(({ nextItem }) => nextItem());

/** To the item before, where it begins or at its end; at the first one nothing. */
export const toPreviousItem = (where: 'start' | 'end' = 'start'): void =>
  lead(({ previousItem }) => previousItem(where));
