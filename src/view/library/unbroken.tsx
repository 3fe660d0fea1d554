import type { ReactNode } from 'react';
import styles from './unbroken.module.css';

/** A title in which no word with a hyphen is broken there: TIME-WAIT, 3-way. */
export const unbroken = (title: string): ReactNode =>
  title.split(/(\S+-\S+)/).map((part, i) =>
    i % 2 === 0 ? (
      part
    ) : (
      <span key={part} className={styles['whole']}>
        {part}
      </span>
    ),
  );
