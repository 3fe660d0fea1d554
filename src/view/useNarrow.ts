import { useSyncExternalStore } from 'react';

const query = (): MediaQueryList => matchMedia('(max-width: 759px)');

/** Is this a phone-sized window? The same width as in the style sheets. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      const list = query();
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => query().matches,
  );
