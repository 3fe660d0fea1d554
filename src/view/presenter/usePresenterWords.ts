import { useEffect } from 'react';
import { PRESENTER_WORDS } from '../../i18n/presenter';
import type { PresenterWords } from '../../i18n/presenter-words';
import { languageOf, useSettings } from '../../store/settings';
import { bundle } from '../useWords';

const presenterWords = bundle<PresenterWords>(PRESENTER_WORDS);

/** The words of the presenter's view; null until they are here, for `onFail` when they can't be had. */
export function usePresenterWords(onFail: () => void): PresenterWords | null {
  const language = useSettings(languageOf);
  const words = presenterWords.use() ?? null;
  useEffect(() => {
    presenterWords.load(language).catch(() => {
      // Another language that is here already will do.
      if (presenterWords.isEmpty()) onFail();
    });
  }, [language, onFail]);
  return words;
}
