import type { ToursWords } from '../../i18n/tour-words';
import { TOURS } from '../../lessons/tours';
import type { TourId } from '../../lessons/tours/ids';
import styles from './progress.module.css';

interface ProgressProps {
  readonly tour: TourId;
  /** How many stops have been seen, all at most. */
  readonly seen: number;
  readonly words: ToursWords;
}

/** How far a tour has come. */
export function Progress({ tour, seen, words }: ProgressProps) {
  const all = TOURS[tour].stops.length;
  const n = Math.min(seen, all);
  return (
    <div className={styles['progress']}>
      <progress value={n} max={all} aria-label={words.progress(n, all)} />
      <span aria-hidden="true">
        {n} / {all}
      </span>
    </div>
  );
}
