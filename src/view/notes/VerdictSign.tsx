import type { Verdict } from '../../lessons/notes/note';
import styles from './notes.module.css';

/** A shape for each verdict, told apart without its colour; the word beside it says the same. */
export function VerdictSign({ verdict, size = 22 }: { verdict: Verdict; size?: number }) {
  return (
    <svg
      className={styles['sign']}
      data-verdict={verdict}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      aria-hidden="true"
    >
      {shapeOf(verdict)}
    </svg>
  );
}

function shapeOf(verdict: Verdict) {
  const mark = styles['mark'];
  switch (verdict) {
    case 'right':
      return (
        <>
          <circle cx="10" cy="10" r="10" />
          <path className={mark} d="M5.2 10.4l3.2 3.3 6.3-7" />
        </>
      );
    case 'imprecise':
      return (
        <>
          <circle className={styles['ring']} cx="10" cy="10" r="8.8" />
          <path d="M10 1.2a8.8 8.8 0 0 0 0 17.6z" />
        </>
      );
    case 'wrong':
      return (
        <>
          <path d="M6 0h8l6 6v8l-6 6H6l-6-6V6z" />
          <path className={mark} d="M6.2 6.2l7.6 7.6M13.8 6.2l-7.6 7.6" />
        </>
      );
    case 'misspelt':
      return (
        <>
          <rect x="0.5" y="0.5" width="19" height="19" rx="3" />
          <path className={mark} d="M5 6h10M4 13.6q1.5-2.6 3 0t3 0 3 0 3 0" />
        </>
      );
    case 'question':
      return (
        <>
          <path d="M10 0l10 10-10 10L0 10z" />
          <path className={mark} d="M7.6 8a2.4 2.4 0 1 1 3.4 2.2q-1 .5-1 1.6M10 14.6v.1" />
        </>
      );
    case 'gap':
      return (
        <>
          <rect className={styles['dashes']} x="1.5" y="1.5" width="17" height="17" rx="2" />
          <path className={styles['plus']} d="M10 6v8M6 10h8" />
        </>
      );
  }
}
