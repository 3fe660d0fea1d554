import { useEffect } from 'react';
import { NOTES_WORDS } from '../../i18n/notes';
import type { NotesWords } from '../../i18n/notes-words';
import { languageOf, useSettings } from '../../store/settings';
import { bundle } from '../useWords';

const notesWords = bundle<NotesWords>(NOTES_WORDS);

/** The words of the notes; null until they are here, for `onFail` when they can't be had. */
export function useNotesWords(onFail: () => void): NotesWords | null {
  const language = useSettings(languageOf);
  const words = notesWords.use() ?? null;
  useEffect(() => {
    notesWords.load(language).catch(() => {
      // Another language that is here already will do.
      if (notesWords.isEmpty()) onFail();
    });
  }, [language, onFail]);
  return words;
}
