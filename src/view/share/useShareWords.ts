import { useEffect } from 'react';
import { SHARE_WORDS, type ShareWords } from '../../i18n/share';
import { languageOf, useSettings } from '../../store/settings';
import { bundle } from '../useWords';

const shareWords = bundle<ShareWords>(SHARE_WORDS);

export const loadShareWords = shareWords.load;

/** The words of this dialog; null until they are here, for `onFail` when they can't be had. */
export function useShareWords(onFail?: () => void): ShareWords | null {
  const language = useSettings(languageOf);
  const words = shareWords.use() ?? null;
  useEffect(() => {
    shareWords.load(language).catch(() => {
      // Another language that is here already will do.
      if (shareWords.isEmpty()) onFail?.();
    });
  }, [language, onFail]);
  return words;
}
