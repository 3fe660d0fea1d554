import { useEffect } from 'react';
import type { ToursWords } from '../../i18n/tour-words';
import { TOURS_WORDS } from '../../i18n/tours';
import { languageOf, useSettings } from '../../store/settings';
import { bundle } from '../useWords';

const words = bundle<ToursWords>(TOURS_WORDS);

/** The words of the tours in the language that is switched on; null until they are loaded. */
export function useToursWords(): ToursWords | null {
  const language = useSettings(languageOf);
  useEffect(() => {
    void words.load(language).catch(() => undefined);
  }, [language]);
  return words.use() ?? null;
}
