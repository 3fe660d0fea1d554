import { type Item, usePlan } from '../../store/plan';
import { isOn } from '../../store/planning';
import { useRun } from '../../store/run';

/** The item of the plan whose scene is on screen; null: none is. */
export function usePlannedItem(): Item | null {
  const item = usePlan(({ plan, at }) => (at === null ? undefined : plan?.items[at]));
  const on = useRun((run) => item !== undefined && isOn(run, item));
  return item !== undefined && on ? item : null;
}

/** The item that comes after it; null: there is none. */
export const useNextItem = (): Item | null =>
  usePlan(({ plan, at }) => (at === null ? undefined : plan?.items[at + 1])) ?? null;
