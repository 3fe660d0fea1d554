import { useEffect } from 'react';
import { EMBED_WORDS } from '../../i18n/embed';
import type { EmbedWords } from '../../i18n/embed-words';
import { languageOf, useSettings } from '../../store/settings';
import { bundle } from '../useWords';

const words = bundle<EmbedWords>(EMBED_WORDS);

/** The words of the page in a frame; undefined until they are here. */
export function useEmbedWords(): EmbedWords | undefined {
  const language = useSettings(languageOf);
  useEffect(() => {
    void words.load(language).catch(() => undefined);
  }, [language]);
  return words.use();
}
