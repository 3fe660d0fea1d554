/**
 * A lesson plan as a file: JSON that can be read, and written by hand. What is not understood is
 * refused as a whole, with what is wrong and where, so that nothing gets lost on the way.
 */
import { type TextPlace, whereBroken } from './json-place';
import { isRecord } from './parse';
import { readPlace } from './permalink';
import { faultOfPlace, type RunFault } from './plan-run';
import { type Item, LONGEST_TITLE, MOST_ITEMS, type Plan } from './plan';
import { printItemPlace, readItemPlace, readNote, readTitle, strangePart } from './plan-text';

/** Octets; a full plan has less than half of that. */
export const LARGEST_FILE = 1_000_000;
const KIND = 'lesson plan';
const VERSION = 1;

/** What is wrong with a file. Items count from 1; `text` is what stands there, cut to a readable length. */
export type FileFault =
  | { readonly kind: 'large' }
  /** The browser could not read it. */
  | { readonly kind: 'unreadable' }
  | ({ readonly kind: 'broken' } & TextPlace)
  /** It is JSON, but no lesson plan. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'version'; readonly text: string }
  /** `item` null: the plan itself. */
  | { readonly kind: 'unknown'; readonly item: number | null; readonly text: string }
  | { readonly kind: 'title' }
  | { readonly kind: 'long-title' }
  | { readonly kind: 'items' }
  | { readonly kind: 'no-items' }
  | { readonly kind: 'many-items'; readonly n: number }
  | { readonly kind: 'item'; readonly item: number }
  | { readonly kind: 'place'; readonly item: number }
  | { readonly kind: 'note'; readonly item: number }
  | { readonly kind: 'long-note'; readonly item: number; readonly n: number }
  | { readonly kind: 'scene'; readonly item: number; readonly text: string }
  | { readonly kind: 'deed'; readonly item: number; readonly text: string }
  | { readonly kind: 'part'; readonly item: number; readonly text: string }
  | (RunFault & { readonly item: number });

/** A plan as the text of a file. */
export const printPlanFile = ({ title, items }: Plan): string =>
  `${JSON.stringify(
    {
      synopsis: KIND,
      version: VERSION,
      title,
      items: items.map(({ place, note }) => ({ place: printItemPlace(place), note })),
    },
    null,
    2,
  )}\n`;

/** What a file of this plan is called: its title without what a file's name can't have. */
export function planFileName(title: string): string {
  const name = title.replaceAll(/[\p{C}\p{Z}/\\:*?"<>|]+/gu, ' ').replaceAll(/^[. ]+|[. ]+$/g, '');
  return `${name === '' ? 'lesson' : name}.synopsis.json`;
}

class Refusal extends Error {
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

/** Reads the text of a file, whatever the runs of its items have. It never throws. */
export function readPlanFile(
  text: string,
): { readonly plan: Plan } | { readonly fault: FileFault } {
  try {
    return { plan: planOf(text) };
  } catch (thrown) {
    if (thrown instanceof Refusal) return { fault: thrown.fault };
    throw thrown;
  }
}

/** Reads the text of a file that is to be shown: a plan with items, each of which its run has. It never throws. */
export function openPlanFile(text: string): ReturnType<typeof readPlanFile> {
  const read = readPlanFile(text);
  if ('fault' in read) return read;
  const { items } = read.plan;
  if (items.length === 0) return { fault: { kind: 'no-items' } };
  for (const [i, { place }] of items.entries()) {
    const missing = faultOfPlace(place);
    if (missing !== null) return { fault: { ...missing, item: i + 1 } };
  }
  return read;
}

function planOf(text: string): Plan {
  if (text.length > LARGEST_FILE) throw new Refusal({ kind: 'large' });
  const json = parsed(text);
  if (!isRecord(json) || json['synopsis'] !== KIND) throw new Refusal({ kind: 'foreign' });
  if (json['version'] !== VERSION)
    throw new Refusal({ kind: 'version', text: cut(JSON.stringify(json['version']) ?? '–') });
  knowsAll(json, ['synopsis', 'version', 'title', 'items'], null);
  const { title, items } = json;
  if (typeof title !== 'string') throw new Refusal({ kind: 'title' });
  if ([...title].length > LONGEST_TITLE) throw new Refusal({ kind: 'long-title' });
  if (!Array.isArray(items)) throw new Refusal({ kind: 'items' });
  if (items.length > MOST_ITEMS) throw new Refusal({ kind: 'many-items', n: items.length });
  return { title: readTitle(title), items: items.map((item, i) => itemOf(item, i + 1)) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal({ kind: 'broken', ...whereBroken(text) });
  }
}

type Json = { readonly [name: string]: unknown };

function knowsAll(json: Json, known: readonly string[], item: number | null): void {
  const text = Object.keys(json).find((key) => !known.includes(key));
  if (text !== undefined) throw new Refusal({ kind: 'unknown', item, text: cut(text) });
}

function itemOf(json: unknown, item: number): Item {
  if (!isRecord(json)) throw new Refusal({ kind: 'item', item });
  knowsAll(json, ['place', 'note'], item);
  const { place: address, note: text = '' } = json;
  if (typeof address !== 'string') throw new Refusal({ kind: 'place', item });
  if (typeof text !== 'string') throw new Refusal({ kind: 'note', item });
  const note = readNote(text);
  if (note === null) throw new Refusal({ kind: 'long-note', item, n: [...text].length });
  const place = readItemPlace(address);
  if (place === null) throw new Refusal(faultOf(address, item));
  return { place, note };
}

/** Why an address is none of an item. */
function faultOf(address: string, item: number): FileFault {
  const [first] = readPlace(address).faults;
  if (first?.part === 'do') return { kind: 'deed', item, text: cut(first.text) };
  if (first !== undefined && first.part !== 'scene')
    return { kind: 'part', item, text: cut(first.text) };
  const strange = strangePart(address);
  return first === undefined && strange !== undefined
    ? { kind: 'part', item, text: cut(strange) }
    : { kind: 'scene', item, text: cut(first?.text ?? address) };
}

const cut = (text: string): string =>
  [...text].length > 40 ? `${[...text].slice(0, 39).join('')}…` : text;
