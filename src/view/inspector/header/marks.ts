import { useEffect, useMemo, useState } from 'react';
import { partsOf } from '../../../simulation/counterparts';
import type { Flight } from '../../../simulation/timeline';
import { type Touched, touch, useTouch } from '../../../store/touch';
import { type Item, partOf } from './fields';

/** Some bits of the frame: those of a field, or of an octet. */
export interface Range {
  readonly bit: number;
  readonly bits: number;
}

export const overlap = (a: Range, b: Range): boolean =>
  a.bit < b.bit + b.bits && b.bit < a.bit + a.bits;

export const isSame = (a: Range, b: Range): boolean => a.bit === b.bit && a.bits === b.bits;

/** What can be pointed at: a field by its key, or an octet of the frame by its number. */
export type Spot = { readonly key: string } | { readonly octet: number };

export interface Marks {
  /** What the pointer is on here, or else what has the focus or was pressed. */
  readonly own: Range | null;
  /** What is marked: that, or what goes with something that is touched elsewhere on the page. */
  readonly marked: readonly Range[];
  readonly point: (spot: Spot | null) => void;
  readonly hold: (spot: Spot | null) => void;
}

/** What is marked among the fields of a flight. What is pointed at here lights up elsewhere, too. */
export function useMarks(flight: Flight | null, items: readonly Item[]): Marks {
  const [pointed, setPointed] = useState<Spot | null>(null);
  const [held, setHeld] = useState<Spot | null>(null);
  // It is told of every move of the pointer.
  const point = (spot: Spot | null): void =>
    setPointed((before) => (isSpot(before, spot) ? before : spot));
  const hold = (spot: Spot | null): void => {
    setHeld(spot);
    // The pointer may rest on another field: what came last counts.
    if (spot !== null) point(null);
  };
  const elsewhere = useTouch(({ touched }) => touched);
  const spot = pointed ?? held;
  const own = useMemo(() => rangeOf(spot, items), [spot, items]);
  const item = own === null ? undefined : items.find((one) => overlap(one, own));
  const part = item === undefined ? null : partOf(item);
  const id = flight?.id ?? null;
  useEffect(() => {
    if (part === null || id === null) return undefined;
    const mine: Touched = { kind: 'part', flight: id, part };
    touch(mine);
    return () => {
      // Something else may be touched by now: that is not taken back here.
      if (useTouch.getState().touched === mine) touch(null);
    };
  }, [id, part]);
  const marked = useMemo(() => {
    if (own !== null) return [own];
    return items.filter((one) => goesWith(elsewhere, flight, one));
  }, [own, items, elsewhere, flight]);
  return { own, marked, point, hold };
}

function isSpot(a: Spot | null, b: Spot | null): boolean {
  if (a === null || b === null) return a === b;
  return 'key' in a ? 'key' in b && a.key === b.key : 'octet' in b && a.octet === b.octet;
}

function rangeOf(spot: Spot | null, items: readonly Item[]): Range | null {
  if (spot === null) return null;
  if ('octet' in spot) return { bit: 8 * spot.octet, bits: 8 };
  return items.find(({ key }) => key === spot.key) ?? null;
}

/** Does a field of the flight go with what is touched elsewhere? */
export function goesWith(touched: Touched | null, flight: Flight | null, item: Item): boolean {
  const part = partOf(item);
  if (touched === null || flight === null || part === null) return false;
  switch (touched.kind) {
    case 'part':
      return touched.flight === flight.id && touched.part === part;
    case 'variable':
      return partsOf(flight, touched).includes(part);
    case 'state':
    case 'step':
      return false;
  }
}
