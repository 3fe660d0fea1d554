import { useRef } from 'react';
import { hasRoundLeft, reveal, toggleRound } from '../../store/votes';
import { Icon } from '../player/Icon';
import { type Prediction, usePrediction } from './usePrediction';
import { useVote } from './useVote';
import styles from './vote.module.css';

/** On the wall, while a question is open: the vote for a teacher who has no screen but this. */
export function VoteButtons() {
  const asked = usePrediction();
  const frame = useRef<HTMLDivElement>(null);
  return (
    // What is pressed may go: the focus stays here.
    <div ref={frame} tabIndex={-1} className={styles['buttons']}>
      {asked !== null && !asked.over && (
        <Buttons asked={asked} onPress={() => frame.current?.focus({ preventScroll: true })} />
      )}
    </div>
  );
}

interface ButtonsProps {
  readonly asked: Prediction;
  readonly onPress: () => void;
}

function Buttons({ asked: { words, question, given }, onPress }: ButtonsProps) {
  const vote = useVote(question);
  const press = (deed: () => void) => (): void => {
    deed();
    onPress();
  };
  const voting = vote.open ? words.vote.end : words.vote.begin(vote.rounds.length + 1);
  return (
    <>
      {(vote.open || hasRoundLeft(vote)) && (
        <button
          type="button"
          aria-label={voting}
          title={voting}
          aria-keyshortcuts="V"
          data-on={vote.open || undefined}
          onClick={press(toggleRound)}
        >
          <Icon name="vote" size={22} />
        </button>
      )}
      {!vote.revealed && given === null && (
        <button
          type="button"
          aria-label={words.vote.reveal}
          title={words.vote.reveal}
          aria-keyshortcuts="Enter"
          onClick={press(reveal)}
        >
          <Icon name="check" size={22} />
        </button>
      )}
    </>
  );
}
