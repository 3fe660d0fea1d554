/** How letters go from one window of a room to the others. */

export interface Channel {
  readonly send: (letter: unknown) => void;
  readonly close: () => void;
}

/** The windows that this one has opened, by their names. */
const opened = new Map<string, Window>();

/** Opens a window of this page at an address, or brings the one of that name to the front; false: it was refused. */
export function openWindow(address: string, name: string): boolean {
  const there = opened.get(name);
  if (there !== undefined && !there.closed) {
    there.focus();
    return true;
  }
  const url = `${location.href.split('#')[0]}${address}`;
  const child = window.open(url, name, 'popup,width=1280,height=720');
  if (child === null) return false;
  opened.set(name, child);
  child.focus();
  return true;
}

/**
 * Opens the way to the other windows of a room. A page from a folder (`file:`) shares no channel
 * with another one: there letters go to the window that opened this one and to those that it opened.
 */
export const openChannel = (room: string, onLetter: (letter: unknown) => void): Channel =>
  window.origin === 'null' ? amongWindows(onLetter) : broadcast(room, onLetter);

function broadcast(room: string, onLetter: (letter: unknown) => void): Channel {
  const channel = new BroadcastChannel(`synopsis-${room}`);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => onLetter(data));
  return { send: (letter) => channel.postMessage(letter), close: () => channel.close() };
}

function amongWindows(onLetter: (letter: unknown) => void): Channel {
  const known = new Set<Window>();
  const receive = ({ data, source }: MessageEvent<unknown>): void => {
    if (source === null || source === window) return;
    known.add(source as Window);
    onLetter(data);
  };
  addEventListener('message', receive);
  const send = (letter: unknown): void => {
    const opener = window.opener as Window | null;
    for (const other of new Set([...known, ...opened.values(), ...(opener ? [opener] : [])])) {
      // Nothing in it is secret, and a page from a folder has no origin that could be named.
      if (!other.closed) other.postMessage(letter, '*');
    }
  };
  return { send, close: () => removeEventListener('message', receive) };
}
