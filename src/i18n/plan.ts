import type { PlanWords } from './plan-words';

/** The words of lesson plans in each language, each loaded when it is needed. */
export const PLAN_WORDS = {
  ko: async (): Promise<PlanWords> => (await import('./ko/plan')).plan,
  en: async (): Promise<PlanWords> => (await import('./en/plan')).plan,
};
