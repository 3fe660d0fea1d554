import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { NumberFault } from '../i18n/tools/network';
import styles from './NumberField.module.css';
import { useToolWords } from './useToolWords';
import { readWhole } from './whole';

interface NumberFieldProps {
  readonly label: string;
  /** What stands in it; when that changes, what was typed is gone. */
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** What the button beside it says. */
  readonly action: string;
  readonly onCommit: (value: number) => void;
  /** What it means, under it. */
  readonly children?: ReactNode;
}

/** A whole number and a button that uses it. What is impossible is refused, with the reason. */
export function NumberField(props: NumberFieldProps) {
  return <Field key={props.value} {...props} />;
}

function Field({ label, value, least, most, action, onCommit, children }: NumberFieldProps) {
  const words = useToolWords()?.network;
  const [text, setText] = useState(String(value));
  const [fault, setFault] = useState<NumberFault | null>(null);
  const id = useId();
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const typed = readWhole(text, least, most);
    setFault('fault' in typed ? typed.fault : null);
    if ('value' in typed) onCommit(typed.value);
  };
  return (
    <form className={styles['field']} onSubmit={onSubmit} noValidate>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        value={text}
        aria-invalid={fault !== null}
        aria-describedby={`${id}-why ${id}-means`}
        onChange={(event) => {
          setText(event.target.value);
          setFault(null);
        }}
      />
      <button type="submit">{action}</button>
      <p id={`${id}-why`} className={styles['fault']} role="alert">
        {fault === null ? '' : words?.fault(fault, least, most)}
      </p>
      {children !== undefined && (
        <p id={`${id}-means`} className={styles['means']}>
          {children}
        </p>
      )}
    </form>
  );
}
