import { createJSONStorage, type StateStorage } from 'zustand/middleware';

/** A storage may be full, forbidden or missing: then nothing is kept, and all else works. */
const careful = (storage: () => Storage): StateStorage => ({
  getItem: (name) => tried(() => storage().getItem(name)),
  setItem: (name, text) => tried(() => storage().setItem(name, text)),
  removeItem: (name) => tried(() => storage().removeItem(name)),
});
const browser = careful(() => window.localStorage);
const tab = careful(() => window.sessionStorage);

function tried<T>(what: () => T): T | null {
  try {
    return what();
  } catch {
    return null;
  }
}

/** Where a store of this page keeps what belongs to the viewer. */
export const keptInBrowser = <S>() => createJSONStorage<S>(() => browser);

/** Where a store keeps what is over when the tab is closed. */
export const keptInTab = <S>() => createJSONStorage<S>(() => tab);
