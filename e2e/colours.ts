/** Can it be told from what is behind it? Measured in the browser; sent there as it is. */
export interface Contrast {
  /** Of text against what it stands on. */
  readonly text: number;
  /** Of lines and shapes against the paper. */
  readonly graphics: number;
}

export async function tooFaint({ text: leastText, graphics }: Contrast): Promise<string[]> {
  type Colour = readonly [number, number, number, number];
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (canvas === null) throw new Error('no canvas');
  const ctx = canvas;
  const parsed = new Map<string, Colour>();

  const colourOf = (css: string): Colour => {
    const known = parsed.get(css);
    if (known) return known;
    ctx.clearRect(0, 0, 1, 1);
    ctx.fillStyle = '#000';
    ctx.fillStyle = css;
    ctx.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 0] = ctx.getImageData(0, 0, 1, 1).data;
    const colour: Colour = css === 'none' ? [0, 0, 0, 0] : [r, g, b, a / 255];
    parsed.set(css, colour);
    return colour;
  };

  const luminance = ([r, g, b]: Colour): number => {
    const [x = 0, y = 0, z = 0] = [r, g, b].map((c) => {
      const s = c / 255;
      return s <= 0.040_45 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };

  const contrast = (a: Colour, b: Colour): number => {
    const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  };

  const over = ([r, g, b, a]: Colour, [R, G, B]: Colour): Colour => [
    r * a + R * (1 - a),
    g * a + G * (1 - a),
    b * a + B * (1 - a),
    1,
  ];

  /** What an element paints of itself at a point inside it. */
  const paintOf = (element: Element): Colour => {
    const { fill, fillOpacity, backgroundColor, opacity } = getComputedStyle(element);
    const isShape = element instanceof SVGElement && !(element instanceof SVGSVGElement);
    const [r, g, b, a] = colourOf(isShape ? fill : backgroundColor);
    return [r, g, b, a * Number(opacity) * (isShape ? Number(fillOpacity) : 1)];
  };

  /** What is seen at a point behind the letters of `text`. */
  const behind = (x: number, y: number, text: Element): Colour => {
    const stack = document.elementsFromPoint(x, y);
    const from = stack.indexOf(text);
    const layers = stack
      .slice(from + 1)
      .filter((element) => !(element instanceof SVGTextContentElement) && element !== text)
      .map(paintOf);
    if (!(text instanceof SVGElement)) layers.unshift(paintOf(text));
    // What the pointer goes through is in no stack: there it is what is drawn before the letters.
    else if (from < 0) layers.unshift(...drawnBefore(text, x, y).map(paintOf));
    const bottom = layers.findIndex(([, , , a]) => a > 0.999);
    const visible = bottom < 0 ? layers : layers.slice(0, bottom + 1);
    return visible.reduceRight((below, layer) => over(layer, below), [255, 255, 255, 1] as Colour);
  };

  const drawnBefore = (text: Element, x: number, y: number): Element[] => {
    const all = [...(text.parentElement?.children ?? [])];
    const before = all.slice(0, all.indexOf(text)).toReversed();
    return before.filter((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return left < x && x < right && top < y && y < bottom;
    });
  };

  const isSeen = (element: Element): boolean => {
    if (!element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return false;
    for (let e: Element | null = element; e !== null; e = e.parentElement) {
      if (getComputedStyle(e).clipPath.startsWith('inset(50%')) return false;
    }
    return true;
  };

  const faint = new Set<string>();
  const check = (what: string, fore: Colour, back: Colour, least: number): void => {
    const c = contrast(over(fore, back), back);
    if (c < least) faint.add(`${what}: ${c.toFixed(2)} of ${least}`);
  };

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    const content = node.textContent?.trim() ?? '';
    if (parent === null || content === '' || parent.closest('option, :disabled') !== null) continue;
    if (!isSeen(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rect = [...range.getClientRects()].find(({ width }) => width > 1);
    if (rect === undefined) continue;
    const [x, y] = [rect.left + rect.width / 2, rect.top + rect.height / 2];
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) continue;
    const hit = document.elementsFromPoint(x, y);
    // Scrolled out of its box, or under something that covers it.
    if (parent instanceof HTMLElement && !hit.some((e) => e === parent || parent.contains(e)))
      continue;
    const style = getComputedStyle(parent);
    const fore = colourOf(parent instanceof SVGElement ? style.fill : style.color);
    check(`“${content.slice(0, 30)}”`, fore, behind(x, y, parent), leastText);
  }

  const drawing = document.querySelector('main svg');
  const paper = drawing === null ? null : paperOf(drawing);
  for (const shape of drawing?.querySelectorAll('line, path, circle, rect') ?? []) {
    if (paper === null || !isSeen(shape)) continue;
    const { stroke, fill, strokeOpacity } = getComputedStyle(shape);
    const [edge, inside] = [colourOf(stroke), colourOf(fill)];
    const strength = edge[3] * Number(strokeOpacity) > 0 ? contrast(over(edge, paper), paper) : 0;
    const filled = inside[3] > 0 ? contrast(over(inside, paper), paper) : 0;
    // A segment's own shape, and every line: not the tint of a lane or the paper in a cut.
    const counts = shape.matches('line, [role=button] [data-kind] > path:first-child');
    if (counts && Math.max(strength, filled) < graphics) {
      faint.add(`a ${shape.tagName}: ${Math.max(strength, filled).toFixed(2)} of ${graphics}`);
    }
  }

  function paperOf(element: Element): Colour {
    for (let e: Element | null = element; e !== null; e = e.parentElement) {
      const colour = colourOf(getComputedStyle(e).backgroundColor);
      if (colour[3] > 0.999) return colour;
    }
    return [255, 255, 255, 1];
  }

  return [...faint];
}
