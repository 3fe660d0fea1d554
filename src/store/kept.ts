import { createJSONStorage, type StateStorage } from 'zustand/middleware';

/** Is the page a guest in a frame? Then it leaves nothing behind. */
let guest = false;

/** From now on nothing is kept, or it is again. What was kept before can still be read. */
export function keepNothing(yes: boolean): void {
  guest = yes;
}

/** A storage may be full, forbidden or missing: then nothing is kept, and all else works. */
const careful = (storage: () => Storage): StateStorage => ({
  getItem: (name) => tried(() => storage().getItem(name)),
  setItem: (name, text) => tried(() => (guest ? undefined : storage().setItem(name, text))),
  removeItem: (name) => tried(() => (guest ? undefined : storage().removeItem(name))),
});
const browser = careful(() => window.localStorage);
/** What is over when the tab is closed. */
export const inTab = careful(() => window.sessionStorage);

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
export const keptInTab = <S>() => createJSONStorage<S>(() => inTab);
