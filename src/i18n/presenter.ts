import type { PresenterWords } from './presenter-words';

/** The words of the presenter's view in each language, each loaded when it is needed. */
export const PRESENTER_WORDS = {
  ko: async (): Promise<PresenterWords> => (await import('./ko/presenter')).presenter,
  en: async (): Promise<PresenterWords> => (await import('./en/presenter')).presenter,
};
