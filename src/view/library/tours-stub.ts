import type { ScenarioId } from '../../scenarios';
import { visit } from '../../store/deeds';
import { useMastery } from '../../store/mastery';

/** A tour as its card has it. */
export interface TourCard {
  readonly id: 'opening' | 'release';
  /** Whose ladder stands on the card. */
  readonly scene: ScenarioId;
  readonly stops: number;
  readonly seen: number;
  readonly start: () => void;
}

const TOURS = [
  { id: 'opening', scene: 'three-way-handshake', stops: 5 },
  { id: 'release', scene: 'four-way-release', stops: 18 },
] as const;

/** The two tours. */
export function useTours(): readonly TourCard[] {
  const seen = useMastery(({ tours }) => tours);
  return TOURS.map((tour) => ({
    ...tour,
    seen: Math.min(tour.stops, seen[tour.id] ?? 0),
    start: () => visit(tour.scene),
  }));
}
