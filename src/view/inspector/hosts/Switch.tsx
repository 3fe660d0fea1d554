import type { ReactNode } from 'react';
import styles from './hosts.module.css';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly about: ReactNode;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** Something that is on or off, with a line about it. */
export function Switch({ id, label, about, on, onChange }: Props) {
  return (
    <button
      type="button"
      role="switch"
      className={styles['switch']}
      aria-checked={on}
      aria-label={label}
      aria-describedby={`${id}-about`}
      onClick={() => onChange(!on)}
    >
      <span className={styles['label']}>{label}</span>
      <span className={styles['knob']} aria-hidden="true" />
      <span className={styles['about']} id={`${id}-about`}>
        {about}
      </span>
    </button>
  );
}
