import { useId } from 'react';

interface ChoiceProps<T> {
  readonly title: string;
  /** The title is for those who don't see what the options are about. */
  readonly untitled?: boolean;
  /** What there is to choose from, and what it is called. */
  readonly options: readonly (readonly [value: T, name: string])[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly className: string | undefined;
}

/** One of a few. */
export function Choice<T extends string | number>(props: ChoiceProps<T>) {
  const { title, untitled = false, options, value, onChange, className } = props;
  const group = useId();
  return (
    <fieldset className={className}>
      <legend className={untitled ? 'hidden' : undefined}>{title}</legend>
      {options.map(([option, name]) => (
        <label key={option}>
          <input
            type="radio"
            name={group}
            checked={option === value}
            onChange={() => onChange(option)}
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
