import { useEffect } from 'react';
import { PREDICT_WORDS } from '../../i18n/predict';
import type { PredictWords } from '../../i18n/predict-words';
import { languageOf, useSettings } from '../../store/settings';
import { bundle } from '../useWords';

const words = bundle<PredictWords>(PREDICT_WORDS);

/** The words of the questions in the language that is switched on; undefined until they are loaded. */
export function usePredictWords(): PredictWords | undefined {
  const language = useSettings(languageOf);
  useEffect(() => {
    void words.load(language).catch(() => undefined);
  }, [language]);
  return words.use();
}
