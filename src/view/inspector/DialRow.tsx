import { useEffect, useId, useRef, useState } from 'react';
import { notchesOf } from './notches';
import styles from './network.module.css';

interface DialRowProps {
  readonly label: string;
  readonly means: string;
  readonly unit: 'ms' | 'percent';
  readonly least: number;
  readonly value: number;
  /** The value as it is read. */
  readonly textOf: (value: number) => string;
  readonly onCommit: (value: number) => void;
}

const TURNING = new Set([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
]);

/** A slider whose number follows the hand, and which counts when it is let go. */
export function DialRow({ label, means, unit, least, value, textOf, onCommit }: DialRowProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<number | null>(null);
  const held = useRef(false);
  const notches = notchesOf(unit, least, value);
  const shown = draft ?? value;
  const commit = (): void => {
    held.current = false;
    setDraft(null);
    if (draft !== null && draft !== value) onCommit(draft);
  };
  // The browser's own `change` comes when the hand lets go; React's comes with every px.
  useEffect(() => {
    const element = input.current;
    const settle = (): void => {
      if (!held.current) commit();
    };
    element?.addEventListener('change', settle);
    return () => element?.removeEventListener('change', settle);
  });
  return (
    <div className={styles['dial']}>
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{textOf(shown)}</output>
      <input
        ref={input}
        id={id}
        type="range"
        min={0}
        max={notches.length - 1}
        step={1}
        value={notches.indexOf(shown)}
        aria-valuetext={textOf(shown)}
        aria-describedby={`${id}-means`}
        onChange={(event) => setDraft(notches[Number(event.target.value)] ?? value)}
        // An arrow key that is held down turns it many times and counts once.
        onKeyDown={(event) => {
          // Here they turn the slider; on the page they step the run.
          if (TURNING.has(event.key)) event.stopPropagation();
          held.current = TURNING.has(event.key);
        }}
        onKeyUp={commit}
        onBlur={commit}
      />
      <p id={`${id}-means`} className={styles['means']}>
        {means}
      </p>
    </div>
  );
}
