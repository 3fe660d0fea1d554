/** The windows of one class: what one shows, all show. They find each other by the name of their room. */
import { create } from 'zustand';
import type { View } from './permalink';

export interface Room {
  /** null: this window is on its own. */
  readonly id: string | null;
  /** The other windows of the room that are open, and what each of them is. */
  readonly others: { readonly [window: string]: View };
  /** The address of the window that the browser did not let open; null: none. */
  readonly refused: string | null;
}

export const useRoom = create<Room>()(() => ({ id: null, others: {}, refused: null }));

/** Is there a wall for the class, in step with this window? */
export const hasAudience = ({ others }: Room): boolean => Object.values(others).includes('present');
/** Is there a presenter's window, in step with this one? */
export const hasPresenter = ({ others }: Room): boolean =>
  Object.values(others).includes('presenter');

/**
 * Keeps this window in step with the others of the room that it is in, whichever that is. The code
 * for it is loaded when there is one. Returns a function that stops it.
 */
export function watchRoom(): () => void {
  let leave = (): void => undefined;
  let now: string | null = null;

  const follow = ({ id }: Room): void => {
    if (id === now) return;
    now = id;
    leave();
    leave = () => undefined;
    if (id !== null) void enter(id);
  };
  const enter = async (id: string): Promise<void> => {
    const { keepInStep } = await import('./in-step');
    if (now === id) leave = keepInStep(id);
  };
  const stop = useRoom.subscribe(follow);
  follow(useRoom.getState());
  return () => {
    stop();
    leave();
    now = null;
  };
}
