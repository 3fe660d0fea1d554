import { useState } from 'react';
import type { GlossaryWords } from '../../i18n/glossary-words';
import { Dialog } from '../Dialog';
import { TERM_IDS, termOf, useGlossary } from './glossary';
import { Meaning } from './Meaning';
import styles from './words.module.css';

/** All words that are explained, and a field that sifts them. */
export function WordList({ onClose }: { readonly onClose: () => void }) {
  const words = useGlossary();
  return words === null ? null : <List words={words} onClose={onClose} />;
}

interface ListProps {
  readonly words: GlossaryWords;
  readonly onClose: () => void;
}

function List({ words, onClose }: ListProps) {
  const [wanted, setWanted] = useState('');
  const ids = TERM_IDS.filter((id) => hasText(termOf(words, id), wanted));
  return (
    <Dialog title={words.title} onClose={onClose}>
      <input
        type="search"
        className={styles['search']}
        value={wanted}
        placeholder={words.search}
        aria-label={words.search}
        onChange={({ target }) => setWanted(target.value)}
      />
      <p role="status" className={styles['count']}>
        {ids.length === 0 ? words.nothing : words.found(ids.length)}
      </p>
      <dl className={styles['list']}>
        {ids.map((id) => (
          <div key={id}>
            <dt>{termOf(words, id).name}</dt>
            <dd>
              <Meaning words={words} term={id} />
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

const hasText = ({ name, spellings, means }: ReturnType<typeof termOf>, wanted: string): boolean =>
  [name, ...spellings, means].some((text) =>
    text.toLowerCase().includes(wanted.trim().toLowerCase()),
  );
