import { type ReactNode, useId, useState } from 'react';
import type { ShareWords } from '../../i18n/share';
import type { Outcome, Why } from './save';
import styles from './share.module.css';
import { useShareWords } from './useShareWords';

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** One kind of thing to take along. */
export function Section({ title, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}

/** One way to take a thing along: what its button says, and what pressing it does. */
export interface Way {
  readonly label: string;
  readonly take: () => Promise<Outcome>;
}

interface RowProps {
  readonly name: string;
  /** What it is, in a few words. */
  readonly about: string;
  readonly ways: readonly Way[];
  /** It is all that its section has: the section's title is its own. */
  readonly alone?: boolean;
  /** What there is to choose about it, or why there is no way. */
  readonly children?: ReactNode;
}

/** One thing to take along, with a button for each way, and below it what came of that. */
export function Row({ name, about, ways, alone = false, children }: RowProps) {
  const words = useShareWords();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  if (words === null) return null;
  return (
    <div className={styles['row']}>
      <div className={styles['what']}>
        {!alone && <h4>{name}</h4>}
        <p>{about}</p>
        {children}
      </div>
      <div className={styles['ways']}>
        {ways.map(({ label, take }) => (
          <button
            key={label}
            type="button"
            aria-label={`${name}: ${label}`}
            onClick={() => {
              setOutcome(null);
              void take().then(setOutcome);
            }}
          >
            {label}
          </button>
        ))}
      </div>
      <Result outcome={outcome} words={words} />
    </div>
  );
}

interface ResultProps {
  readonly outcome: Outcome | null;
  readonly words: ShareWords;
}

/** What came of it; where a text could not be taken along, the text itself. */
export function Result({ outcome, words }: ResultProps) {
  const id = useId();
  const done = outcome === null || outcome.kind === 'copied' || outcome.kind === 'saved';
  const text = outcome !== null && 'text' in outcome ? outcome.text : null;
  return (
    <>
      <p role="status" className={done ? styles['done'] : styles['failed']}>
        {outcome === null ? '' : say(outcome, words)}
      </p>
      {text !== null && (
        <div className={styles['byHand']}>
          <label htmlFor={id}>{words.byHand}</label>
          <textarea
            id={id}
            readOnly
            rows={6}
            value={text}
            onFocus={(event) => event.target.select()}
          />
        </div>
      )}
    </>
  );
}

function say(outcome: Outcome, words: ShareWords): string {
  switch (outcome.kind) {
    case 'copied':
      return words.copied;
    case 'saved':
      return words.saved(outcome.file);
    case 'not-made':
      return sayWhy(outcome.why, words);
    case 'not-copied':
      return words.failedCopy[outcome.reason];
    case 'not-saved':
      return words.failedSave.denied;
  }
}

function sayWhy(why: Why, { failed }: ShareWords): string {
  switch (why.reason) {
    case 'too-large':
      return failed.tooLarge(why.width, why.height, why.most);
    case 'no-canvas':
      return failed.noCanvas;
    case 'broken':
      return failed.broken(why.detail);
  }
}

/** Why there is nothing to take along. */
export function Broken({ why, words }: { readonly why: Why; readonly words: ShareWords }) {
  return (
    <p role="status" className={styles['failed']}>
      {sayWhy(why, words)}
    </p>
  );
}
