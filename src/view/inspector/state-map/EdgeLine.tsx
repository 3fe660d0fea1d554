import { memo } from 'react';
import type { Edge } from '../../../tcp/figure-5';
import { headOf, lineOf, routeOf } from './routes';
import styles from './state-map.module.css';
import { usePointing } from './usePointing';
import type { Pointed } from './walk';

interface EdgeLineProps {
  readonly edge: Edge;
  /** Event and action in words: what it is called. */
  readonly name: string;
  /** The last step in which an end took it, from 0; null: none has. */
  readonly last: number | null;
  /** In the step that has just happened. */
  readonly fresh: boolean;
  /** The flights that are selected, or the step that is touched, have to do with it. */
  readonly lit: boolean;
  readonly pointed: boolean;
  readonly onPoint: (pointed: Pointed | null) => void;
}

/**
 * One edge of the figure: a line, its head, and around it room for a finger. Where it was taken, it
 * touches the step in which that happened last.
 */
export const EdgeLine = memo(function EdgeLine({ edge, onPoint, ...props }: EdgeLineProps) {
  const { name, last, fresh, lit, pointed } = props;
  const step = last === null ? null : ({ kind: 'step', k: last } as const);
  const pointing = usePointing(step, { kind: 'edge', edge }, onPoint);
  const route = routeOf(edge);
  if (route === null) return null;
  const taken = last !== null;
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
      {...pointing}
    >
      <path className={styles['reach']} d={whole} />
      {lit && <path className={styles['rim']} d={whole} />}
      {lit && <path className={styles['band']} d={whole} />}
      <path className={styles['line']} d={lineOf(route, head * 0.8)} />
      <path className={styles['head']} d={headOf(route, head)} />
    </g>
  );
});
