import { create } from 'zustand';
import type { TourId } from '../lessons/tours/ids';

/** A place on a tour. */
export interface TourPlace {
  readonly tour: TourId;
  /** From 0; as many as the tour has: its end. */
  readonly stop: number;
}

/** The tour that the viewer is on; null: on none. */
export const useTour = create<{ readonly at: TourPlace | null }>()(() => ({ at: null }));

export const isTouring = (): boolean => useTour.getState().at !== null;

/** Leaves the tour; what is on the page stays. */
export const leaveTour = (): void => {
  if (isTouring()) useTour.setState({ at: null });
};
