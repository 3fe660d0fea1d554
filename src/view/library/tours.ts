import { TOUR_IDS, type TourId } from '../../lessons/tours/ids';
import { TOURS } from '../../lessons/tours';
import type { ScenarioId } from '../../scenarios';
import { useMastery } from '../../store/mastery';
import { startTour } from '../../store/tour';

/** A tour as its card has it. */
export interface TourCard {
  readonly id: TourId;
  /** Whose ladder stands on the card. */
  readonly scene: ScenarioId;
  readonly stops: number;
  readonly seen: number;
  readonly start: () => void;
}

const LADDER: { readonly [T in TourId]: ScenarioId } = {
  opening: 'three-way-handshake',
  release: 'four-way-release',
};

/** The two tours; each goes on where the viewer was, and one that has been seen begins anew. */
export function useTours(): readonly TourCard[] {
  const kept = useMastery(({ tours }) => tours);
  return TOUR_IDS.map((id) => {
    const stops = TOURS[id].stops.length;
    const seen = Math.min(stops, kept[id] ?? 0);
    const from = seen >= stops ? 0 : Math.max(0, seen - 1);
    return { id, scene: LADDER[id], stops, seen, start: () => startTour(id, from) };
  });
}
