import { useId } from 'react';
import styles from './share.module.css';

interface ChoiceProps<T> {
  readonly title: string;
  /** What there is to choose from, and what it is called. */
  readonly options: readonly (readonly [value: T, name: string])[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** It stands among other things, and not over them. */
  readonly small?: boolean;
}

/** One of a few. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { title, options, value, onChange, small = false } = props;
  const group = useId();
  return (
    <fieldset className={`${styles['choice']} ${small ? styles['small'] : ''}`}>
      <legend>{title}</legend>
      {options.map(([option, name]) => (
        <label key={option}>
          <input
            type="radio"
            name={group}
            checked={option === value}
            onChange={() => onChange(option)}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
