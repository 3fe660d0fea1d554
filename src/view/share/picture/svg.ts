/**
 * SVG as data, and how it is written. Only text and attribute values can come from outside; both are
 * escaped here and nowhere else, so nothing that somebody has typed becomes an element.
 */
export interface Drawn {
  readonly name: string;
  readonly attributes: Attributes;
  /** Strings are text. */
  readonly children: readonly (Drawn | string)[];
}

export type Attributes = { readonly [name: string]: string | number };

export const draw = (
  name: string,
  attributes: Attributes,
  ...children: readonly (Drawn | string)[]
): Drawn => ({ name, attributes, children });

/** An element as well-formed XML; numbers are rounded to 1/100. */
export function print({ name, attributes, children }: Drawn): string {
  const start = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escape(round(value))}"`)
    .join('');
  if (children.length === 0) return `<${name}${start}/>`;
  const inside = children.map((child) =>
    typeof child === 'string' ? escape(child) : print(child),
  );
  return `<${name}${start}>${inside.join('')}</${name}>`;
}

/** Numbers with more digits than a drawing needs; a family's or a file's name has none such. */
const LONG = /-?\d+\.\d{3,}(?:e[-+]?\d+)?/g;

const hundredths = (value: number): string => String(Math.round(value * 100) / 100);

const round = (value: string | number): string =>
  typeof value === 'number'
    ? hundredths(value)
    : value.replace(LONG, (digits) => hundredths(Number(digits)));

const ENTITIES: { readonly [sign: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** What XML 1.0 has no way to write (§2.2) is left out. */
const escape = (text: string): string =>
  [...text]
    .filter(isWritable)
    .map((sign) => ENTITIES[sign] ?? sign)
    .join('');

function isWritable(sign: string): boolean {
  const point = sign.codePointAt(0) ?? 0;
  if (point < 0x20) return sign in ENTITIES;
  return point <= 0xd7ff || (point >= 0xe000 && point <= 0xfffd) || point > 0xffff;
}
