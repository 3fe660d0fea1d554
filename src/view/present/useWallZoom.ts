import { useSyncExternalStore } from 'react';

/** The smallest type of what is made for a laptop, px. */
const SMALLEST = 14;

/** What is made for a laptop is read from the back row: so much larger on a wall of that height, px. */
export const zoomOn = (height: number): number => Math.max(18, height * 0.022) / SMALLEST;

/** The same where the window is the wall. */
export const useWallZoom = (): number => zoomOn(useSyncExternalStore(onResize, () => innerHeight));

function onResize(changed: () => void): () => void {
  addEventListener('resize', changed);
  return () => removeEventListener('resize', changed);
}
