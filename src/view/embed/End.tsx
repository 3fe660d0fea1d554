import type { HostId } from '../../simulation/deed';
import { phaseOf } from '../../simulation/phase';
import { stepOf } from '../../simulation/timeline';
import { currentStep, useRun } from '../../store/run';
import { useWords } from '../useWords';
import styles from './end.module.css';

/** One end in a line, where there is no room for more: who it is, and its state. */
export function End({ id }: { readonly id: HostId }) {
  const { ui } = useWords();
  const timeline = useRun((run) => run.timeline);
  const k = useRun(currentStep);
  const { state } = stepOf(timeline, k).hosts[id];
  return (
    <section
      className={`${styles['end']} ${styles[id]}`}
      data-phase={phaseOf(state)}
      aria-label={ui[id]}
    >
      <p className={styles['who']}>{ui[id]}</p>
      <p className={styles['state']} data-state>
        {state}
      </p>
    </section>
  );
}
