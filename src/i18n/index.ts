import type { ToolWords } from './tools';
import type { Words } from './words';

/** The languages, each loaded when it is needed; a new one is a copy of `en/` and a line here. */
export const WORDS = {
  ko: async (): Promise<Words> => (await import('./ko')).ko,
  en: async (): Promise<Words> => (await import('./en')).en,
};

/** The words of what is opened later. */
export const TOOL_WORDS = {
  ko: async (): Promise<ToolWords> => (await import('./ko/tools')).tools,
  en: async (): Promise<ToolWords> => (await import('./en/tools')).tools,
};
