/** How letters go from one window of a room to the others. */

export interface Channel {
  /** `open`: it says nothing that a stranger may not read. */
  readonly send: (letter: unknown, open: boolean) => void;
  readonly close: () => void;
  /** A window that has been loaded again is not found by itself: the others have to look for it. */
  readonly forgets: boolean;
}

/** Is told what has arrived; says whether it was a letter to this room. */
export type OnLetter = (letter: unknown) => boolean;

/** The windows that this one has opened, by their names. */
const opened = new Map<string, Window>();

/** Opens a window of this page at an address, or leads the one of that name there; false: it was refused. */
export function openWindow(address: string, name: string): boolean {
  const there = opened.get(name);
  // Without an address it is found by its name, also by a page that has been loaded again.
  const child =
    there === undefined || there.closed
      ? window.open('', name, 'popup,width=1280,height=720')
      : there;
  if (child === null) return false;
  opened.set(name, child);
  child.location.replace(`${location.href.split('#')[0]}${address}`);
  child.focus();
  return true;
}

/**
 * Opens the way to the other windows of a room. A page from a folder (`file:`) shares no channel
 * with another one: there letters go to the window that opened this one and to those that it opened.
 */
export const openChannel = (room: string, onLetter: OnLetter): Channel =>
  window.origin === 'null' ? amongWindows(onLetter) : broadcast(room, onLetter);

function broadcast(room: string, onLetter: OnLetter): Channel {
  const channel = new BroadcastChannel(`synopsis-${room}`);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => onLetter(data));
  return {
    send: (letter) => channel.postMessage(letter),
    close: () => channel.close(),
    forgets: false,
  };
}

function amongWindows(onLetter: OnLetter): Channel {
  /** Windows that have written to this room: they are this page. */
  const known = new Set<Window>();
  const receive = ({ data, source }: MessageEvent<unknown>): void => {
    // The last word of a window that is going comes from nobody any more.
    const sender = source as Window | null;
    if (sender === window) return;
    // Before it is read, so that it can be answered.
    const isNew = sender !== null && !known.has(sender);
    if (isNew) known.add(sender);
    if (!onLetter(data) && isNew) known.delete(sender);
  };
  addEventListener('message', receive);
  const send = (letter: unknown, open: boolean): void => {
    const opener = window.opener as Window | null;
    const near = open ? [...opened.values(), ...(opener === null ? [] : [opener])] : [];
    for (const other of new Set([...known, ...near])) {
      // A page from a folder has no origin that could be named.
      if (!other.closed) other.postMessage(letter, '*');
    }
  };
  return { send, close: () => removeEventListener('message', receive), forgets: true };
}
