import type { Fate, Origin } from '../../../simulation/timeline';
import type { Line } from '../../stage/ladder';
import { jar, wall } from '../../stage/marks';
import type { Palette } from './palette';
import { draw, type Drawn } from './svg';

/** The head of a segment that arrives. */
export function head({ from, to }: Line, size: number, fill: string): Drawn {
  const angle = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  return draw('path', {
    transform: `translate(${to.x} ${to.y}) rotate(${angle})`,
    d: `M0 0L${-size} ${-size * 0.42}L${-size} ${size * 0.42}Z`,
    fill,
  });
}

interface End {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Width of the line that ends here. */
  readonly stroke: number;
  readonly colours: Palette;
}

/** Where a segment ends that does not arrive. What became of it is told by the shape. */
export function ending(fate: Fate, { x, y, size, stroke, colours }: End): Drawn {
  const r = size * 0.62;
  const transform = `translate(${x} ${y})`;
  const cross = { transform, fill: 'none', stroke: colours.lost, 'stroke-linecap': 'round' };
  const thing = { transform, fill: colours.paper, stroke: colours.ink, 'stroke-linejoin': 'round' };
  switch (fate) {
    case 'held':
      return draw('path', { ...thing, 'stroke-width': stroke, d: jar(size) });
    case 'firewall':
    case 'rejected':
      return draw('path', { ...thing, 'stroke-width': stroke * 0.9, d: wall(size) });
    case 'cable': {
      const end = `q${r} ${r * 0.5} 0 ${r}t0 ${r}`;
      const d = `M${-r * 1.1} ${-r}${end}M${r * 0.3} ${-r}${end}`;
      return draw('path', { ...cross, 'stroke-width': stroke * 1.5, d });
    }
    case 'dropped':
    case 'chance':
    case 'nobody': {
      const d = `M${-r} ${-r}L${r} ${r}M${-r} ${r}L${r} ${-r}`;
      return draw('path', { ...cross, 'stroke-width': stroke * 1.5, d });
    }
  }
}

interface Beginning {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly stroke: string;
}

/** Where a segment begins that did not leave one of the hosts. */
export function source(origin: Origin, { x, y, size, fill, stroke }: Beginning): Drawn {
  const r = size * 0.42;
  const style = { fill, stroke, 'stroke-width': 2, 'stroke-linejoin': 'round' };
  switch (origin) {
    case 'firewall':
      return draw('path', { ...style, d: `M${x} ${y - r * 1.4}V${y + r * 1.4}` });
    case 'spoofed': {
      const d = `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`;
      return draw('path', { ...style, d });
    }
    case 'injected':
    case 'crafted':
    case 'sent':
    case 'copy':
      return draw('circle', { ...style, cx: x, cy: y, r: r * 0.85 });
  }
}
