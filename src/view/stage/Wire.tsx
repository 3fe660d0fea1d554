import { STEADY_PATH } from '../../simulation/path';
import { surroundingsAt } from '../../simulation/weather';
import { wall } from './marks';
import { innerLeft, innerRight, type Metrics } from './metrics';
import { Moving } from './Moving';
import styles from './stage.module.css';
import type { StageModel } from './useStage';

/** The present: a line between the two lanes. A cut cable has a gap, a firewall stands on it. */
export function Wire({ stage: { m, wire, timeline, k } }: { stage: StageModel }) {
  const { whole, firewall } = surroundingsAt(STEADY_PATH, timeline, k);
  const r = m.mode === 'wall' ? m.laneWidth * 0.5 : m.mode === 'narrow' ? 7 : 10;
  const inset = m.mode === 'narrow' ? m.laneWidth / 2 + r : 0;
  const [begin, end] = [m.left + inset, m.right - inset];
  const strokeWidth = m.mode === 'wall' ? m.stroke * 1.5 : 3;
  const gap = whole ? 0 : m.head * 1.6;
  const cut = cutX(m);
  return (
    <Moving className={styles['wire']} y={wire}>
      {whole ? (
        <line x1={begin} x2={end} y1={0} y2={0} strokeWidth={strokeWidth} />
      ) : (
        <>
          <line x1={begin} x2={cut - gap / 2} y1={0} y2={0} strokeWidth={strokeWidth} />
          <line x1={cut + gap / 2} x2={end} y1={0} y2={0} strokeWidth={strokeWidth} />
          <path
            className={styles['cutMark']}
            strokeWidth={strokeWidth}
            d={slash(cut - gap / 2, m) + slash(cut + gap / 2, m)}
          />
        </>
      )}
      {firewall !== 'off' && (
        <path
          className={styles['wallMark']}
          strokeWidth={m.stroke}
          transform={`translate(${(innerLeft(m) + innerRight(m)) / 2} 0)`}
          d={wall(m.head)}
        />
      )}
      <circle cx={begin} r={r} />
      <circle cx={end} r={r} />
    </Moving>
  );
}

/** Beside the middle, where a firewall may stand. */
const cutX = (m: Metrics): number => innerLeft(m) + (innerRight(m) - innerLeft(m)) * 0.4;

const slash = (x: number, { head }: Metrics): string =>
  `M${x - head * 0.3} ${head * 0.6}L${x + head * 0.3} ${-head * 0.6}`;
