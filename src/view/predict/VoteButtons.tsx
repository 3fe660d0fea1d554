import { useRef } from 'react';
import { hasRoundLeft, revealOrGoOn, toggleRound } from '../../store/votes';
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
  return (
    <>
      {(vote.open || hasRoundLeft(vote)) && (
        <button type="button" aria-keyshortcuts="V" onClick={press(toggleRound)}>
          {vote.open ? words.vote.end : words.vote.begin(vote.rounds.length + 1)}
        </button>
      )}
      <button type="button" aria-keyshortcuts="Enter" onClick={press(revealOrGoOn)}>
        {vote.revealed || given !== null ? words.vote.goOn : words.vote.reveal}
      </button>
    </>
  );
}
