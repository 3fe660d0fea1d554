import { useEffect } from 'react';
import { PLAN_WORDS } from '../../i18n/plan';
import type { PlanWords } from '../../i18n/plan-words';
import { languageOf, useSettings } from '../../store/settings';
import { bundle } from '../useWords';

const planWords = bundle<PlanWords>(PLAN_WORDS);

/** The words of lesson plans; null until they are here, for `onFail` when they can't be had. */
export function usePlanWords(onFail?: () => void): PlanWords | null {
  const language = useSettings(languageOf);
  const words = planWords.use() ?? null;
  useEffect(() => {
    planWords.load(language).catch(() => {
      // Another language that is here already will do.
      if (planWords.isEmpty()) onFail?.();
    });
  }, [language, onFail]);
  return words;
}
