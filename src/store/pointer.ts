/** The presenter's pointer on the wall: a spot of light that the class sees, in every window of the room. */
import { create } from 'zustand';

/** A place on the wall: from 0 at its left and upper edge to 1 at the right and lower one. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Pointer {
  readonly on: boolean;
  /** null: it is on, but nowhere on the wall. */
  readonly at: Spot | null;
}

export const usePointer = create<Pointer>()(() => ({ on: false, at: null }));

const { setState: set } = usePointer;

export const togglePointer = (): void => set(({ on }) => ({ on: !on, at: null }));

/** Leads the light to a place on the wall; null: away from it. */
export const point = (at: Spot | null): void =>
  set((pointer) => (pointer.on ? { at: at === null ? null : within(at) } : pointer));

function within({ x, y }: Spot): Spot | null {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return null;
  return { x: Math.max(0, Math.min(1, x)), y: Math.max(0, Math.min(1, y)) };
}
