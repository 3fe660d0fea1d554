import { useSyncExternalStore } from 'react';
import { WORDS } from '../i18n';
import type { Words } from '../i18n/words';
import type { Language } from '../store/permalink';
import { languageOf, useSettings } from '../store/settings';

/** What has been loaded so far. */
const loaded = new Map<Language, Words>();
const listeners = new Set<() => void>();

/** Loads a language; when it can't be loaded, the one that is there stays. */
export async function loadWords(language: Language): Promise<void> {
  if (loaded.has(language)) return;
  loaded.set(language, await WORDS[language]());
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The words of the language that is switched on; of another one only until it is there. */
export function useWords(): Words {
  const language = useSettings(languageOf);
  const words = useSyncExternalStore(
    subscribe,
    () => loaded.get(language) ?? loaded.values().next().value,
  );
  if (words === undefined) throw new Error('words are loaded before the page is drawn');
  return words;
}
