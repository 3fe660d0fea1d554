import type { Act } from './deed';

/** Something that is still to come in a run. */
export type Item =
  | { readonly at: number; readonly kind: 'land'; readonly flight: number }
  | {
      readonly at: number;
      readonly kind: 'act';
      readonly act: Act;
      readonly intervention: boolean;
      /** The connection that the script waited with it for, by its four-tuple. */
      readonly about?: string | null;
    };

/** An act that is to come. */
export type ActItem = Extract<Item, { kind: 'act' }>;

/** A viewer's deed comes after all that is due in its ms anyway. */
export const late = (item: Item): boolean => item.kind === 'act' && item.intervention;

/** Puts `item` into an agenda (soonest first) behind all that is due before it or with it. */
export function enqueue(agenda: Item[], item: Item): void {
  const after = (other: Item): boolean =>
    other.at > item.at || (other.at === item.at && late(other) && !late(item));
  let low = 0;
  let high = agenda.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = agenda[middle];
    if (other !== undefined && after(other)) high = middle;
    else low = middle + 1;
  }
  agenda.splice(low, 0, item);
}
