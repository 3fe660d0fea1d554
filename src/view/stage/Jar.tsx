import { jarAt } from '../../simulation/jar';
import { kindOf, labelOf } from '../../simulation/label';
import { act } from '../../store/deeds';
import { currentStep, useRun } from '../../store/run';
import { useToolWords } from '../useToolWords';
import styles from './jar.module.css';
import type { StageModel } from './useStage';

/** At the foot of the stage: what is kept out of the network. Each can be let go. */
export function Jar({ stage: { m, shelf } }: { stage: StageModel }) {
  const words = useToolWords()?.network;
  const timeline = useRun((run) => run.timeline);
  const k = useRun(currentStep);
  const kept = jarAt(timeline, k);
  if (words === undefined || kept.length === 0) return null;
  const [left, right] = m.mode === 'narrow' ? [4, 4] : [m.left, m.width - m.right];
  return (
    <div
      role="group"
      aria-label={words.jar}
      className={styles['shelf']}
      style={{ height: shelf, left, right, fontSize: m.mode === 'wall' ? m.label * 0.8 : 14 }}
    >
      <span aria-hidden="true" className={styles['name']}>
        {words.shelf}
      </span>
      {kept.map(({ id, segment }) => (
        <button
          key={id}
          type="button"
          className={styles['kept']}
          data-kind={kindOf(segment)}
          aria-label={words.release(labelOf(segment))}
          title={words.release(labelOf(segment))}
          onClick={() => act({ kind: 'release', flight: id })}
        >
          {labelOf(segment)}
        </button>
      ))}
    </div>
  );
}
