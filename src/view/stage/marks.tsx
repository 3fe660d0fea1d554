import type { Fate, Origin } from '../../simulation/timeline';
import type { Metrics } from './metrics';
import styles from './stage.module.css';

interface MarkProps {
  readonly x: number;
  readonly y: number;
  readonly m: Metrics;
}

/** Where a segment ends that does not arrive. What became of it can be told by the shape. */
export function Ending({ fate, x, y, m }: MarkProps & { readonly fate: Fate }) {
  const r = m.head * 0.62;
  switch (fate) {
    case 'held':
      return (
        <path
          className={styles['jarMark']}
          strokeWidth={m.stroke}
          transform={`translate(${x} ${y})`}
          d={jar(m.head)}
        />
      );
    case 'firewall':
    case 'rejected':
      return (
        <path
          className={styles['wallMark']}
          strokeWidth={m.stroke * 0.9}
          transform={`translate(${x} ${y})`}
          d={wall(m.head)}
        />
      );
    case 'cable':
      return (
        <path
          className={styles['cross']}
          strokeWidth={m.stroke * 1.5}
          transform={`translate(${x} ${y})`}
          // Two ends of a cable that do not meet.
          d={`M${-r * 1.1} ${-r}q${r} ${r * 0.5} 0 ${r}t0 ${r}M${r * 0.3} ${-r}q${r} ${r * 0.5} 0 ${r}t0 ${r}`}
        />
      );
    case 'dropped':
    case 'chance':
    case 'nobody':
      return (
        <path
          className={styles['cross']}
          strokeWidth={m.stroke * 1.5}
          d={`M${x - r} ${y - r}L${x + r} ${y + r}M${x - r} ${y + r}L${x + r} ${y - r}`}
        />
      );
  }
}

/** Where a segment begins that did not leave one of the hosts. */
export function Source({ origin, x, y, m }: MarkProps & { readonly origin: Origin }) {
  const r = m.head * 0.42;
  switch (origin) {
    case 'firewall':
      // It stands there already, where the segment that it answers has ended.
      return <path className={styles['source']} d={`M${x} ${y - r * 1.4}V${y + r * 1.4}`} />;
    case 'spoofed':
      return (
        <path
          className={styles['source']}
          d={`M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`}
        />
      );
    case 'injected':
    case 'crafted':
    case 'sent':
    case 'copy':
      return <circle className={styles['source']} cx={x} cy={y} r={r * 0.85} />;
  }
}

/** A jar with a lid, around (0, 0). */
export function jar(size: number): string {
  const [w, h] = [size * 0.5, size * 0.72];
  return (
    `M${-w * 0.72} ${-h}H${w * 0.72}` +
    `M${-w * 0.6} ${-h * 0.68}C${-w * 1.15} ${-h * 0.45} ${-w} ${-h * 0.2} ${-w} 0V${h * 0.75}` +
    `q0 ${h * 0.25} ${h * 0.25} ${h * 0.25}H${w - h * 0.25}q${h * 0.25} 0 ${h * 0.25} ${-h * 0.25}` +
    `V0C${w} ${-h * 0.2} ${w * 1.15} ${-h * 0.45} ${w * 0.6} ${-h * 0.68}Z`
  );
}

/** A piece of wall, in three courses. */
export function wall(size: number): string {
  const [w, h] = [size * 0.5, size * 0.75];
  const third = (2 * h) / 3;
  return (
    `M${-w} ${-h}H${w}V${h}H${-w}ZM${-w} ${-h + third}H${w}M${-w} ${h - third}H${w}` +
    `M0 ${-h}v${third}M0 ${h - third}v${third}M${-w * 0.5} ${-h + third}v${third}` +
    `M${w * 0.5} ${-h + third}v${third}`
  );
}
