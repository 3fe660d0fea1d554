import { memo } from 'react';
import { useDerived } from './derived';
import type { Line } from './ladder';
import type { Metrics } from './metrics';
import { Moving } from './Moving';
import styles from './stage.module.css';
import type { StageModel } from './useStage';

interface ThreadLineProps {
  readonly line: Line;
  readonly m: Metrics;
  readonly landed: boolean;
}

/** A flight of another connection than the one that is followed: thin, and without words. */
export const ThreadLine = memo(function ThreadLine({ line, m, landed }: ThreadLineProps) {
  const { from, to, flight } = line;
  const r = m.head * 0.3;
  return (
    <g className={styles['thread']} strokeWidth={thinner(m)} aria-hidden="true">
      <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      {landed && flight.lost && (
        <path d={`M${to.x - r} ${to.y - r}l${2 * r} ${2 * r}m0 ${-2 * r}l${-2 * r} ${2 * r}`} />
      )}
    </g>
  );
});

/** The segment of such a flight, while it is on its way along the wire. */
export function ThreadDot({ line, stage }: { line: Line; stage: StageModel }) {
  const { shown, wire, wireAt, topAt, m } = stage;
  const x = useDerived(shown, (position) => {
    const [from, to] = [line.from.y, line.to.y].map((y) => y + topAt(position));
    const way = (wireAt(position) - (from ?? 0)) / Math.max(1, (to ?? 0) - (from ?? 0));
    return line.from.x + (line.to.x - line.from.x) * Math.max(0, Math.min(1, way));
  });
  return (
    <Moving className={styles['threadDot']} x={x} y={wire} aria-hidden="true">
      <circle r={m.mode === 'wall' ? m.laneWidth * 0.2 : 4} />
    </Moving>
  );
}

/** Less than a connection on the lanes, but on the wall no line is thinner than 2 px (P2). */
const thinner = ({ mode, stroke }: Metrics): number =>
  mode === 'wall' ? Math.max(2, stroke * 0.6) : stroke * 0.6;
