import { type ReactNode, useEffect, useState } from 'react';
import type { PaperWords } from '../../i18n/share/paper';
import { BLANK_KINDS, type BlankKind } from './picture/blanks';
import styles from './share.module.css';
import { print, putAway } from './paper/print';
import { Section } from './Section';
import { useShareWords } from './useShareWords';

const NOTHING: readonly BlankKind[] = [];

/** The run on paper: as a sheet, or with blanks to fill in. */
export function Paper({ whole }: { readonly whole: boolean }) {
  const words = useShareWords()?.paper;
  const [blank, setBlank] = useState<readonly BlankKind[]>(['states']);
  // A browser that prints later than it is asked to prints nothing of a dialog that is gone.
  useEffect(() => putAway, []);
  if (words === undefined) return null;
  return (
    <Section title={words.title}>
      <PrintRow
        {...words.sheet}
        label={words.print}
        onPrint={() => print({ whole, blank: NOTHING })}
      />
      <PrintRow
        {...words.worksheet}
        label={words.print}
        onPrint={blank.length === 0 ? null : () => print({ whole, blank })}
      >
        <BlankChoice words={words} blank={blank} onChange={setBlank} />
      </PrintRow>
    </Section>
  );
}

interface PrintRowProps {
  readonly name: string;
  readonly about: string;
  readonly label: string;
  /** null: there is nothing to print. */
  readonly onPrint: (() => void) | null;
  readonly children?: ReactNode;
}

function PrintRow({ name, about, label, onPrint, children }: PrintRowProps) {
  return (
    <div className={styles['row']}>
      <div className={styles['what']}>
        <h4>{name}</h4>
        <p>{about}</p>
        {children}
      </div>
      <div className={styles['ways']}>
        <button
          type="button"
          aria-label={`${name}: ${label}`}
          disabled={onPrint === null}
          onClick={() => onPrint?.()}
        >
          {label}
        </button>
      </div>
    </div>
  );
}

interface BlankChoiceProps {
  readonly words: PaperWords;
  readonly blank: readonly BlankKind[];
  readonly onChange: (blank: readonly BlankKind[]) => void;
}

/** What is left blank: any of them together. */
function BlankChoice({ words, blank, onChange }: BlankChoiceProps) {
  const without = (kind: BlankKind) => blank.filter((other) => other !== kind);
  return (
    <fieldset className={`${styles['choice']} ${styles['small']}`}>
      <legend>{words.blank.title}</legend>
      {BLANK_KINDS.map((kind) => (
        <label key={kind}>
          <input
            type="checkbox"
            checked={blank.includes(kind)}
            onChange={(event) =>
              onChange(event.target.checked ? [...without(kind), kind] : without(kind))
            }
          />
          {words.blank[kind]}
        </label>
      ))}
      {blank.length === 0 && <p role="status">{words.blank.none}</p>}
    </fieldset>
  );
}
