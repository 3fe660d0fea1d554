import type { Trial } from '../../lessons/lesson';
import type { ScenarioId } from '../../scenarios';
import { asItWas, isTried, tryIt } from '../../store/lesson';
import { isUntouched, useRun } from '../../store/run';
import styles from './lesson.module.css';
import { useLessonWords } from './useLessonWords';

interface TrialsProps {
  readonly scene: ScenarioId;
  readonly trials: readonly Trial[];
  /** What the buttons say, in the same order. */
  readonly names: readonly string[];
}

/** What can be done to the scene with one press, and the way back. */
export function Trials({ scene, trials, names }: TrialsProps) {
  const ui = useLessonWords()?.ui;
  const run = useRun();
  return (
    <div className={styles['trials']}>
      {trials.map((trial, i) => (
        <button
          key={names[i]}
          type="button"
          className={styles['trial']}
          aria-pressed={isTried(run, scene, trial)}
          onClick={() => tryIt(trial)}
        >
          {names[i]}
        </button>
      ))}
      <button
        type="button"
        className={styles['asItWas']}
        disabled={isUntouched(run)}
        onClick={({ currentTarget }) => {
          // It goes when it has done its work: the focus stays beside it.
          const before = currentTarget.previousElementSibling;
          if (before instanceof HTMLElement) before.focus();
          asItWas();
        }}
      >
        {ui?.asItWas}
      </button>
    </div>
  );
}
