/** The windows of one class: what one shows, all show. They find each other by the name of their room. */
import { create } from 'zustand';

export interface Room {
  /** null: this window is on its own. */
  readonly id: string | null;
  /** The other windows of the room that are open, by what they are. */
  readonly others: { readonly [window: string]: 'present' | 'presenter' | 'page' };
  /** The browser did not let the wall open as a window of its own. */
  readonly refused: boolean;
}

export const useRoom = create<Room>()(() => ({ id: null, others: {}, refused: false }));

/** Is there an audience's window, in step with this one? */
export const hasAudience = ({ others }: Room): boolean => Object.values(others).includes('present');
export const hasPresenter = ({ others }: Room): boolean =>
  Object.values(others).includes('presenter');
