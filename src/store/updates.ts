import { create } from 'zustand';

/** A newer build of the page that is there and waits; null: there is none. */
export const useUpdates = create<{ readonly waiting: ServiceWorker | null }>()(() => ({
  waiting: null,
}));

/**
 * Has the browser keep the page for when the network is off. Where it can't, or may not, the page
 * works as before: from `file://`, in private windows, without storage.
 */
export async function keepForLater(): Promise<void> {
  if (!('serviceWorker' in navigator) || !location.protocol.startsWith('http')) return;
  try {
    const registration = await navigator.serviceWorker.register('./sw.js');
    const watch = (): void => {
      tell(registration.waiting);
      registration.installing?.addEventListener('statechange', () => tell(registration.waiting));
    };
    registration.addEventListener('updatefound', watch);
    watch();
  } catch {
    // Nothing is kept, and nothing else is lost.
  }
}

/** The first one has nobody to take the page over from. */
const tell = (waiting: ServiceWorker | null): void =>
  useUpdates.setState({ waiting: navigator.serviceWorker.controller === null ? null : waiting });

/** Takes the newer build: the page loads again at its address, which says all that is on screen. */
export function update(): void {
  const { waiting } = useUpdates.getState();
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
    once: true,
  });
  waiting?.postMessage('take-over', { transfer: [] });
}

/** Puts the offer away: the newer build comes when no page of this one is open any more. */
export const putOff = (): void => useUpdates.setState({ waiting: null });
