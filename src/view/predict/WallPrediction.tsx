import { useContext, useId } from 'react';
import { Mirrored } from '../mirrored';
import { Announcement, Choices, Verdict } from './Prediction';
import styles from './predict.module.css';
import { isWord, reasonFor, textOf } from './said';
import { type Prediction, usePrediction } from './usePrediction';

const LETTERS = ['A', 'B', 'C', 'D'];
const nothing = (): void => undefined;

/** The wall has the question and its choices in the place of the states; why is the teacher's to say. */
export function WallPrediction() {
  const asked = usePrediction();
  const role = useContext(Mirrored) ? undefined : 'status';
  return (
    <>
      <div role={role} aria-atomic="true" className={styles['wallStatus']}>
        {asked !== null && (asked.over ? <Result {...asked} /> : <Announcement {...asked} />)}
      </div>
      {asked !== null && !asked.over && <Ask asked={asked} />}
    </>
  );
}

function Ask({ asked }: { asked: Prediction }) {
  const { words, question } = asked;
  const title = useId();
  return (
    <div role="group" aria-labelledby={title} className={styles['wallAsk']} data-asks>
      <p id={title} className={styles['title']}>
        {words.short(question.kind, question.host)}
      </p>
      <Choices asked={asked} onPress={nothing}>
        {(i) => LETTERS[i]}
      </Choices>
    </div>
  );
}

/** In a row above the states: what was said, and what has happened. */
function Result({ words, page, question, given }: Prediction) {
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
