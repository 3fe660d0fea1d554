import { useEffect, useRef, useState } from 'react';
import type { NotesWords } from '../../i18n/notes-words';
import { NOTES } from '../../lessons/notes';
import type { NoteId } from '../../lessons/notes/ids';
import { useFaults } from '../../store/faults';
import { showNotes, useNotes } from '../../store/notes';
import { later } from '../later';
import { useWide } from '../useMedia';
import { useModal } from '../useModal';
import { useWords } from '../useWords';
import { NoteCard } from './NoteCard';
import { NO_SIEVE, NotesList, type Sieve, Sieves, sifted } from './NotesList';
import styles from './notes.module.css';
import { OwnNotes } from './OwnNotes';
import { useNotesWords } from './useNotesWords';

const ProofPicture = later(async () => (await import('./ProofPicture')).ProofPicture);
const nothing = (): void => undefined;
const close = (): void => showNotes(null);
const NOTHING_SAID: ReadonlyMap<NoteId, string> = new Map();

/** The claims of the notes over the whole page: the list left, the card of one right. */
export function Notes() {
  const words = useNotesWords(close);
  return words === null ? null : <NotesDialog words={words} />;
}

function NotesDialog({ words }: { readonly words: NotesWords }) {
  const open = useNotes((state) => state.open);
  const id = open === 'list' ? null : open;
  const [sieve, setSieve] = useState(NO_SIEVE);
  const [own, setOwn] = useState(false);
  const [said, setSaid] = useState(NOTHING_SAID);
  const wide = useWide();
  const dialog = useModal();
  useReadingOrder(id);
  const ids = sifted(sieve, words).filter((note) => said.size === 0 || said.has(note));
  return (
    <dialog ref={dialog} className={styles['notes']} aria-label={words.title} onClose={close}>
      <div className={styles['frame']} data-card={id === null ? undefined : id}>
        <Top words={words} sieve={sieve} onChange={setSieve} />
        <div className={styles['left']}>
          <div className={styles['tools']}>
            <button type="button" aria-expanded={own} onClick={() => setOwn(!own)}>
              {words.own}
            </button>
            {said.size > 0 && (
              <button type="button" onClick={() => setSaid(NOTHING_SAID)}>
                {words.allClaims}
              </button>
            )}
          </div>
          {own && (
            <OwnNotes
              words={words}
              onFound={(found) => {
                setSieve(NO_SIEVE);
                setSaid(new Map(found?.map((one) => [one.id, one.sentence])));
              }}
            />
          )}
          {said.size === 0 && <Sieves words={words} sieve={sieve} onChange={setSieve} />}
          {ids.length === 0 && (
            <p className={styles['nothing']} role="status">
              {words.nothing}
            </p>
          )}
          <NotesList words={words} ids={ids} said={said} current={id} onChoose={showNotes} />
        </div>
        <div className={styles['right']}>
          {id === null ? (
            <p className={styles['choose']}>{words.choose}</p>
          ) : (
            <>
              <NoteCard
                id={id}
                words={words}
                said={said.get(id)}
                onBack={() => showNotes('list')}
              />
              {wide && (
                <ProofPicture id={id} alt={words.proofs[NOTES[id].proof]} onFail={nothing} />
              )}
            </>
          )}
        </div>
      </div>
    </dialog>
  );
}

interface TopProps {
  readonly words: NotesWords;
  readonly sieve: Sieve;
  readonly onChange: (sieve: Sieve) => void;
}

function Top({ words, sieve, onChange }: TopProps) {
  const { ui } = useWords();
  const fault = useFaults(({ faults }) => faults.find(({ part }) => part === 'notes'));
  return (
    <header className={styles['top']}>
      <h2 tabIndex={-1} data-notes-title>
        {words.title}
      </h2>
      <input
        type="search"
        value={sieve.text}
        placeholder={words.search}
        aria-label={words.search}
        onChange={({ target }) => onChange({ ...sieve, text: target.value })}
      />
      <button type="button" className={styles['close']} onClick={close} aria-label={words.close}>
        ×
      </button>
      {fault !== undefined && <p role="alert">{ui.fault(fault.part, fault.text)}</p>}
    </header>
  );
}

/** The focus follows: from the list to the card, and back to the claim whose card it was. */
function useReadingOrder(id: NoteId | null): void {
  const last = useRef<NoteId | null>(null);
  const isNew = useRef(true);
  useEffect(() => {
    const target =
      id !== null
        ? document.querySelector<HTMLElement>('[data-card-title]')
        : last.current === null
          ? document.querySelector<HTMLElement>('[data-notes-title]')
          : document.getElementById(`note-${last.current}`);
    target?.focus();
    // A claim that an address names may stand far down; one that was pressed is in view already.
    if (isNew.current && id !== null) {
      document.getElementById(`note-${id}`)?.scrollIntoView({ block: 'center' });
    }
    isNew.current = false;
    last.current = id;
  }, [id]);
}
