/** What a language has to provide for the tours: loaded with them, and not before. */
import type { StopId } from '../lessons/tours';
import type { TourId } from '../lessons/tours/ids';

export interface TourWords<T extends TourId> {
  readonly name: string;
  /** Its name on a small button. */
  readonly short: string;
  /** What has been seen at its end: two sentences at most. */
  readonly learnt: string;
  /** What to see at each stop: two sentences at most. */
  readonly stops: { readonly [S in StopId<T>]: string };
}

export interface ToursWords {
  readonly tours: { readonly [T in TourId]: TourWords<T> };
  /** How far a tour is, for those who listen. */
  readonly progress: (stop: number, all: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly finish: string;
  /** Back to the step that the stop is about. */
  readonly here: string;
  readonly leave: string;
  readonly other: (name: string) => string;
  readonly scenes: string;
}
