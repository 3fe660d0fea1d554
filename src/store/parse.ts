/** What is read with that comes from outside: nothing here throws. */

export const isOneOf = <T extends string>(list: readonly T[], text: unknown): text is T =>
  (list as readonly unknown[]).includes(text);

/** A whole number from 0 to `most`; null: it is none. */
export const wholeNumber = (text: string | undefined, most: number): number | null => {
  if (text === undefined || !/^\d{1,10}$/.test(text)) return null;
  const n = Number(text);
  return n <= most ? n : null;
};

/** Something with names in it, whatever they hold. */
export const isRecord = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
