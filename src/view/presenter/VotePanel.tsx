import { useState } from 'react';
import type { PresenterWords } from '../../i18n/presenter-words';
import { clearVote, MOST_ROUNDS } from '../../store/votes';
import { FRAME, handOn } from '../focusFrame';
import frame from './presenter.module.css';
import { Round } from './Round';
import { highestIn, percentFor } from './shares';
import { type OnVote, useClassVote } from './useClassVote';
import styles from './vote.module.css';

interface VotePanelProps {
  readonly words: PresenterWords;
}

const ROUNDS = Array.from({ length: MOST_ROUNDS }, (_, round) => round);

/** What the class has said, in both rounds side by side, and what to do next. */
export function VotePanel({ words }: VotePanelProps) {
  const on = useClassVote();
  return (
    <section {...FRAME} className={styles['vote']} aria-labelledby="vote">
      <h2
        id="vote"
        className={on !== null && on.vote.rounds.length > 0 ? 'hidden' : frame['heading']}
      >
        {words.vote}
      </h2>
      {on === null ? (
        <p className={styles['hint']}>{words.noQuestion}</p>
      ) : (
        // What is being typed belongs to one question.
        <OnQuestion key={on.question.step} words={words} on={on} />
      )}
    </section>
  );
}

interface OnQuestionProps extends VotePanelProps {
  readonly on: OnVote;
}

function OnQuestion({ words, on }: OnQuestionProps) {
  const { question, vote } = on;
  const highest = highestIn(vote.rounds);
  if (vote.rounds.length === 0) {
    const hint = vote.revealed ? words.shown : words.noVote;
    return <p className={styles['hint']}>{on.asked ? hint : words.noQuestion}</p>;
  }
  return (
    <>
      <div className={styles['rounds']}>
        {ROUNDS.map((round) => {
          const counts = vote.rounds[round];
          return counts === undefined ? (
            <p key={round} className={styles['later']}>
              {on.asked && !vote.revealed ? nextTo(words, on) : ''}
            </p>
          ) : (
            <Round
              key={round}
              words={words}
              round={round}
              counts={counts}
              right={question.right}
              highest={highest}
              open={vote.open && on.asked && round === vote.rounds.length - 1}
            />
          );
        })}
      </div>
      <div className={styles['result']}>
        <Shares words={words} on={on} />
        {vote.rounds.length === MOST_ROUNDS && on.asked && (
          <p className={styles['hint']}>{nextTo(words, on)}</p>
        )}
        <Clear words={words} />
      </div>
    </>
  );
}

/** What the presenter does next. */
function nextTo(words: PresenterWords, { vote }: OnVote): string {
  if (vote.revealed) return words.shown;
  if (vote.open) return vote.rounds.length < MOST_ROUNDS ? words.counting : '';
  return vote.rounds.length < MOST_ROUNDS ? words.secondRound : words.bothCounted;
}

/** How many were right, round by round. */
function Shares({ words, on: { question, vote } }: OnQuestionProps) {
  const shares = vote.rounds
    .map((round) => percentFor(round, question.right))
    .filter((percent) => percent !== null);
  if (shares.length === 0) return null;
  return (
    <p className={styles['shares']}>
      {words.shareRight} <b>{shares.map(words.percent).join(' → ')}</b>
    </p>
  );
}

/** Takes back a vote that was begun by mistake; it asks first. */
function Clear({ words }: VotePanelProps) {
  const [asks, setAsks] = useState(false);
  return (
    <span className={styles['sure']}>
      {asks && (
        <button ref={handOn} type="button" className={styles['clear']} onClick={clearVote}>
          {words.clearSure}
        </button>
      )}
      {/* The same button, with the focus: pressed twice by mistake, it keeps what was counted. */}
      <button ref={handOn} type="button" className={styles['clear']} onClick={() => setAsks(!asks)}>
        {asks ? words.keep : words.clear}
      </button>
    </span>
  );
}
