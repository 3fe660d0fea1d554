import type { GlossaryWords } from '../../i18n/glossary-words';
import { sourceOf, type TermId } from '../../lessons/glossary';
import { isState, namesOf, termOf } from './glossary';
import styles from './words.module.css';

interface MeaningProps {
  readonly words: GlossaryWords;
  readonly term: TermId;
}

/** What a term means, where that is from, and what tools call it if it is a state. */
export function Meaning({ words, term }: MeaningProps) {
  const source = sourceOf(term);
  const names = isState(term) ? namesOf(term) : [];
  return (
    <>
      <span>{termOf(words, term).means}</span>
      {names.length > 0 && (
        <span className={styles['names']}>
          {words.elsewhere}:{' '}
          {names.map(([name, tools], i) => (
            <span key={name}>
              {i > 0 && ' · '}
              <code>{name}</code> {tools}
            </span>
          ))}
        </span>
      )}
      {source !== null && <span className={styles['source']}>{source}</span>}
    </>
  );
}
