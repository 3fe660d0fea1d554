import { useEffect, useRef } from 'react';
import { labelOf, numbersOf } from '../../simulation/label';
import type { Flight } from '../../simulation/timeline';
import { SegmentActions } from '../stage/SegmentActions';
import { useWords } from '../useWords';
import styles from './row-menu.module.css';

interface RowMenuProps {
  /** The number of the row's step. */
  readonly n: number;
  readonly flights: readonly Flight[];
  readonly onClose: () => void;
}

/** Under a row of the list of events: what can be done to each of its segments. */
export function RowMenu({ n, flights, onClose }: RowMenuProps) {
  const { ui } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector('button')?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'nearest' });
    const list = box.current?.closest('ol');
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      onClose();
    };
    box.current?.addEventListener('keydown', onKey);
    return () => {
      if (document.activeElement !== document.body) return;
      // Focus goes back to the row; where that has not happened any more, to what happens now.
      const row = document.getElementById(`more-${n}`);
      const now = list?.querySelector<HTMLElement>('[aria-current]');
      (row ?? now)?.focus({ preventScroll: true });
    };
  }, [n, onClose]);
  return (
    <div ref={box} className={styles['menu']}>
      {flights.map((flight) => (
        <div
          key={flight.id}
          role="group"
          className={styles['segment']}
          aria-label={ui.menu(labelOf(flight.segment))}
        >
          <p>
            {ui.segment(
              labelOf(flight.segment),
              ui[flight.from],
              ui[flight.to],
              numbersOf(flight.segment, false),
            )}
          </p>
          <SegmentActions flight={flight} onDone={onClose} />
        </div>
      ))}
    </div>
  );
}
