/** The two tours: opening a connection with three segments, and releasing it with four. */
export const TOUR_IDS = ['opening', 'release'] as const;
export type TourId = (typeof TOUR_IDS)[number];
