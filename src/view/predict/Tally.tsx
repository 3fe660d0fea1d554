import type { PredictWords } from '../../i18n/predict-words';
import styles from './vote.module.css';

interface TallyProps {
  /** How many were for this choice, in each round. */
  readonly counts: readonly number[];
  /** The most that any choice has had in any round: as long as a bar can be. */
  readonly most: number;
  readonly words: PredictWords;
}

/** How a class has voted for one choice: a bar for each round, the first one hollow, and numbers. */
export function Tally({ counts, most, words }: TallyProps) {
  return (
    <span className={styles['tally']}>
      <span className={styles['bars']} aria-hidden="true">
        {counts.map((n, round) => (
          <span
            key={round}
            className={styles['bar']}
            data-bar
            data-none={n === 0 || undefined}
            data-last={round === counts.length - 1 || undefined}
            style={{ width: `${(100 * n) / most}%` }}
          />
        ))}
      </span>
      <span className={styles['counts']} data-counts aria-hidden="true">
        {counts.join('→')}
      </span>
      <span className="hidden">{words.vote.counts(counts)}</span>
    </span>
  );
}
