import { type ReactNode, useContext, useRef } from 'react';
import { HOST_IDS, type HostId } from '../../simulation/deed';
import { lastStep } from '../../simulation/instant';
import { phaseOf } from '../../simulation/phase';
import { stepOf } from '../../simulation/timeline';
import { currentStep, useRun } from '../../store/run';
import { point, type Spot, usePointer } from '../../store/pointer';
import { isInspecting, useSettings } from '../../store/settings';
import { leaveTour, useTour } from '../../store/touring';
import { Inspector, useInspectorFocus } from '../inspector/Inspector';
import { later } from '../later';
import { FoldedShapes } from '../stage/FoldedShapes';
import { Stage } from '../stage/Stage';
import { useSize } from '../stage/useSize';
import { useAsks } from '../useAsks';
import { useWords } from '../useWords';
import { Mirrored } from '../mirrored';
import styles from './present.module.css';
import { Spotlight } from './Spotlight';
import { usePointing } from './usePointing';
import { useQuietCursor } from './useQuietCursor';
import { useWakeLock } from './useWakeLock';
import { zoomOn } from './useWallZoom';

const WallPrediction = later(
  async () => (await import('../predict/WallPrediction')).WallPrediction,
);
const TourBar = later(async () => (await import('../tour/TourBar')).TourBar);
const nothing = (): void => undefined;

interface WallProps {
  /** What stands in `main` for those who listen. */
  readonly told?: ReactNode;
  /** What stands below: the player, and what the viewer has to know about the page. */
  readonly children: ReactNode;
  /** Hears where on it the mouse is; null: it has left. */
  readonly onPoint?: (at: Spot | null) => void;
  /** Is all in it here only to be seen? The mouse is still heard of. */
  readonly inert?: boolean;
}

/**
 * What the class sees: labels only, legible from the back row. Everything in it is measured by its
 * own box, so that it looks the same in any box of the same shape, whatever that is scaled to.
 */
export function Wall({ told, children, onPoint = point, inert = false }: WallProps) {
  const called = useSettings((settings) => isInspecting(settings, true));
  const mirrored = useContext(Mirrored);
  const pointing = usePointer(({ on }) => on);
  const box = useRef<HTMLDivElement>(null);
  const [wall, size] = useSize();
  useInspectorFocus(called);
  usePointing(box, onPoint);
  useQuietCursor(box, !mirrored);
  useWakeLock();
  // A page that shows a copy of it has a main part and a title of its own.
  const Main = mirrored ? 'div' : 'main';
  return (
    <div
      ref={box}
      className={styles['box']}
      data-view="present"
      data-pointing={pointing || undefined}
    >
      <div
        ref={wall}
        className={`${styles['wall']} ${called ? styles['called'] : ''}`}
        inert={inert}
      >
        <Top />
        <Main className={styles['main']} data-called={called || undefined}>
          <Stage mode="wall" hints={false} folded={FoldedShapes} />
          <Cards />
          {told}
        </Main>
        {called && size !== null && (
          <div className={styles['aside']} style={{ zoom: zoomOn(size.height) }}>
            <Inspector />
          </div>
        )}
        {children}
      </div>
      {pointing && <Spotlight />}
      <Blank />
    </div>
  );
}

function Top() {
  const { scenes } = useWords();
  const scene = useRun((run) => run.scene);
  const touring = useTour(({ at }) => at !== null);
  const Title = useContext(Mirrored) ? 'h2' : 'h1';
  return (
    <header className={styles['top']}>
      <Title className={touring ? 'hidden' : styles['title']}>{scenes[scene].title}</Title>
      {touring ? <TourBar onFail={leaveTour} /> : <Count />}
    </header>
  );
}

function Count() {
  const k = useRun(currentStep);
  const end = useRun((run) => lastStep(run.timeline));
  return (
    <p className={styles['count']} aria-hidden="true">
      {k + 1}/{end + 1}
    </p>
  );
}

/** The states; while a question is open it stands in their place. */
function Cards() {
  const asks = useAsks();
  return (
    <div className={styles['cards']}>
      {HOST_IDS.map((id) => (
        <Card key={id} id={id} />
      ))}
      {asks && <WallPrediction onFail={nothing} />}
    </div>
  );
}

function Card({ id }: { id: HostId }) {
  const { ui } = useWords();
  const timeline = useRun((run) => run.timeline);
  const k = useRun(currentStep);
  const { state } = stepOf(timeline, k).hosts[id];
  return (
    <section
      className={`${styles['card']} ${styles[id]}`}
      data-phase={phaseOf(state)}
      aria-label={ui[id]}
    >
      <p className={styles['who']}>{ui[id]}</p>
      <p className={styles['state']} data-state>
        {state}
      </p>
    </section>
  );
}

/** Nobody sees the wall. */
function Blank() {
  const { ui } = useWords();
  const blank = useSettings((settings) => settings.blank);
  const mirrored = useContext(Mirrored);
  if (!blank) return null;
  return (
    <div className={styles['blank']}>
      <p className="hidden" role={mirrored ? undefined : 'alert'}>
        {ui.blank}
      </p>
    </div>
  );
}
