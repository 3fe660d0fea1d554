/** An element of a document that has been read. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | string)[];
}

const NAME = '[A-Za-z_][\\w:.-]*';
const CHUNK = new RegExp(
  `</(?<end>${NAME})>|<(?<start>${NAME})(?<rest>(?: ${NAME}="[^"<]*")*)(?<empty>/?)>|(?<text>[^<]+)`,
  'gy',
);
const ENTITIES: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"' };

/**
 * Reads what a picture may consist of: elements, attributes in double quotes, text, and the entities
 * that XML has by itself. @throws Error at everything else, be it well-formed or not.
 */
export function read(xml: string): Element {
  const top: Element = { name: '', attributes: new Map(), children: [] };
  const open = [top];
  let at = 0;
  for (const { 0: all, groups = {}, index } of xml.matchAll(CHUNK)) {
    if (index !== at) break;
    at += all.length;
    const parent = open.at(-1);
    if (parent === undefined) break;
    if (groups['text'] !== undefined) parent.children.push(decoded(groups['text']));
    else if (groups['end'] !== undefined) {
      if (open.pop()?.name !== groups['end']) throw new Error(`</${groups['end']}> at ${index}`);
    } else {
      const element = opened(groups['start'] ?? '', groups['rest'] ?? '');
      parent.children.push(element);
      if (groups['empty'] === '') open.push(element);
    }
  }
  if (at !== xml.length) throw new Error(`no XML at ${at}: ${xml.slice(at, at + 40)}`);
  const [root, ...others] = top.children;
  if (open.length !== 1 || root === undefined || typeof root === 'string' || others.length > 0)
    throw new Error('not one whole element');
  return root;
}

function opened(name: string, rest: string): Element {
  const attributes = new Map<string, string>();
  for (const [, key = '', value = ''] of rest.matchAll(/ ([^=]+)="([^"]*)"/g)) {
    if (attributes.has(key)) throw new Error(`${key} twice in <${name}>`);
    attributes.set(key, decoded(value));
  }
  return { name, attributes, children: [] };
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w*));?/g, (all, code?: string, name?: string) => {
    const sign = code === undefined ? ENTITIES[name ?? ''] : String.fromCodePoint(Number(code));
    if (sign === undefined || !all.endsWith(';')) throw new Error(`no entity: ${all}`);
    return sign;
  });
}

/** Every element in a document, in its order. */
export const allOf = (element: Element): Element[] => [
  element,
  ...element.children.flatMap((child) => (typeof child === 'string' ? [] : allOf(child))),
];

/** The text of an element. */
export const textOf = ({ children }: Element): string =>
  children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
