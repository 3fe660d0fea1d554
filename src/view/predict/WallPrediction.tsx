import { useContext, useId } from 'react';
import { answer } from '../../store/predictions';
import { count, isTold, votersIn } from '../../store/votes';
import { FRAME } from '../focusFrame';
import { Mirrored } from '../mirrored';
import { letterOf } from './letters';
import { Announcement, Choices, Verdict } from './Prediction';
import styles from './predict.module.css';
import { isWord, reasonFor, textOf } from './said';
import { Tally } from './Tally';
import { type Prediction, usePrediction } from './usePrediction';
import { useVote } from './useVote';
import { useVoteKeys } from './useVoteKeys';
import voting from './vote.module.css';
import { VoteStatus } from './VoteStatus';

/** The wall has the question and its choices in the place of the states; why is the teacher's to say. */
export function WallPrediction() {
  const asked = usePrediction();
  const mirrored = useContext(Mirrored);
  useVoteKeys();
  return (
    <div {...FRAME} className={styles['wallFrame']}>
      <div
        role={mirrored ? undefined : 'status'}
        aria-atomic="true"
        className={styles['wallStatus']}
      >
        {asked !== null && (asked.over ? <Result {...asked} /> : <Announcement {...asked} />)}
      </div>
      {!mirrored && <VoteStatus />}
      {asked !== null && !asked.over && <Ask asked={asked} />}
    </div>
  );
}

function Ask({ asked }: { asked: Prediction }) {
  const { words, question } = asked;
  const vote = useVote(question);
  const title = useId();
  const told = isTold(vote);
  const most = Math.max(1, ...vote.rounds.flat());
  const tallies = question.choices.map((choice, i) => (
    <Tally
      key={choice.mistake}
      counts={vote.rounds.map((round) => round[i] ?? 0)}
      most={most}
      words={words}
    />
  ));
  return (
    <div
      role="group"
      aria-labelledby={title}
      className={`${styles['wallAsk']} ${told ? voting['told'] : ''}`}
      data-asks
    >
      <div className={voting['head']}>
        <p id={title} className={styles['title']}>
          {words.short(question.kind, question.host)}
        </p>
        {vote.open && (
          <p className={voting['on']}>
            {words.vote.on(vote.rounds.length, votersIn(vote.rounds.at(-1)))}
          </p>
        )}
      </div>
      <Choices
        // What was said before tells nobody anything while the class is asked.
        asked={vote.open ? { ...asked, given: null } : asked}
        revealed={vote.revealed}
        before={question.choices.map((_, i) => letterOf(i))}
        after={told ? tallies : []}
        onChoose={(i) => (vote.open ? count(i) : answer(i))}
      />
    </div>
  );
}

/** In a row above the states: what was said, and what has happened. */
export function Result({ words, page, question, given }: Prediction) {
  const { choices, right } = question;
  const texts = choices.map((choice) => (
    <b key={choice.mistake} data-sans={isWord(choice.answer)}>
      {textOf(choice.answer, words, page)}
    </b>
  ));
  const i = given ?? right;
  return (
    <p className={styles['wallResult']}>
      <Verdict right={i === right} name={i === right ? words.right : words.said} bare>
        {texts[i]}
      </Verdict>{' '}
      {i !== right && (
        <Verdict right name={words.actually} bare>
          {texts[right]}
        </Verdict>
      )}
      <span className="hidden"> {reasonFor(question, i, words)}</span>
    </p>
  );
}
