import { useId } from 'react';
import type { StepperWords } from '../../../i18n/lessons/tray';
import styles from './tray.module.css';

interface StepperProps {
  readonly words: StepperWords;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** A whole number that goes up and down one by one. */
export function Stepper({ words, value, least, most, onChange }: StepperProps) {
  const id = useId();
  const button = (label: string, sign: string, next: number) => (
    <button
      type="button"
      aria-label={label}
      aria-describedby={id}
      aria-disabled={next < least || next > most}
      onClick={() => next >= least && next <= most && onChange(next)}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
  return (
    <div className={styles['stepper']}>
      <span className={styles['label']}>{words.label}</span>
      {button(words.less, '−', value - 1)}
      <output id={id}>{value}</output>
      {button(words.more, '+', value + 1)}
    </div>
  );
}
