import { useEffect, useRef } from 'react';
import { labelOf } from '../../simulation/label';
import type { Flight } from '../../simulation/timeline';
import { meddle } from '../../store/deeds';
import { choose, useRun } from '../../store/run';
import { useWords } from '../useWords';
import { chipPlace } from './Chip';
import { chipHeight } from './metrics';
import styles from './stage.module.css';
import type { StageModel } from './useStage';

/** One press of “delay” adds so many ms: long enough for a later segment to overtake. */
const DELAY = 240;
const MENU = { width: 330, height: 46 };

interface SegmentMenuProps {
  readonly stage: StageModel;
  readonly flight: Flight;
  readonly fold: number;
}

/** What can be done to the chosen segment. It stands under it, never on it. */
export function SegmentMenu({ stage, flight, fold }: SegmentMenuProps) {
  const { ui } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const done = useRun((run) => run.interventions);
  const has = (kind: 'drop' | 'duplicate'): boolean =>
    done.some((deed) => deed.kind === kind && deed.flight === flight.id);
  useEffect(() => {
    box.current?.querySelector('button')?.focus({ preventScroll: true });
    const leave = (event: PointerEvent): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) choose(null);
    };
    document.addEventListener('pointerdown', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      // Focus that would be lost with the menu goes back to where it came from.
      const segment = document.querySelector<SVGGElement>(`[data-flight="${flight.id}"]`);
      if (document.activeElement === document.body) segment?.focus({ preventScroll: true });
    };
  }, [flight.id]);
  const deeds = [
    [has('drop') ? ui.undrop : ui.drop, { kind: 'drop', flight: flight.id }],
    [ui.delay(DELAY), { kind: 'delay', flight: flight.id, by: DELAY }],
    [has('duplicate') ? ui.unduplicate : ui.duplicate, { kind: 'duplicate', flight: flight.id }],
  ] as const;
  return (
    <div
      ref={box}
      role="group"
      aria-label={ui.menu(labelOf(flight.segment))}
      className={styles['menu']}
      style={menuPlace(stage, flight, fold)}
    >
      {deeds.map(([text, deed]) => (
        <button key={deed.kind} type="button" onClick={() => meddle(deed)}>
          {text}
        </button>
      ))}
      <button
        type="button"
        className={styles['menuClose']}
        aria-label={ui.close}
        onClick={() => choose(null)}
      >
        ×
      </button>
    </div>
  );
}

/** Under the segment, or above it where there is no room. */
function menuPlace(stage: StageModel, flight: Flight, fold: number) {
  const { m, ladder, k, topAt } = stage;
  const line = ladder.lines[flight.id];
  if (line === undefined) return {};
  const position = useRun.getState().shown;
  const flying = line.landing === null || line.landing > k;
  const place = flying
    ? chipPlace(stage, line, position)
    : { x: line.label.x, y: line.label.y + topAt(position) };
  const off = flying
    ? chipHeight(m) / 2 + 8
    : line.label.height / 2 + (Math.abs(Math.sin(line.label.angle)) * line.label.width) / 2 + 10;
  const below = place.y + off;
  const top = below + MENU.height + 4 > m.height ? place.y - off - MENU.height : below;
  const width = Math.min(MENU.width, m.width - 16);
  const left = Math.max(8, Math.min(m.width - width - 8, place.x - width / 2));
  return { top: Math.max(fold, top), left, width };
}
