import type { MissionWords } from './mission-words';

/** The words of the missions in each language, each loaded when it is needed. */
export const MISSION_WORDS = {
  ko: async (): Promise<MissionWords> => (await import('./ko/mission')).mission,
  en: async (): Promise<MissionWords> => (await import('./en/mission')).mission,
};
