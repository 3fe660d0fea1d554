import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { Answer } from '../../lessons/question';
import { answer, skip } from '../../store/predictions';
import { setPredicts } from '../../store/settings';
import { handOn } from '../focusFrame';
import { Sign } from '../mission/Sign';
import styles from './predict.module.css';
import type { ControlBit } from '../../tcp/segment';
import { SmallShape } from '../stage/SmallShape';
import { isWord, reasonFor, textOf } from './said';
import { type Prediction as Asked, usePrediction } from './usePrediction';
import { usePredictWords } from './usePredictWords';

/**
 * One question, its choices, and after the arrival what came of what was said. Where the page
 * `scrolls`, it comes into view.
 */
export function Prediction({ scrolls = false }: { scrolls?: boolean }) {
  const asked = usePrediction();
  const frame = useRef<HTMLDivElement>(null);
  const shown = asked === null ? null : `${asked.question.step} ${asked.over}`;
  useEffect(() => {
    if (scrolls && shown !== null) frame.current?.scrollIntoView({ block: 'nearest' });
  }, [scrolls, shown]);
  // What was pressed goes; the focus stays where it was.
  const keepFocus = (): void => frame.current?.focus({ preventScroll: true });
  return (
    <div ref={frame} tabIndex={-1} className={styles['prediction']}>
      <div role="status" aria-atomic="true">
        {asked !== null && (asked.over ? <Result {...asked} /> : <Announcement {...asked} />)}
      </div>
      {asked !== null && !asked.over && <Ask asked={asked} onPress={keepFocus} />}
    </div>
  );
}

/** The question for those who listen, once, with what there is to choose from. */
export function Announcement({ words, page, question: { kind, about, host, choices } }: Asked) {
  const listed = choices.map(({ answer: one }, i) => `${i + 1}: ${textOf(one, words, page)}.`);
  return (
    <p className="hidden">
      {words.question(kind, about.label, host)} {listed.join(' ')}
    </p>
  );
}

interface AskProps {
  readonly asked: Asked;
  readonly onPress: () => void;
}

function Ask({ asked, onPress }: AskProps) {
  const { words, question, given } = asked;
  const { kind, about, host } = question;
  const title = useId();
  return (
    <div role="group" aria-labelledby={title} className={styles['ask']}>
      <p id={title} className={styles['title']}>
        {words.question(kind, about.label, host)}
      </p>
      <Choices
        asked={asked}
        before={KEYS}
        onChoose={(i) => {
          answer(i);
          onPress();
        }}
      />
      {given === null ? (
        <Ways onPress={onPress} />
      ) : (
        <p className={styles['foot']}>{reasonFor(question, given, words)}</p>
      )}
    </div>
  );
}

const KEYS = [1, 2, 3, 4].map((n) => (
  <span key={n} className={styles['key']}>
    {n}
  </span>
));

interface ChoicesProps {
  readonly asked: Asked;
  /** Is it shown which one is right, though none was given? */
  readonly revealed?: boolean;
  readonly onChoose: (i: number) => void;
  /** What stands before each choice, and is not read out. */
  readonly before: readonly ReactNode[];
  /** What stands behind each. */
  readonly after?: readonly ReactNode[];
}

/** The choices as buttons; when one was given they say so, and which is right. */
export function Choices({ asked, revealed = false, onChoose, before, after }: ChoicesProps) {
  const { words, page, question, given } = asked;
  const decided = given !== null || revealed;
  return (
    <ul className={styles['choices']}>
      {question.choices.map(({ answer: choice, mistake }, i) => (
        <li key={i}>
          <button
            ref={handOn}
            type="button"
            className={styles['choice']}
            // Not `disabled`: it would take the focus away.
            aria-disabled={given !== null}
            data-mark={decided ? mark(mistake === null, i === given) : undefined}
            onClick={() => onChoose(i)}
          >
            <span aria-hidden="true" className={styles['before']}>
              {before[i]}
            </span>
            <span className={styles['text']} data-sans={choice.kind === 'state' || isWord(choice)}>
              <Said answer={choice} right={question.host === 'client'}>
                {textOf(choice, words, page)}
              </Said>
            </span>
            {decided && (i === given || mistake === null) && (
              <>
                <Sign right={mistake === null} />
                <span className="hidden">{i === given ? words.said : words.actually}</span>
              </>
            )}
            {after?.[i]}
          </button>
        </li>
      ))}
    </ul>
  );
}

interface SaidProps {
  readonly answer: Answer;
  /** Would it go to the right? */
  readonly right: boolean;
  readonly children: string;
}

/** A segment is chosen by its shape, as the stage has it; all else by its words. */
function Said({ answer: said, right, children }: SaidProps) {
  if (said.kind !== 'flags' || said.flags === 'nothing') return children;
  const ctl = said.flags.split('+') as ControlBit[];
  return (
    <>
      <span className="hidden">{children}</span>
      <SmallShape segment={{ seq: 0, ack: 0, ctl, wnd: 0, text: '' }} right={right} />
    </>
  );
}

const mark = (right: boolean, given: boolean): string | undefined =>
  right ? 'right' : given ? 'wrong' : undefined;

/** Ways round a question. */
function Ways({ onPress }: Pick<AskProps, 'onPress'>) {
  const words = usePredictWords();
  return (
    <p className={styles['foot']}>
      <span className={styles['goesOn']}>{words?.goesOn} </span>
      <button
        type="button"
        onClick={() => {
          skip();
          onPress();
        }}
      >
        {words?.skip}
      </button>
      <button
        type="button"
        onClick={() => {
          setPredicts(false);
          onPress();
          // Where they can be had again stands at the top; on a phone that may be out of sight.
          if (scrollY > 0) scrollTo({ top: 0 });
        }}
      >
        {words?.off}
      </button>
    </p>
  );
}

/** What was said beside what has happened, and why. */
function Result({ words, page, question, given }: Asked) {
  const { choices, right } = question;
  const texts = choices.map((choice) => (
    <b key={choice.mistake} data-sans={isWord(choice.answer)}>
      {textOf(choice.answer, words, page)}
    </b>
  ));
  const i = given ?? right;
  return (
    <div className={styles['result']}>
      <p className={styles['verdict']}>
        <Verdict right={i === right} name={i === right ? words.right : words.said}>
          {texts[i]}
        </Verdict>{' '}
        {i !== right && (
          <Verdict right name={words.actually}>
            {texts[right]}
          </Verdict>
        )}
      </p>
      <p>{reasonFor(question, i, words)}</p>
    </div>
  );
}

interface VerdictProps {
  readonly right: boolean;
  readonly name: string;
  /** Its name is for those who listen: the sign has to do for the others. */
  readonly bare?: boolean;
  readonly children: ReactNode;
}

export const Verdict = ({ right, name, bare = false, children }: VerdictProps) => (
  <span className={styles['said']}>
    <Sign right={right} />
    <span className={bare ? 'hidden' : ''}>{name} </span>
    {children}
  </span>
);
