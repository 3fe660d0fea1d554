import type { Mastery } from '../../store/mastery';
import styles from './signs.module.css';

/** A shape for how far one has come, told apart without its colour; the word beside it says the same. */
export function MasterySign({ mastery, size = 18 }: { mastery: Mastery; size?: number }) {
  return (
    <svg
      className={styles['sign']}
      data-mastery={mastery}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      aria-hidden="true"
    >
      {shapeOf(mastery)}
    </svg>
  );
}

function shapeOf(mastery: Mastery) {
  switch (mastery) {
    case 'mastered':
      return (
        <>
          <circle className={styles['full']} cx="10" cy="10" r="10" />
          <path className={styles['check']} d="M5.2 10.4l3.2 3.3 6.3-7" />
        </>
      );
    case 'again':
      return (
        <>
          <circle cx="10" cy="10" r="8.8" />
          <path className={styles['full']} d="M10 1.2a8.8 8.8 0 0 0 0 17.6z" />
        </>
      );
    case 'not-yet':
      return <circle className={styles['dashes']} cx="10" cy="10" r="8.6" />;
  }
}
