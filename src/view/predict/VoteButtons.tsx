import { clearVote, hasRoundLeft, reveal, toggleRound } from '../../store/votes';
import { FRAME, handOn } from '../focusFrame';
import { Icon } from '../player/Icon';
import { type Prediction, usePrediction } from './usePrediction';
import { useVote } from './useVote';
import styles from './vote.module.css';

/** On the wall, while a question is open: the vote for a teacher who has no screen but this. */
export function VoteButtons() {
  const asked = usePrediction();
  return (
    <div {...FRAME} className={styles['buttons']}>
      {asked !== null && !asked.over && <Buttons asked={asked} />}
    </div>
  );
}

function Buttons({ asked: { words, question, given } }: { asked: Prediction }) {
  const vote = useVote(question);
  const voting = vote.open ? words.vote.end : words.vote.begin(vote.rounds.length + 1);
  return (
    <>
      {(vote.open || hasRoundLeft(vote)) && (
        <button
          ref={handOn}
          type="button"
          aria-label={voting}
          title={voting}
          aria-keyshortcuts="V"
          data-on={vote.open || undefined}
          onClick={toggleRound}
        >
          <Icon name="vote" size={22} />
        </button>
      )}
      {vote.rounds.length > 0 && !vote.open && !hasRoundLeft(vote) && (
        <button
          ref={handOn}
          type="button"
          aria-label={words.vote.clear}
          title={words.vote.clear}
          aria-keyshortcuts="Shift+V"
          onClick={clearVote}
        >
          <Icon name="again" size={22} />
        </button>
      )}
      {!vote.revealed && given === null && (
        <button
          ref={handOn}
          type="button"
          aria-label={words.vote.reveal}
          title={words.vote.reveal}
          aria-keyshortcuts="Enter"
          onClick={reveal}
        >
          <Icon name="check" size={22} />
        </button>
      )}
    </>
  );
}
