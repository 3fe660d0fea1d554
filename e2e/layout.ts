/**
 * What lies where on the page, measured in the browser: whether anything covers, cuts or leaves
 * anything. `survey` is sent to the browser as it is, so everything it needs is inside it.
 */
export interface Question {
  /** Slider values: whole numbers are steps at rest, others lie between two. */
  readonly positions: readonly number[];
  readonly wall: boolean;
  readonly states: readonly string[];
  /** How the name of a flying segment ends. */
  readonly flying: string;
}

export interface Complaint {
  readonly what: string;
  /** The slider values at which it is so. */
  readonly at: readonly number[];
}

export async function survey(slider: Element, question: Question): Promise<Complaint[]> {
  interface Point {
    readonly x: number;
    readonly y: number;
  }
  type Polygon = readonly Point[];
  interface Piece {
    /** Pieces of one owner may touch each other. */
    readonly owner: unknown;
    readonly name: string;
    readonly kind: 'text' | 'label' | 'chip' | 'line' | 'hint';
    readonly shape: Polygon;
    readonly stroke?: true;
  }

  /** So many px of overlap are none. */
  const SLACK = 1.5;
  const input = slider as HTMLInputElement;
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  const canvas = document.createElement('canvas').getContext('2d');
  if (canvas === null || setValue === undefined) throw new Error('no canvas or no input');
  const ctx = canvas;
  const inkCache = new Map<string, { above: number; below: number; ascent: number }>();

  const seek = async (value: number): Promise<void> => {
    setValue.call(input, String(value));
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise<void>((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => done(), { once: true });
      port1.start();
      port2.postMessage(null);
    });
  };

  const place = (element: SVGGraphicsElement, x: number, y: number): Point => {
    const matrix = element.getScreenCTM();
    const point = new DOMPoint(x, y).matrixTransform(matrix ?? undefined);
    return { x: point.x, y: point.y };
  };

  const boxOf = (
    element: SVGGraphicsElement,
    l: number,
    t: number,
    r: number,
    b: number,
  ): Polygon =>
    [
      [l, t],
      [r, t],
      [r, b],
      [l, b],
    ].map(([x = 0, y = 0]) => place(element, x, y));

  /** The letters themselves, without the empty room above and below them. */
  const inkOf = (text: SVGTextElement): Polygon => {
    const { x, y, width, height } = text.getBBox();
    const content = text.textContent ?? '';
    const { font } = getComputedStyle(text);
    const key = `${font}|${content}`;
    let ink = inkCache.get(key);
    if (ink === undefined) {
      ctx.font = font;
      const m = ctx.measureText(content);
      ink = {
        above: m.actualBoundingBoxAscent,
        below: m.actualBoundingBoxDescent,
        ascent:
          (height * m.fontBoundingBoxAscent) / (m.fontBoundingBoxAscent + m.fontBoundingBoxDescent),
      };
      inkCache.set(key, ink);
    }
    const base = y + ink.ascent;
    return boxOf(text, x, base - ink.above, x + width, base + ink.below);
  };

  const shapeOf = (element: SVGGraphicsElement): Polygon => {
    const { x, y, width, height } = element.getBBox();
    return boxOf(element, x, y, x + width, y + height);
  };

  const rectOf = ({ left, top, right, bottom }: DOMRect): Polygon => [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];

  const extent = (shape: Polygon, axis: Point): [number, number] => {
    const along = shape.map(({ x, y }) => x * axis.x + y * axis.y);
    return [Math.min(...along), Math.max(...along)];
  };

  /** How deep two convex shapes reach into each other, px (separating axis theorem). */
  const depth = (a: Polygon, b: Polygon): number => {
    let least = Number.POSITIVE_INFINITY;
    for (const shape of [a, b]) {
      for (let i = 0; i < shape.length; i++) {
        const from = shape[i] as Point;
        const to = shape[(i + 1) % shape.length] as Point;
        const length = Math.hypot(to.x - from.x, to.y - from.y);
        if (length < 1e-6) continue;
        const axis = { x: (to.y - from.y) / length, y: (from.x - to.x) / length };
        const [minA, maxA] = extent(a, axis);
        const [minB, maxB] = extent(b, axis);
        least = Math.min(least, Math.min(maxA, maxB) - Math.max(minA, minB));
        if (least <= 0) return 0;
      }
    }
    return least;
  };

  /** What is there for screen readers only is drawn nowhere. */
  const isUnseen = (element: Element | null): boolean =>
    element !== null &&
    (getComputedStyle(element).clipPath.startsWith('inset(50%') || isUnseen(element.parentElement));

  const isShown = (element: Element): boolean =>
    element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && !isUnseen(element);

  /** The window that the past is seen through; what is outside it is not drawn. */
  const clipOf = (element: SVGElement): readonly [number, number] | null => {
    const clipped = element.closest('g[clip-path]');
    if (clipped === null) return null;
    const rect = element.ownerSVGElement?.querySelector('clipPath rect');
    if (!(rect instanceof SVGRectElement)) return null;
    const top = Number(rect.getAttribute('y'));
    const svg = element.ownerSVGElement as SVGSVGElement;
    const from = place(svg, 0, top).y;
    return [from, from + Number(rect.getAttribute('height'))];
  };

  const cutOff = (
    shape: Polygon,
    clip: readonly [number, number] | null,
  ): 'whole' | 'cut' | 'none' => {
    if (clip === null) return 'whole';
    const [top, bottom] = extent(shape, { x: 0, y: 1 });
    if (bottom <= clip[0] + SLACK || top >= clip[1] - SLACK) return 'none';
    return top < clip[0] - SLACK || bottom > clip[1] + SLACK ? 'cut' : 'whole';
  };

  /** A stroke as a strip of 2 px, as far as it is drawn. */
  const stripOf = (line: SVGLineElement): Polygon | null => {
    const [x1, y1, x2, y2] = ['x1', 'y1', 'x2', 'y2'].map((name) =>
      Number(line.getAttribute(name)),
    );
    let a = place(line, x1 ?? 0, y1 ?? 0);
    let b = place(line, x2 ?? 0, y2 ?? 0);
    const clip = clipOf(line);
    if (clip !== null) {
      const at = (y: number): Point => {
        const t = b.y === a.y ? 0 : Math.max(0, Math.min(1, (y - a.y) / (b.y - a.y)));
        return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
      };
      if (a.y > clip[1] || b.y < clip[0]) return null;
      [a, b] = [at(clip[0]), at(clip[1])];
    }
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    if (length < 1) return null;
    const n = { x: (a.y - b.y) / length, y: (b.x - a.x) / length };
    return [
      { x: a.x + n.x, y: a.y + n.y },
      { x: b.x + n.x, y: b.y + n.y },
      { x: b.x - n.x, y: b.y - n.y },
      { x: a.x - n.x, y: a.y - n.y },
    ];
  };

  const drawing = (): SVGSVGElement => {
    const svg = document.querySelector('main svg');
    if (!(svg instanceof SVGSVGElement)) throw new Error('no drawing');
    return svg;
  };

  const piecesOf = (svg: SVGSVGElement, complain: (text: string) => void): Piece[] => {
    const pieces: Piece[] = [];
    for (const button of svg.querySelectorAll('[role=button]')) {
      const name = button.getAttribute('aria-label') ?? '';
      const kind = name.endsWith(question.flying) ? 'chip' : 'label';
      const owner = button.getAttribute('data-flight');
      const outline = button.querySelector(':scope g[data-kind] > path');
      if (outline instanceof SVGGraphicsElement) {
        pieces.push({ owner, name, kind, shape: shapeOf(outline) });
      }
      for (const text of button.querySelectorAll('text')) {
        const inside = text.closest('[data-kind]');
        if (inside === null || !button.contains(inside)) {
          pieces.push({ owner, name: `${name} (numbers)`, kind, shape: inkOf(text) });
        } else if (outline instanceof SVGGraphicsElement) {
          const box = shapeOf(outline);
          const ink = inkOf(text);
          const outside = ink.filter((corner) => depth([corner, corner, corner], box) === 0);
          if (outside.length > 0 && ink.some((corner) => distance(corner, box) > SLACK)) {
            complain(`“${text.textContent}” leaves the shape of ${name}`);
          }
        }
      }
    }
    for (const text of svg.querySelectorAll('text')) {
      if (text.closest('[role=button]') !== null || (text.textContent ?? '') === '') continue;
      if (!isShown(text)) continue;
      const shape = inkOf(text);
      const cut = cutOff(shape, clipOf(text));
      if (cut === 'none') continue;
      if (cut === 'cut') complain(`“${text.textContent}” is cut in two`);
      const ring = text.parentElement?.querySelector('circle') ? text.parentElement : text;
      pieces.push({ owner: ring, name: `“${text.textContent}”`, kind: 'text', shape });
    }
    for (const circle of svg.querySelectorAll('circle')) {
      const owner = circle.parentElement;
      pieces.push({ owner, name: 'a ring or knob', kind: 'line', shape: shapeOf(circle) });
    }
    for (const line of svg.querySelectorAll('line')) {
      const shape = stripOf(line);
      const button = line.parentElement?.querySelector('[role=button]');
      const owner = button?.getAttribute('data-flight') ?? line.parentElement;
      const wire = line.parentElement?.querySelector('circle') !== null;
      const name = wire
        ? 'the wire'
        : `the line of ${button?.getAttribute('aria-label') ?? 'one on its way'}`;
      if (shape !== null) pieces.push({ owner, name, kind: 'line', shape, stroke: true });
    }
    const walker = document.createTreeWalker(svg.parentElement as Element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || svg.contains(parent) || !isShown(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        if (rect.width === 0) continue;
        const name = `hint “${node.textContent?.slice(0, 24)}”`;
        pieces.push({ owner: 'hint', name, kind: 'hint', shape: rectOf(rect) });
      }
    }
    return pieces;
  };

  /** How far a point lies outside a convex shape, px; 0 inside. */
  const distance = (point: Point, shape: Polygon): number => {
    let most = 0;
    for (let i = 0; i < shape.length; i++) {
      const from = shape[i] as Point;
      const to = shape[(i + 1) % shape.length] as Point;
      const length = Math.hypot(to.x - from.x, to.y - from.y);
      if (length < 1e-6) continue;
      const axis = { x: (to.y - from.y) / length, y: (from.x - to.x) / length };
      const [min, max] = extent(shape, axis);
      const at = point.x * axis.x + point.y * axis.y;
      most = Math.max(most, min - at, at - max);
    }
    return most;
  };

  /** Lines cross each other, and chips fly over lines; nothing else may meet. */
  const mayMeet = (a: Piece, b: Piece): boolean => {
    if (a.owner === b.owner) return true;
    if (a.kind === 'line') return b.kind === 'line' || b.kind === 'chip';
    return b.kind === 'line' && a.kind === 'chip';
  };

  /** How deep they reach into each other; for a stroke: how far the other comes out behind it. */
  const reach = (a: Piece, b: Piece): number => {
    const d = depth(a.shape, b.shape);
    const strip = a.stroke ? a : b.stroke ? b : null;
    if (d === 0 || strip === null) return d;
    const [from, to] = strip.shape as [Point, Point];
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const axis = { x: (to.y - from.y) / length, y: (from.x - to.x) / length };
    const [near, far] = extent(strip.shape, axis);
    const [min, max] = extent((strip === a ? b : a).shape, axis);
    return Math.min((near + far) / 2 - min, max - (near + far) / 2);
  };

  const checkStage = (complain: (text: string) => void): void => {
    const svg = drawing();
    const frame = rectOf(svg.getBoundingClientRect());
    const pieces = piecesOf(svg, complain);
    pieces.forEach((piece, i) => {
      if (piece.kind !== 'line') {
        const out = Math.max(...piece.shape.map((corner) => distance(corner, frame)));
        if (out > SLACK) complain(`${piece.name} leaves the stage by ${out.toFixed(1)} px`);
      }
      for (let j = i + 1; j < pieces.length; j++) {
        const other = pieces[j] as Piece;
        if (mayMeet(piece, other)) continue;
        const d = reach(piece, other);
        if (d > SLACK) complain(`${piece.name} and ${other.name} overlap by ${d.toFixed(1)} px`);
      }
    });
  };

  const root = document.documentElement;

  /** Every text on the page outside the drawing, with where it stands. */
  function* texts(): Generator<{ node: Text; parent: HTMLElement; range: Range }> {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!(parent instanceof HTMLElement) || (node.textContent ?? '').trim() === '') continue;
      if (parent.closest('select') !== null || !isShown(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      yield { node: node as Text, parent, range };
    }
  }

  const checkWords = (complain: (text: string) => void): void => {
    const range = document.createRange();
    for (const { node } of texts()) {
      // A hyphen is a place to break at; so is what Korean may break at, a space.
      for (const { 0: word, index } of node.data.matchAll(/[^\s\-/–—]+/g)) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = new Set(
          [...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 4)),
        );
        if (lines.size > 1) complain(`the word “${word}” is broken inside`);
      }
    }
    for (const box of document.body.querySelectorAll('*')) {
      const { clientWidth, scrollWidth } = box;
      if (clientWidth === 0 || scrollWidth <= clientWidth + 1 || !isShown(box)) continue;
      const { display, overflowX } = getComputedStyle(box);
      if (overflowX === 'visible' || display === 'inline' || box.tagName === 'SELECT') continue;
      const name = box.getAttribute('aria-label') ?? box.querySelector('h2, h3')?.textContent;
      const over = scrollWidth - clientWidth;
      complain(
        `the box “${name ?? box.textContent?.trim().slice(0, 30)}” is ${over} px too narrow`,
      );
    }
  };

  const checkPage = (complain: (text: string) => void): void => {
    if (root.scrollWidth > root.clientWidth) {
      complain(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);
    }
    checkWords(complain);
  };

  const safe = rectOf(
    new DOMRect(innerWidth * 0.025, innerHeight * 0.025, innerWidth * 0.95, innerHeight * 0.95),
  );
  const isInside = (what: string, shape: Polygon, complain: (text: string) => void): void => {
    const out = Math.max(...shape.map((corner) => distance(corner, safe)));
    if (out > SLACK) complain(`${what} is ${out.toFixed(0)} px outside the inner 95 %`);
  };

  /** What flies past while the wall is looked at. */
  const checkFlying = (complain: (text: string) => void): void => {
    for (const { kind, name, shape } of piecesOf(drawing(), () => undefined)) {
      if (kind === 'chip') isInside(name, shape, complain);
    }
  };

  /** The borders of what is no drawing. */
  const checkBorders = (complain: (text: string) => void): void => {
    for (const box of document.querySelectorAll<HTMLElement>('#root *')) {
      if (!(box instanceof HTMLElement) || !isShown(box)) continue;
      const style = getComputedStyle(box);
      for (const side of ['top', 'right', 'bottom', 'left']) {
        const width = Number.parseFloat(style.getPropertyValue(`border-${side}-width`));
        const colour = style.getPropertyValue(`border-${side}-color`);
        if (width === 0 || width >= 2 || /, 0\)$|transparent/.test(colour)) continue;
        complain(`a border (${box.tagName} “${box.textContent?.slice(0, 20)}”) is ${width} px`);
      }
    }
  };

  const checkWall = (complain: (text: string) => void): void => {
    if (root.scrollHeight > innerHeight || root.scrollWidth > innerWidth) {
      complain('the wall scrolls');
    }
    const svg = drawing();
    const least = Math.max(18, innerHeight * 0.022);
    const large = innerHeight * 0.033;
    const size = (text: string, element: Element, atLeast: number): void => {
      const px = Number.parseFloat(getComputedStyle(element).fontSize);
      if (px < atLeast - 0.01) {
        complain(`“${text}” is ${px.toFixed(1)} px, less than ${atLeast.toFixed(1)}`);
      }
    };
    const inside = (what: string, shape: Polygon): void => isInside(what, shape, complain);
    let words = 0;
    const count = (text: string): void => {
      words += (text.match(/\S*[\p{L}\p{N}]\S*/gu) ?? []).length;
    };
    for (const { node, parent, range } of texts()) {
      const text = node.data.trim();
      count(text);
      const state = question.states.includes(text);
      const title = parent.closest('h1') !== null;
      const choice = parent.closest('[data-asks] li') !== null && !parent.closest('[data-counts]');
      size(text, parent, title ? innerHeight * 0.04 : state || choice ? large : least);
      if (state || title || /^\d+ ?\/ ?\d+$/.test(text)) {
        inside(`“${text}”`, rectOf(range.getBoundingClientRect()));
      }
    }
    for (const text of svg.querySelectorAll('text')) {
      const content = text.textContent ?? '';
      if (!isShown(text) || content === '') continue;
      const shape = inkOf(text);
      if (cutOff(shape, clipOf(text)) === 'none') continue;
      count(content);
      const state = question.states.includes(content);
      size(content, text, state || text.closest('[role=button]') !== null ? large : least);
      inside(`“${content}”`, shape);
    }
    // Segments to choose from: drawn at a size of their own, and scaled.
    for (const text of document.querySelectorAll<SVGTextElement>('[data-asks] svg text')) {
      const px = Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.d ?? 0);
      if (px < large) complain(`“${text.textContent}” to choose is ${px.toFixed(1)} px`);
    }
    checkBorders(complain);
    for (const circle of svg.querySelectorAll('circle')) inside('a lane or timer', shapeOf(circle));
    for (const line of svg.querySelectorAll('line, path, circle, rect')) {
      const { stroke, strokeWidth } = getComputedStyle(line);
      const drawn = stroke !== 'none' && !stroke.endsWith(', 0)') && stroke !== 'transparent';
      if (
        drawn &&
        Number.parseFloat(strokeWidth) < 2 &&
        line.closest('[data-kind] [data-kind]') === null
      ) {
        complain(`a stroke (${line.tagName}) is ${strokeWidth}, less than 2 px`);
      }
    }
    if (words > 40) complain(`${words} words, more than 40`);
  };

  /** Each complaint with the positions at which it holds. */
  const complaints = new Map<string, Set<number>>();
  for (const position of question.positions) {
    if (question.positions.length > 1 || !input.disabled) await seek(position);
    const complain = (text: string): void => {
      complaints.set(text, (complaints.get(text) ?? new Set()).add(position));
    };
    checkStage(complain);
    if (question.wall && !Number.isInteger(position)) checkFlying(complain);
    if (Number.isInteger(position)) {
      if (question.wall) checkWall(complain);
      checkPage(complain);
    }
  }
  return [...complaints].map(([what, at]) => ({ what, at: [...at] }));
}
