import type { Blank } from '../picture/blanks';
import styles from './paper.module.css';

/** So many fit on a page, in two columns. */
export const ANSWERS_PER_PAGE = 72;

interface AnswersProps {
  readonly title: string;
  readonly blanks: readonly Blank[];
}

/** What belongs into the blanks, under their numbers. */
export function Answers({ title, blanks }: AnswersProps) {
  return (
    <>
      <h2 className={styles['answersTitle']}>{title}</h2>
      <ul className={styles['answers']} aria-label={title}>
        {blanks.map(({ n, answer }) => (
          <li key={n}>
            <b>{n}</b> {answer}
          </li>
        ))}
      </ul>
    </>
  );
}
