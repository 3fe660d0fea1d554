/**
 * Letters, digits and what stands in labels; none of it means anything to Mermaid in a text. A colon
 * does: `style…:…#…;` anywhere in a line loses its last sign.
 */
const PLAIN = /[\p{L}\p{N}\p{M} .,?!+=()/×’·-]/u;

/**
 * A text for a note, an arrow or a participant's name: what could end it, begin an entity, a comment
 * or a tag becomes an entity code of Mermaid's (`#59;` for `;`), line breaks and the like a space.
 */
export const safe = (text: string): string =>
  [...text.replaceAll(/[\p{C}\p{Z}]+/gu, ' ').trim()]
    .map((sign) => (PLAIN.test(sign) ? sign : `#${sign.codePointAt(0) ?? 32};`))
    .join('');

/** A text in double quotes for the front matter, which is YAML: whatever is not plain is `\uXXXX`. */
export function quoted(text: string): string {
  const units = text.split('').map((unit) => {
    const plain = PLAIN.test(unit) && unit !== '\\';
    return plain ? unit : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `"${units.join('')}"`;
}
