/** A place on a tour as an address has it: `opening.3` is the third stop of the first tour. */
import { TOUR_IDS } from '../lessons/tours/ids';
import { isOneOf, wholeNumber } from './parse';
import type { TourPlace } from './touring';

/** More than any tour has. */
const MOST_STOPS = 999;

/** A tour and a stop of it, from 1; null: it is none. */
export function readTour(text: string): TourPlace | null {
  const [tour = '', digits, ...rest] = text.split('.');
  const n = wholeNumber(digits, MOST_STOPS);
  if (!isOneOf(TOUR_IDS, tour) || n === null || n === 0 || rest.length > 0) return null;
  return { tour, stop: n - 1 };
}

export const printTour = ({ tour, stop }: TourPlace): string => `${tour}.${stop + 1}`;
