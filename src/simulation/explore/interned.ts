/** Values that are kept once each and named by small numbers, in the order in which they came. */
export interface Interned<T> {
  readonly values: T[];
  readonly numbers: Map<string, number>;
}

export const interned = <T>(): Interned<T> => ({ values: [], numbers: new Map() });

/** The number of the value whose key is `key`; the first value that comes with a key stands for all. */
export function numberFor<T>(table: Interned<T>, key: string, value: T): number {
  const known = table.numbers.get(key);
  if (known !== undefined) return known;
  const number = table.values.length;
  table.values.push(value);
  table.numbers.set(key, number);
  return number;
}

/** The value with number `number`. @throws RangeError when there is none. */
export function valueOf<T>(table: Interned<T>, number: number): T {
  const value = table.values[number];
  if (value === undefined) throw new RangeError(`${number} of ${table.values.length}`);
  return value;
}
