/**
 * The lesson plan as the tab keeps it: the address of a wall is without its notes, and one that would
 * be too long is without the plan. A window that is loaded again has both all the same.
 */
import { inTab } from './kept';
import { isOneOf, isRecord } from './parse';
import type { Item, Plan } from './plan';
import { printItemPlace, readItemPlace, readNote, readTitle } from './plan-text';

const NAME = 'synopsis-plan';

export interface KeptPlan {
  readonly plan: Plan;
  /** Which item is on, from 0; null: none. */
  readonly at: number | null;
  /** Does the address have the plan, with or without its notes? */
  readonly addressed: boolean;
}

let last: KeptPlan | null = null;

/** Keeps what there is now; null: no plan. */
export function keepPlan(kept: KeptPlan | null): void {
  const same = kept?.plan === last?.plan && kept?.at === last?.at;
  if (same && kept?.addressed === last?.addressed) return;
  last = kept;
  if (kept === null) return void inTab.removeItem(NAME);
  const { plan, ...rest } = kept;
  const items = plan.items.map(({ place, note }) => [printItemPlace(place), note]);
  void inTab.setItem(NAME, JSON.stringify({ title: plan.title, items, ...rest }));
}

/** What was kept in this tab; null: nothing that can be read as a whole. */
export function keptPlan(): KeptPlan | null {
  try {
    return read(JSON.parse(`${inTab.getItem(NAME)}`));
  } catch {
    return null;
  }
}

function read(kept: unknown): KeptPlan | null {
  if (!isRecord(kept)) return null;
  const { title, items, at, addressed } = kept;
  if (typeof title !== 'string' || !Array.isArray(items)) return null;
  const readable = items.map(readItem).filter((item) => item !== null);
  if (readable.length < items.length) return null;
  const on = Number.isInteger(at) && isOneOf(Object.keys(readable), `${at}`) ? Number(at) : null;
  return {
    plan: { title: readTitle(title), items: readable },
    at: on,
    addressed: addressed === true,
  };
}

function readItem(kept: unknown): Item | null {
  if (!Array.isArray(kept)) return null;
  const [address, text] = kept as readonly unknown[];
  if (typeof address !== 'string' || typeof text !== 'string') return null;
  const [place, note] = [readItemPlace(address), readNote(text)];
  return place === null || note === null ? null : { place, note };
}

/** Is it the same plan, whatever its notes say? */
export function isSamePlan(one: Plan, other: Plan): boolean {
  const written = ({ title, items }: Plan): string =>
    JSON.stringify([title, items.map(({ place }) => printItemPlace(place))]);
  return written(one) === written(other);
}
