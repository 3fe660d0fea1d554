import { useEffect } from 'react';
import { LIBRARY_WORDS } from '../../i18n/library';
import type { LibraryWords } from '../../i18n/library-words';
import { languageOf, useSettings } from '../../store/settings';
import { bundle } from '../useWords';

const libraryWords = bundle<LibraryWords>(LIBRARY_WORDS);

/** The words of the library; null until they are here, for `onFail` when they can't be had. */
export function useLibraryWords(onFail: () => void): LibraryWords | null {
  const language = useSettings(languageOf);
  const words = libraryWords.use() ?? null;
  useEffect(() => {
    libraryWords.load(language).catch(() => {
      // Another language that is here already will do.
      if (libraryWords.isEmpty()) onFail();
    });
  }, [language, onFail]);
  return words;
}
