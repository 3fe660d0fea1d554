import { useSyncExternalStore } from 'react';
import { WORDS } from '../i18n';
import type { Words } from '../i18n/words';
import type { Language } from '../store/permalink';
import { languageOf, useSettings } from '../store/settings';
import { awaitPart } from './loading';

/**
 * Words that are loaded a language at a time. `load` gets one: when it can't be had, the language
 * that is there stays. `use` gives the one that is switched on, or another until it is there.
 */
export function bundle<T>(loaders: { readonly [L in Language]: () => Promise<T> }) {
  const loaded = new Map<Language, T>();
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    async load(language: Language): Promise<void> {
      if (loaded.has(language)) return;
      const arrived = awaitPart();
      try {
        loaded.set(language, await loaders[language]());
        for (const listener of listeners) listener();
      } finally {
        // Those who wait draw it first, and may wait for more then.
        queueMicrotask(arrived);
      }
    },
    isEmpty: () => loaded.size === 0,
    use(): T | undefined {
      const language = useSettings(languageOf);
      const words = () => loaded.get(language) ?? loaded.values().next().value;
      return useSyncExternalStore(subscribe, words);
    },
  };
}

const page = bundle<Words>(WORDS);

export const loadWords = page.load;

/** The words of the page; they are loaded before it is drawn. */
export function useWords(): Words {
  const words = page.use();
  if (words === undefined) throw new Error('words are loaded before the page is drawn');
  return words;
}
