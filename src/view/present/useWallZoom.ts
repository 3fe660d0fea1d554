import { useSyncExternalStore } from 'react';

/** What is made for a laptop is read from the back row: its smallest type as large as the wall's. */
export function useWallZoom(): number {
  const smallest = useSyncExternalStore(onResize, () => Math.max(18, innerHeight * 0.022));
  return smallest / 14;
}

function onResize(changed: () => void): () => void {
  addEventListener('resize', changed);
  return () => removeEventListener('resize', changed);
}
