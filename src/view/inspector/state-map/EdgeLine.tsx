import { memo } from 'react';
import type { Edge } from '../../../tcp/figure-5';
import { headOf, lineOf, routeOf } from './routes';
import styles from './state-map.module.css';
import type { Pointed } from './walk';

interface EdgeLineProps {
  readonly edge: Edge;
  /** Event and action in words: what it is called. */
  readonly name: string;
  readonly taken: boolean;
  /** In the step that has just happened. */
  readonly fresh: boolean;
  /** The flights that are selected have to do with it. */
  readonly lit: boolean;
  readonly pointed: boolean;
  readonly onPoint: (pointed: Pointed | null) => void;
}

/** One edge of the figure: a line, its head, and around it room for a finger. */
export const EdgeLine = memo(function EdgeLine({ edge, onPoint, ...props }: EdgeLineProps) {
  const { name, taken, fresh, lit, pointed } = props;
  const route = routeOf(edge);
  if (route === null) return null;
  const head = fresh ? 13 : taken ? 10 : 8;
  const whole = lineOf(route, 0);
  const looks = { taken, fresh, lit, pointed };
  const on = Object.entries(looks).flatMap(([look, is]) => (is ? [styles[look]] : []));
  return (
    <g
      role="img"
      aria-label={name}
      // No stop of its own: the state that it leaves tells of it, too.
      tabIndex={-1}
      data-lit={lit}
      className={[styles['edge'], ...on].join(' ')}
      onPointerEnter={() => onPoint({ kind: 'edge', edge })}
      onPointerLeave={() => onPoint(null)}
      onFocus={() => onPoint({ kind: 'edge', edge })}
      onBlur={() => onPoint(null)}
    >
      <path className={styles['reach']} d={whole} />
      {lit && <path className={styles['rim']} d={whole} />}
      {lit && <path className={styles['band']} d={whole} />}
      <path className={styles['line']} d={lineOf(route, head * 0.8)} />
      <path className={styles['head']} d={headOf(route, head)} />
    </g>
  );
});
