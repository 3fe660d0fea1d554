import { TOURS } from '../../lessons/tours';
import { TOUR_IDS } from '../../lessons/tours/ids';
import { useMastery } from '../../store/mastery';
import { startTour } from '../../store/tour';
import styles from './cards.module.css';
import { Progress } from './Progress';
import { useToursWords } from './useToursWords';

/** The two tours: what each shows, how far the viewer has come, and a press to go on there. */
export function TourCards({ onStart }: { readonly onStart: () => void }) {
  const words = useToursWords();
  const seen = useMastery(({ tours }) => tours);
  if (words === null) return null;
  return (
    <div className={styles['cards']}>
      {TOUR_IDS.map((tour) => (
        <button
          key={tour}
          type="button"
          onClick={() => {
            onStart();
            startTour(tour, firstUnseen(seen[tour] ?? 0, TOURS[tour].stops.length));
          }}
        >
          <strong>{words.tours[tour].name}</strong>
          <span>{words.tours[tour].about}</span>
          <Progress tour={tour} seen={seen[tour] ?? 0} words={words} />
        </button>
      ))}
    </div>
  );
}

/** Where a tour goes on, from 0; one that has been seen begins anew. */
const firstUnseen = (seen: number, all: number): number =>
  seen >= all ? 0 : Math.max(0, seen - 1);
