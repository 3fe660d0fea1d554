import type { SystemWords } from '../../../i18n/tools/system';
import styles from './system.module.css';

/** So many lines are drawn until somebody asks for all. */
export const MOST_LINES = 200;

interface EarlierProps {
  readonly count: number;
  readonly words: SystemWords;
  readonly onShow: () => void;
}

/** Leads to the lines that are not drawn. */
export function Earlier({ count, words, onShow }: EarlierProps) {
  if (count === 0) return null;
  return (
    <button type="button" className={styles['earlier']} onClick={onShow}>
      {words.earlier(count)}
    </button>
  );
}
