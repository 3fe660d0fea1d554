import { type KeyboardEvent, useId, useState } from 'react';
import { firstUses } from '../../i18n/terms';
import type { TermId } from '../../lessons/glossary';
import { finderIn, termOf, useGlossary } from './glossary';
import { Meaning } from './Meaning';
import styles from './words.module.css';

interface ExplainedProps {
  readonly text: string;
  /** What is read before it in the same place: a term that is used there is not marked again. */
  readonly after?: readonly string[];
}

const NONE: readonly string[] = [];

/**
 * A sentence whose terms open what they mean right below it, each at its first use. It stands where
 * text may stand: `<p><Explained text={story} /></p>`.
 */
export function Explained({ text, after = NONE }: ExplainedProps) {
  const words = useGlossary();
  const [open, setOpen] = useState<TermId | null>(null);
  const id = useId();
  if (words === null) return text;
  const parts = firstUses(text, finderIn(words), after);
  // It may have been another sentence a moment ago.
  const shown = parts.find(({ term }) => term === open)?.term ?? null;
  return (
    <>
      {parts.map(({ text: part, term }, i) =>
        term === null ? (
          part
        ) : (
          <Term
            key={i}
            text={part}
            shows={term === shown ? id : null}
            onPress={() => setOpen(term === shown ? null : term)}
          />
        ),
      )}
      {shown !== null && (
        <span id={id} className={styles['meaning']}>
          <b>{termOf(words, shown).name}</b> <Meaning words={words} term={shown} />
        </span>
      )}
    </>
  );
}

interface TermProps {
  readonly text: string;
  /** The id of its meaning while that is open. */
  readonly shows: string | null;
  readonly onPress: () => void;
}

/** A part of the text: a `<button>` would let a line break between a Korean word and its particle. */
function Term({ text, shows, onPress }: TermProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    const presses = event.key === 'Enter' || event.key === ' ';
    if (!presses && (event.key !== 'Escape' || shows === null)) return;
    // A dialog around it stays open, a page does not scroll, and nothing is played.
    event.preventDefault();
    if (!event.repeat) onPress();
  };
  return (
    <span
      role="button"
      tabIndex={0}
      className={styles['term']}
      aria-expanded={shows !== null}
      aria-controls={shows ?? undefined}
      onClick={onPress}
      onKeyDown={onKeyDown}
    >
      {text}
    </span>
  );
}
