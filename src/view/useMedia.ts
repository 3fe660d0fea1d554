import { useSyncExternalStore } from 'react';

/** A hook for one question about the window, as style sheets ask it. */
export function media(query: string): () => boolean {
  const list = (): MediaQueryList => matchMedia(query);
  const subscribe = (changed: () => void): (() => void) => {
    const asked = list();
    asked.addEventListener('change', changed);
    return () => asked.removeEventListener('change', changed);
  };
  return () => useSyncExternalStore(subscribe, () => list().matches);
}

/** Is this a phone-sized window? The same width as in the style sheets. */
export const useNarrow = media('(max-width: 759px)');

const WIDE = '(min-width: 1280px)';

/** Is there room for the inspector besides all else? The same width as in the style sheets. */
export const useWide = media(WIDE);
export const isWide = (): boolean => matchMedia(WIDE).matches;
