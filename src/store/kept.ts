import { createJSONStorage, type StateStorage } from 'zustand/middleware';

/** The browser's storage. It may be full, forbidden or missing: then nothing is kept, and all else works. */
const browser: StateStorage = {
  getItem: (name) => tried(() => window.localStorage.getItem(name)),
  setItem: (name, text) => tried(() => window.localStorage.setItem(name, text)),
  removeItem: (name) => tried(() => window.localStorage.removeItem(name)),
};

function tried<T>(what: () => T): T | null {
  try {
    return what();
  } catch {
    return null;
  }
}

/** Where a store of this page keeps what belongs to the viewer. */
export const keptInBrowser = <S>() => createJSONStorage<S>(() => browser);
