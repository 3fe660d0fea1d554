import { useEffect, useId, useRef, useState } from 'react';
import { NOTES_WORDS } from '../../i18n/notes';
import type { NotesWords } from '../../i18n/notes-words';
import { type Found, finderOf, LONGEST_TEXT } from '../../lessons/likeness';
import { NOTE_IDS, type NoteId } from '../../lessons/notes/ids';
import { LANGUAGES } from '../../store/permalink';
import styles from './own.module.css';

type Finder = (text: string) => readonly Found<NoteId>[];
let finder: Promise<Finder> | null = null;

/** What was pasted may be in either language. */
async function loadFinder(): Promise<Finder> {
  const words = await Promise.all(LANGUAGES.map((language) => NOTES_WORDS[language]()));
  return finderOf(
    words.flatMap(({ cards }) => NOTE_IDS.map((id) => ({ id, text: cards[id].note }))),
  );
}

interface OwnNotesProps {
  readonly words: NotesWords;
  readonly onFound: (found: readonly Found<NoteId>[] | null) => void;
}

/** Notes of one's own: what is known of them becomes the list. The text stays in this field. */
export function OwnNotes({ words, onFound }: OwnNotesProps) {
  const explained = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [result, setResult] = useState<{ n: number; isCut: boolean } | null>(null);
  useEffect(() => field.current?.focus(), []);
  const find = async (): Promise<void> => {
    const text = field.current?.value ?? '';
    finder ??= loadFinder();
    try {
      const found = (await finder)(text);
      setResult({ n: found.length, isCut: text.length >= LONGEST_TEXT });
      onFound(found.length === 0 ? null : found);
    } catch {
      // The other language can't be had just now: the next press tries again.
      finder = null;
    }
  };
  return (
    <form
      className={styles['own']}
      onSubmit={(event) => {
        event.preventDefault();
        void find();
      }}
    >
      <p id={explained}>{words.ownText}</p>
      <textarea
        ref={field}
        rows={5}
        // A browser lays all of it out at once: of a megabyte it would stand still for minutes.
        maxLength={LONGEST_TEXT}
        spellCheck={false}
        aria-label={words.ownLabel}
        aria-describedby={explained}
      />
      <button type="submit">{words.find}</button>
      <p role="status">
        {result !== null && (result.n === 0 ? words.foundNothing : words.found(result.n))}{' '}
        {result?.isCut === true && words.cut(LONGEST_TEXT)}
      </p>
    </form>
  );
}
