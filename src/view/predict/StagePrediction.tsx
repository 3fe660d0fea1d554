import { reserveBelow } from '../stage/ladder';
import { useDerived } from '../stage/derived';
import { useLive } from '../stage/live';
import { timerRow } from '../stage/metrics';
import type { StageModel } from '../stage/useStage';
import styles from './predict.module.css';
import { Prediction } from './Prediction';

/** Wider than this a question is read less well, px. */
const WIDEST = 500;

/** Below the wire, and with it: under what flies and the timers. */
export function StagePrediction({ stage }: { stage: StageModel }) {
  const { m, ladder, wire, shelf } = stage;
  const below = useDerived(wire, (at) => at + reserveBelow(ladder, m) + timerRow(m));
  const width = Math.min(WIDEST, m.width - 24);
  const place = useLive<HTMLDivElement>([below], (element) => {
    // Never cut off, also where a stage is very low.
    const lowest = m.height - shelf - element.offsetHeight - 6;
    const y = Math.max(0, Math.min(below.get(), lowest));
    element.style.transform = `translateY(${y.toFixed(2)}px)`;
  });
  return (
    <div
      ref={place}
      className={styles['onStage']}
      style={{ width, left: (m.left + m.right - width) / 2 }}
    >
      <Prediction />
    </div>
  );
}
