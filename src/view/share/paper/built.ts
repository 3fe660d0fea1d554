import type { Drawn } from '../picture/svg';

const SVG = 'http://www.w3.org/2000/svg';

/** What is drawn as an element of the page. Texts and values stay what they are: nothing is parsed. */
export function built({ name, attributes, children }: Drawn): SVGElement {
  const element = document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, `${value}`);
  element.append(...children.map((child) => (typeof child === 'string' ? child : built(child))));
  return element;
}
