import type { PredictWords } from './predict-words';

/** The words of the questions in each language, each loaded when it is needed. */
export const PREDICT_WORDS = {
  ko: async (): Promise<PredictWords> => (await import('./ko/predict')).predict,
  en: async (): Promise<PredictWords> => (await import('./en/predict')).predict,
};
