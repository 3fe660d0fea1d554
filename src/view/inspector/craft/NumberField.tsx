import { useId } from 'react';
import type { CraftWords } from '../../../i18n/tools/craft';
import type { FieldName } from '../../../simulation/craft';
import { MOST, type Reading, takeBack, write } from '../../../store/draft';
import styles from './craft.module.css';

interface NumberFieldProps {
  readonly name: FieldName;
  readonly words: CraftWords;
  readonly reading: Reading;
  /** The field means nothing now. */
  readonly off: boolean;
}

/** One number of the segment. What it can't be is refused here, with the reason. */
export function NumberField({ name, words, reading, off }: NumberFieldProps) {
  const id = useId();
  const label = words.field[name];
  const text = reading.texts[name];
  const refusal = reading.refusals[name];
  const right = reading.right[name];
  return (
    <div className={`${styles['field']} ${refusal === null ? '' : styles['refused']}`}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        disabled={off}
        value={text}
        aria-invalid={refusal !== null}
        aria-describedby={refusal !== null || off ? `${id}-why` : undefined}
        onChange={(event) => write(name, event.target.value)}
      />
      {off && (
        <p id={`${id}-why`} className={styles['hint']}>
          {words.ackOff}
        </p>
      )}
      {refusal !== null && (
        <p id={`${id}-why`} className={styles['why']}>
          {words.refusal[refusal](name, MOST[name])}
        </p>
      )}
      {!off && text !== `${right}` && (
        <button
          type="button"
          className={styles['right']}
          aria-label={words.takeBack(label, right)}
          onClick={() => takeBack(name)}
        >
          {words.right(right)}
        </button>
      )}
    </div>
  );
}
