import { type KeyboardEvent, useState } from 'react';
import type { NumberName } from '../../../simulation/choices';
import type { HostsWords } from '../../../i18n/tools/hosts';
import { wholeNumber } from '../../../store/parse';
import styles from './hosts.module.css';

interface Props {
  readonly id: string;
  readonly name: NumberName;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly words: HostsWords;
  /** null: as it would be anyway. */
  readonly onChange: (value: number | null) => void;
}

/**
 * A whole number from `least` to `most`. It counts when the field is left or Enter is pressed; what can't
 * be stays in the field with the reason, and changes nothing.
 */
export function NumberField({ id, name, value, least, most, words, onChange }: Props) {
  const [text, setText] = useState(`${value}`);
  const [known, setKnown] = useState(value);
  // What is chosen elsewhere (undo, another profile) takes the place of what was typed.
  if (known !== value) {
    setKnown(value);
    setText(`${value}`);
  }
  const { label, about } = words.number[name];
  const refusal = text === `${value}` ? null : refusalOf(text, name, [least, most], words);
  const commit = (): void => {
    if (refusal !== null || text === `${value}`) return;
    setText(text === '' ? `${value}` : `${Number(text)}`);
    onChange(text === '' ? null : Number(text));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') commit();
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    setText(`${value}`);
  };
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        maxLength={12}
        value={text}
        aria-invalid={refusal !== null}
        aria-describedby={refusal === null ? `${id}-about` : `${id}-why`}
        onChange={(event) => setText(event.target.value.trim())}
        onKeyDown={onKeyDown}
        onBlur={commit}
      />
      <p className={styles['about']} id={`${id}-about`}>
        {about}
      </p>
      <p className={styles['why']} id={`${id}-why`} aria-live="polite">
        {refusal}
      </p>
    </div>
  );
}

/** Why a text can't be the number; null: it can, or nothing is asked for. */
function refusalOf(
  text: string,
  name: NumberName,
  [least, most]: readonly [least: number, most: number],
  words: HostsWords,
): string | null {
  if (text === '') return null;
  const { tooSmall, tooBig } = words.number[name];
  if (!/^\d+$/.test(text)) return words.notWhole(text);
  const n = wholeNumber(text, most);
  if (n === null) return tooBig(most);
  return n < least ? tooSmall : null;
}
