/** Reads the fields of a JSON object and says precisely what is wrong with one that does not fit. */
import { Malformed } from './format';

export type Raw = Readonly<Record<string, unknown>>;

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

const field = (where: string, key: string): string => (where === '' ? key : `${where}.${key}`);

export function asObject(value: unknown, where: string): Raw {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Raw;
  throw new Malformed(where, `expected an object, got ${shown(value)}`);
}

export function asList(value: unknown, where: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new Malformed(where, `expected a list, got ${shown(value)}`);
}

export function asString(value: unknown, where: string): string {
  if (typeof value === 'string') return value;
  throw new Malformed(where, `expected a text, got ${shown(value)}`);
}

export function asNumber(value: unknown, where: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new Malformed(where, `expected a whole number, got ${shown(value)}`);
}

/** A number of octets, ms or segments. */
export function asCount(value: unknown, where: string): number {
  const count = asNumber(value, where);
  if (count >= 0) return count;
  throw new Malformed(where, `expected a number that is not negative, got ${count}`);
}

export function asOneOf<const T extends string>(
  value: unknown,
  names: readonly T[],
  where: string,
): T {
  const found = names.find((name) => name === value);
  if (found !== undefined) return found;
  throw new Malformed(where, `expected one of ${names.join(', ')}, got ${shown(value)}`);
}

type Reader<T> = (value: unknown, where: string) => T;

/** The field `key`, which must be there. */
export function required<T>(raw: Raw, key: string, where: string, reader: Reader<T>): T {
  if (raw[key] !== undefined) return reader(raw[key], field(where, key));
  throw new Malformed(where, `"${key}" is missing`);
}

/** The field `key`, or null when it is absent. */
export function optional<T>(raw: Raw, key: string, where: string, reader: Reader<T>): T | null {
  return raw[key] === undefined ? null : reader(raw[key], field(where, key));
}

/** The field `key` as yes or no; no when it is absent. */
export function truth(raw: Raw, key: string, where: string): boolean {
  const value = raw[key];
  if (value === undefined) return false;
  if (typeof value === 'boolean') return value;
  throw new Malformed(field(where, key), `expected true or false, got ${shown(value)}`);
}

/** Complains about a key that is not among `keys`. */
export function onlyKeys(raw: Raw, keys: readonly string[], where: string): void {
  const stranger = Object.keys(raw).find((key) => !keys.includes(key));
  if (stranger === undefined) return;
  throw new Malformed(where, `unknown key "${stranger}" (known: ${keys.join(', ')})`);
}
