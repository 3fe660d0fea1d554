import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { labelOf } from '../../simulation/label';
import type { Flight } from '../../simulation/timeline';
import { choose, useRun } from '../../store/run';
import { useSettings } from '../../store/settings';
import { useWords } from '../useWords';
import { chipPlace } from './Chip';
import { chipHeight, type Metrics } from './metrics';
import { SegmentActions } from './SegmentActions';
import styles from './stage.module.css';
import type { StageModel } from './useStage';

const WIDEST = 368;
/** Of one row; with more in it, it is measured. */
const LOWEST = 46;
/** Its smallest type, px. */
const SMALLEST = 14;
/** From the edges of the stage, px. */
const MARGIN = 4;

interface SegmentMenuProps {
  readonly stage: StageModel;
  readonly flight: Flight;
  readonly fold: number;
}

const close = (): void => choose(null);

/**
 * What can be done to the chosen segment. It stands under it or above it, never on it; in a frame of
 * another page, where neither has room for all of it, at the foot of the frame.
 */
export function SegmentMenu({ stage, flight, fold }: SegmentMenuProps) {
  const { ui } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(LOWEST);
  const framed = useSettings(({ view }) => view === 'embed');
  const { fits, style } = menuPlace(stage, flight, fold, height);
  // There it stays: it is wider, and so less high.
  const [atFoot, setAtFoot] = useState(false);
  if (framed && !fits && !atFoot) setAtFoot(true);
  // It grows when more is asked for, and with a reason why a number is refused.
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setHeight(element.scrollHeight + 4));
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);
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
  return (
    <div
      ref={box}
      role="group"
      aria-label={ui.menu(labelOf(flight.segment))}
      className={`${styles['menu']} ${atFoot ? styles['atFoot'] : ''}`}
      style={atFoot ? undefined : style}
    >
      <SegmentActions flight={flight} onDone={close}>
        <button type="button" data-close aria-label={ui.close} onClick={close}>
          ×
        </button>
      </SegmentActions>
    </div>
  );
}

/** Under the segment; above it where there is more room; in what room there is, and whether that is enough. */
function menuPlace(stage: StageModel, flight: Flight, fold: number, height: number) {
  const { m, ladder, k, topAt } = stage;
  const line = ladder.lines[flight.id];
  if (line === undefined) return { fits: true, style: {} };
  const position = useRun.getState().shown;
  const flying = line.landing === null || line.landing > k;
  const place = flying
    ? chipPlace(stage, line, position)
    : { x: line.label.x, y: line.label.y + topAt(position) };
  const off = flying
    ? chipHeight(m) / 2 + 8
    : line.label.height / 2 + (Math.abs(Math.sin(line.label.angle)) * line.label.width) / 2 + 10;
  // All lengths are in px of the menu, which may be larger than those of the stage.
  const zoom = zoomIn(m);
  const below = (m.height - MARGIN - (place.y + off)) / zoom;
  const above = (place.y - off - Math.min(fold, MARGIN)) / zoom;
  const under = height <= below || below >= above;
  const width = Math.min(WIDEST, (m.width - 16) / zoom);
  const left = Math.max(8, Math.min(m.width - width * zoom - 8, place.x - (width * zoom) / 2));
  const room = {
    zoom,
    left: left / zoom,
    width,
    maxHeight: Math.max(LOWEST, under ? below : above),
  };
  const style = under
    ? { ...room, top: (place.y + off) / zoom }
    : { ...room, bottom: (m.height - (place.y - off)) / zoom };
  return { fits: height <= Math.max(below, above), style };
}

/**
 * On the wall its type is as large as the wall's smallest, 18 px and 2.2 % of its height: two thirds of
 * a label, which has 3.3 % also where a notice takes room from the stage.
 */
const zoomIn = ({ mode, label }: Metrics): number =>
  mode === 'wall' ? Math.max(18, (label * 2) / 3) / SMALLEST : 1;
