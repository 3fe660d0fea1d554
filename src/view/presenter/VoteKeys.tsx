import type { PresenterWords } from '../../i18n/presenter-words';
import { count } from '../../store/votes';
import { handOn } from '../focusFrame';
import { letterOf } from '../predict/letters';
import styles from './dock.module.css';
import { useClassVote } from './useClassVote';

/** A vote for each choice, by its key or by a press; while a round is being counted. */
export function VoteKeys({ words }: { readonly words: PresenterWords }) {
  const on = useClassVote();
  if (on === null || !on.asked || !on.vote.open) return null;
  return (
    <div className={styles['votes']} role="group" aria-label={words.cast}>
      <span aria-hidden="true">{words.cast}</span>
      {on.question.choices.map((_, choice) => (
        <button
          key={letterOf(choice)}
          ref={handOn}
          type="button"
          aria-label={words.castFor(letterOf(choice))}
          aria-keyshortcuts={letterOf(choice)}
          onClick={() => count(choice)}
        >
          {letterOf(choice)}
        </button>
      ))}
    </div>
  );
}
