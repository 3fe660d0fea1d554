import { useEffect } from 'react';

/**
 * Keeps the screen awake as long as it is drawn: a class looks at the wall longer than it is
 * touched. A window that was out of sight asks again; where it is refused, all else works.
 */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let over = false;
    const release = (): void => void lock?.release().catch(() => undefined);
    const ask = async (): Promise<void> => {
      // The type has it always; a page that is not served safely has none.
      const locks: WakeLock | undefined = navigator.wakeLock;
      if (document.visibilityState !== 'visible' || locks === undefined) return;
      if (lock !== null && !lock.released) return;
      lock = await locks.request('screen');
      if (over) release();
    };
    const onSight = (): void => void ask().catch(() => undefined);
    onSight();
    document.addEventListener('visibilitychange', onSight);
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', onSight);
      release();
    };
  }, []);
}
