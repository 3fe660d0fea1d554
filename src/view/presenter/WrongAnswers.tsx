import type { PresenterWords } from '../../i18n/presenter-words';
import type { Question } from '../../lessons/question';
import { questionsOf } from '../../lessons/questions';
import { questionNow } from '../../store/predictions';
import { currentStep, type RunState, useRun } from '../../store/run';
import { predictsIn, setPredicts, useSettings } from '../../store/settings';
import { isWord, reasonFor, textOf } from '../predict/said';
import { usePredictWords } from '../predict/usePredictWords';
import { useWords } from '../useWords';
import { letterOf } from '../predict/letters';
import styles from './notes.module.css';
import frame from './presenter.module.css';

/** The question that is open, or else the next one of the run; null: nothing more is asked. */
function questionAhead(run: RunState): Question | null {
  const now = questionNow(run);
  if (now !== null) return now;
  const step = run.asks.find((asked) => asked > currentStep(run));
  return step === undefined ? null : (questionsOf(run.timeline).get(step) ?? null);
}

/** What a class takes for right, and what to say to it: the presenter knows before the class does. */
export function WrongAnswers({ words }: { readonly words: PresenterWords }) {
  const question = useRun(questionAhead);
  const open = useRun((run) => questionNow(run) !== null);
  return (
    <section className={styles['wrong']} aria-labelledby="wrong-answers">
      <header>
        <h2 id="wrong-answers" className={frame['heading']}>
          {words.wrongAnswers}
        </h2>
        {question !== null && !open && <p>{words.askedAt(question.step)}</p>}
      </header>
      {question === null ? <Nothing words={words} /> : <Answers words={words} of={question} />}
    </section>
  );
}

/** Nothing more is asked: here, or because questions are switched off. */
function Nothing({ words }: { readonly words: PresenterWords }) {
  const on = useSettings(predictsIn);
  const predict = usePredictWords();
  if (on || predict === undefined) return <p className={styles['none']}>{words.nothingAsked}</p>;
  return (
    <p className={styles['none']}>
      {predict.isOff}{' '}
      <button type="button" onClick={() => setPredicts(true)}>
        {predict.on}
      </button>
    </p>
  );
}

interface AnswersProps {
  readonly words: PresenterWords;
  readonly of: Question;
}

/** Every choice with its letter and with why it is wrong; the right one comes last, and is marked. */
function Answers({ words, of }: AnswersProps) {
  const page = useWords();
  const predict = usePredictWords();
  if (predict === undefined) return null;
  const order = of.choices.map((_, i) => i).toSorted((a, b) => rank(of, a) - rank(of, b));
  return (
    <dl>
      {order.map((i) => {
        const answer = of.choices[i]?.answer;
        if (answer === undefined) return null;
        return (
          <div key={i} data-right={i === of.right || undefined}>
            <dt>
              <span className={styles['letter']}>{letterOf(i)}</span>{' '}
              <span className={styles['answer']} data-sans={isWord(answer)}>
                {textOf(answer, predict, page)}
              </span>{' '}
              {i === of.right && <b className={styles['mark']}>{words.right}</b>}
            </dt>
            <dd>{reasonFor(of, i, predict)}</dd>
          </div>
        );
      })}
    </dl>
  );
}

const rank = ({ right }: Question, choice: number): number => (choice === right ? 1 : 0);
