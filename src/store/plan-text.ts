import { HOST_IDS } from '../simulation/deed';
import { NO_CHOICES } from '../simulation/choices';
import type { Fault } from './fault';
import { printName, printPart, readPart } from './name-text';
import { wholeNumber } from './parse';
import { LONGEST_ADDRESS, type Place, printPlace, readPlace } from './permalink';
import {
  type Item,
  type ItemPlace,
  LONGEST_NOTE,
  LONGEST_TITLE,
  MOST_ITEMS,
  type Plan,
} from './plan';

/**
 * A plan in an address: `plan=Closing&item=fin-lost~step=5~do=drop:6~note=Ask+first.&item=reset&at=2`.
 * An item is its scene, and then the parts of that scene's own address, divided by `~`, with the note
 * last; `at` is the item that is on, from 1.
 */

export interface PlanReading {
  /** null: the address has none. */
  readonly plan: Plan | null;
  /** From 0. */
  readonly at: number | null;
  readonly faults: readonly Fault[];
}

/** What an item may say of its scene. */
const PARTS: ReadonlySet<string> = new Set(['step', 'port', ...HOST_IDS, 'do', 'name']);

/** Reads the part of an address after `#`; what can't be read is left out and named. It never throws. */
export function readPlan(hash: string): PlanReading {
  const faults: Fault[] = [];
  const start = hash.indexOf('?');
  const query = new URLSearchParams(start < 0 ? '' : hash.slice(start + 1, LONGEST_ADDRESS));
  const title = query.get('plan');
  const texts = query.getAll('item');
  const asked = query.get('at');
  if (texts.length > MOST_ITEMS) faults.push({ part: 'items', text: `${texts.length}` });
  const read = texts.slice(0, MOST_ITEMS).map(readItem);
  read.forEach((item, i) => item === null && faults.push({ part: 'item', text: `${i + 1}` }));
  const items = read.filter((item) => item !== null);
  const n = asked === null ? null : wholeNumber(asked, read.length);
  const on = n === null || n === 0 ? null : read[n - 1];
  if (asked !== null && (n === null || n === 0))
    faults.push({ part: 'plan', text: asked.slice(0, 40) });
  return {
    plan: title === null && texts.length === 0 ? null : { title: readTitle(title ?? ''), items },
    at: on === null || on === undefined ? null : items.indexOf(on),
    faults,
  };
}

function readItem(text: string): Item | null {
  const [scene = '', ...rest] = text.split('~');
  const parts = new Map<string, string>();
  for (const part of rest) {
    const at = part.indexOf('=');
    const key = part.slice(0, Math.max(0, at));
    const value = part.slice(at + 1);
    parts.set(key, key === 'name' || key === 'note' ? readPart(value) : value);
  }
  const note = readNote(parts.get('note') ?? '');
  parts.delete('note');
  const place = readItemPlace(`#/s/${scene}?${new URLSearchParams([...parts])}`);
  return place === null || note === null ? null : { place, note };
}

/** An address as the place of an item; null: it has something that is none of a scene's, or unknown. */
export function readItemPlace(address: string): ItemPlace | null {
  const { place, faults } = readPlace(address);
  if (strangePart(address) !== undefined || faults.length > 0 || place.scene === undefined)
    return null;
  const { scene, step, port, choices, interventions, name } = place;
  return {
    scene,
    ...(step === undefined ? {} : { step }),
    ...(port === undefined ? {} : { port }),
    name: name ?? null,
    choices: choices ?? NO_CHOICES,
    interventions,
  };
}

/** The first part of an address that is no part of an item's place. */
export function strangePart(address: string): string | undefined {
  const query = new URLSearchParams(address.split('?').slice(1).join('?'));
  return [...query.keys()].find((key) => !PARTS.has(key));
}

/** As much of a text as may be a plan's title. */
export const readTitle = (text: string): string =>
  [...whole(text)].slice(0, LONGEST_TITLE).join('');

/** A note as it is kept; null: it is too long. */
export function readNote(text: string): string | null {
  const note = whole(text).replaceAll(/\r\n?/g, '\n');
  return [...note].length > LONGEST_NOTE ? null : note;
}

/** Without the halves of signs, which can't be written into an address. */
const whole = (text: string): string => text.replaceAll(/\p{Surrogate}/gu, '');

/** The address of an item's scene, from `#` on. */
export const printItemPlace = (place: ItemPlace): string => printPlace(place satisfies Place);

function printItem({ place, note }: Item): string {
  const { name, ...rest } = place;
  const [scene = '', query = ''] = printPlace(rest).slice('#/s/'.length).split('?');
  return [
    scene,
    ...query.split('&').filter((part) => part !== ''),
    ...(name === null ? [] : [`name=${printPart(name)}`]),
    ...(note === '' ? [] : [`note=${printPart(note)}`]),
  ].join('~');
}

/** An address with a plan, and the item of it that is on, as more of its parameters. */
export function addPlan(address: string, plan: Plan | null, at: number | null): string {
  if (plan === null) return address;
  const parts = [
    `plan=${printName(plan.title)}`,
    ...plan.items.map((item) => `item=${printItem(item)}`),
    ...(at === null ? [] : [`at=${at + 1}`]),
  ];
  return `${address}${address.includes('?') ? '&' : '?'}${parts.join('&')}`;
}

/** The same plan without what the teacher alone is to read. */
export const withoutNotes = (plan: Plan): Plan => ({
  ...plan,
  items: plan.items.map((item) => ({ ...item, note: '' })),
});
