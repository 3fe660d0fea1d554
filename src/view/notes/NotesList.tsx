import type { NotesWords } from '../../i18n/notes-words';
import { groupOf, NOTE_GROUPS, NOTES, type NoteGroup } from '../../lessons/notes';
import { NOTE_IDS, type NoteId } from '../../lessons/notes/ids';
import { VERDICTS, type Verdict } from '../../lessons/notes/note';
import styles from './notes.module.css';
import { VerdictSign } from './VerdictSign';

/** What is left out of the list; null: nothing. */
export interface Sieve {
  readonly verdict: Verdict | null;
  readonly group: NoteGroup | null;
  readonly text: string;
}

export const NO_SIEVE: Sieve = { verdict: null, group: null, text: '' };

/** The claims that pass, in their order. */
export function sifted({ verdict, group, text }: Sieve, words: NotesWords): readonly NoteId[] {
  const sought = text.trim().toLowerCase();
  return NOTE_IDS.filter(
    (id) =>
      (verdict === null || NOTES[id].verdict === verdict) &&
      (group === null || groupOf(id) === group) &&
      (sought === '' || `${id} ${words.cards[id].note}`.toLowerCase().includes(sought)),
  );
}

interface SievesProps {
  readonly words: NotesWords;
  readonly sieve: Sieve;
  readonly onChange: (sieve: Sieve) => void;
}

/** Which verdict, which part of the notes. */
export function Sieves({ words, sieve, onChange }: SievesProps) {
  const button = (verdict: Verdict | null, name: string, n: number) => (
    <button
      key={name}
      type="button"
      aria-pressed={sieve.verdict === verdict}
      onClick={() => onChange({ ...sieve, verdict })}
    >
      {verdict !== null && <VerdictSign verdict={verdict} size={18} />}
      {name} <b>{n}</b>
    </button>
  );
  return (
    <div className={styles['sieves']}>
      <div role="group" aria-label={words.filter}>
        {button(null, words.all, NOTE_IDS.length)}
        {VERDICTS.map((verdict) =>
          button(
            verdict,
            words.verdicts[verdict],
            NOTE_IDS.filter((id) => NOTES[id].verdict === verdict).length,
          ),
        )}
      </div>
      <label>
        <span>{words.group}</span>
        <select
          value={sieve.group ?? ''}
          onChange={({ target }) => {
            const group = NOTE_GROUPS.find(({ id }) => id === target.value)?.id ?? null;
            onChange({ ...sieve, group });
          }}
        >
          <option value="">{words.everyGroup}</option>
          {NOTE_GROUPS.map(({ id }) => (
            <option key={id} value={id}>
              {words.groups[id]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

interface NotesListProps {
  readonly words: NotesWords;
  readonly ids: readonly NoteId[];
  readonly said: ReadonlyMap<NoteId, string>;
  readonly current: NoteId | null;
  readonly onChoose: (id: NoteId) => void;
}

/** The claims by groups; each opens its card. */
export function NotesList({ words, ids, said, current, onChoose }: NotesListProps) {
  const groups = NOTE_GROUPS.map(({ id }) => ({
    id,
    notes: ids.filter((note) => groupOf(note) === id),
  })).filter(({ notes }) => notes.length > 0);
  return (
    <nav className={styles['list']} aria-label={words.list}>
      {groups.map(({ id, notes }) => (
        <div key={id}>
          <h3>{words.groups[id]}</h3>
          <ul>
            {notes.map((note) => (
              <li key={note}>
                <button
                  type="button"
                  id={`note-${note}`}
                  aria-current={note === current ? 'true' : undefined}
                  onClick={() => onChoose(note)}
                >
                  <VerdictSign verdict={NOTES[note].verdict} />
                  <span className={styles['said']}>{said.get(note) ?? words.cards[note].note}</span>
                  <span className={styles['verdict']}>{words.verdicts[NOTES[note].verdict]}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
