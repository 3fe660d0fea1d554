import { useEffect } from 'react';
import { TOOL_WORDS } from '../i18n';
import type { ToolWords } from '../i18n/tools';
import { languageOf, useSettings } from '../store/settings';
import { bundle } from './useWords';

const words = bundle<ToolWords>(TOOL_WORDS);

/** The words of the tabs in the language that is switched on; undefined until they are loaded. */
export function useToolWords(): ToolWords | undefined {
  const language = useSettings(languageOf);
  useEffect(() => {
    void words.load(language).catch(() => undefined);
  }, [language]);
  return words.use();
}
