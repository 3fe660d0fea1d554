/** Two ways through the scenes, in the order of the notes: how a connection opens, how it ends. */
import type { TourId } from './tours/ids';
import { OPENING_STOPS } from './tours/opening';
import { RELEASE_STOPS } from './tours/release';
import type { Stop } from './tours/stop';

const STOPS = { opening: OPENING_STOPS, release: RELEASE_STOPS } as const;

/** The name of a stop of a tour. */
export type StopId<T extends TourId> = (typeof STOPS)[T][number]['id'];

export const TOURS: { readonly [T in TourId]: { readonly stops: readonly Stop[] } } = {
  opening: { stops: STOPS.opening },
  release: { stops: STOPS.release },
};
