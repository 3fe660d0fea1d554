import type { ReactNode } from 'react';
import type { MissionWords } from '../../i18n/mission-words';
import type { Field } from '../../lessons/draft';
import { answerOf, expectationOf } from '../../lessons/expected';
import type { Turn } from '../../lessons/turns';
import { takeHint, useMission } from '../../store/mission';
import styles from './mission.module.css';
import { Sign } from './Sign';

/** So often a field has to be wrong before help is offered. */
const MISSES = 2;

interface FieldRowProps {
  readonly words: MissionWords;
  readonly turn: Turn;
  readonly field: Field;
  readonly children: ReactNode;
}

/** One field: its name, its control, what is said about it, and help when it is needed. */
export function FieldRow({ words, turn, field, children }: FieldRowProps) {
  const judgement = useMission((state) => state.judgements[field]);
  const { name, term } = words.fields[field];
  const wide = field === 'ctl' || field === 'state';
  const Name = wide ? 'span' : 'label';
  return (
    <div
      className={`${styles['row']} ${wide ? styles['wideRow'] : ''}`}
      data-field={field}
      data-judged={judgement === undefined ? undefined : judgement.right ? 'right' : 'wrong'}
    >
      <Name
        id={`name-${field}`}
        className={styles['name']}
        {...(wide ? {} : { htmlFor: `field-${field}` })}
      >
        {name}
        <span className={styles['term']} aria-hidden="true">
          {term}
        </span>
      </Name>
      {children}
      <div className={styles['said']}>
        <p className={styles['reason']} id={`reason-${field}`}>
          {judgement !== undefined && (
            <>
              <Sign right={judgement.right} />
              <span>{reasonIn(words, judgement.reason)}</span>
            </>
          )}
        </p>
        <Help words={words} turn={turn} field={field} />
      </div>
    </div>
  );
}

/** First how to work it out, then, on request, the answer. */
function Help({ words, turn, field }: Omit<FieldRowProps, 'children'>) {
  const taken = useMission((state) => state.hints[field] ?? 0);
  const offered = useMission((state) => (state.misses[field] ?? 0) >= MISSES);
  const right = useMission((state) => state.judgements[field]?.right === true);
  if (!offered || right) return null;
  const expectation = expectationOf(turn, field);
  const say = words.hints[expectation.id] as (numbers: object) => string;
  const { name } = words.fields[field];
  return (
    <div className={styles['help']}>
      <div role="status">
        {taken > 0 && <p>{say(expectation.numbers)}</p>}
        {taken > 1 && <p className={styles['answer']}>{words.answerIs(answerOf(turn, field))}</p>}
      </div>
      {taken < 2 && (
        <button
          type="button"
          aria-label={`${taken === 0 ? words.hint : words.answer}: ${name}`}
          onClick={() => takeHint(field)}
        >
          {taken === 0 ? words.hint : words.answer}
        </button>
      )}
    </div>
  );
}

/** A reason in words. */
export function reasonIn(
  words: MissionWords,
  { id, numbers }: { readonly id: keyof MissionWords['reasons']; readonly numbers: object },
): string {
  return (words.reasons[id] as (values: object) => string)(numbers);
}
