import { HOST_IDS, type HostId } from '../../simulation/deed';
import { lastStep } from '../../simulation/instant';
import { phaseOf } from '../../simulation/phase';
import { stepOf } from '../../simulation/timeline';
import { currentStep, useRun } from '../../store/run';
import { isInspecting, openTab, setView, useSettings } from '../../store/settings';
import { leaveTour, useTour } from '../../store/touring';
import { Notices } from '../Notices';
import { Controls } from '../player/Controls';
import { Stage } from '../stage/Stage';
import { Inspector, useInspectorFocus } from '../inspector/Inspector';
import { Icon } from '../player/Icon';
import { useWords } from '../useWords';
import { later } from '../later';
import { useAsks } from '../useAsks';
import { Silent } from './Silent';
import styles from './present.module.css';
import { useWallZoom } from './useWallZoom';

const WallPrediction = later(
  async () => (await import('../predict/WallPrediction')).WallPrediction,
);
const TourBar = later(async () => (await import('../tour/TourBar')).TourBar);
const nothing = (): void => undefined;

/** The wall: labels only, legible from the back row. What is said about them is the teacher's. */
export function Present() {
  const { ui, scenes } = useWords();
  const scene = useRun((run) => run.scene);
  const k = useRun(currentStep);
  const end = useRun((run) => lastStep(run.timeline));
  const blank = useSettings((settings) => settings.blank);
  const called = useSettings((settings) => isInspecting(settings, true));
  const tab = useSettings((settings) => settings.tab);
  const asks = useAsks();
  const touring = useTour(({ at }) => at !== null);
  const zoom = useWallZoom();
  useInspectorFocus(called);
  return (
    <div className={`${styles['wall']} ${called ? styles['called'] : ''}`}>
      <header className={styles['top']}>
        <h1 className={touring ? 'hidden' : undefined}>{scenes[scene].title}</h1>
        {touring ? (
          <TourBar onFail={leaveTour} />
        ) : (
          <p className={styles['count']} aria-hidden="true">
            {k + 1}/{end + 1}
          </p>
        )}
      </header>
      <main className={styles['main']} data-called={called || undefined}>
        <Stage mode="wall" hints={false} />
        <div className={styles['cards']}>
          {HOST_IDS.map((id) => (
            <Card key={id} id={id} />
          ))}
          {asks && <WallPrediction onFail={nothing} />}
        </div>
        <Silent />
      </main>
      {called && (
        <div className={styles['aside']} style={{ zoom }}>
          <Inspector />
        </div>
      )}
      <footer className={styles['bottom']}>
        <Controls />
        {!called && (
          <button
            type="button"
            className={styles['leave']}
            aria-label={ui.inspect}
            aria-expanded={false}
            aria-controls="inspector"
            onClick={() => openTab(tab)}
          >
            <Icon name="inspect" size={22} />
          </button>
        )}
        <button
          type="button"
          className={styles['leave']}
          aria-label={ui.leaveProjector}
          onClick={() => setView('page')}
        >
          ×
        </button>
      </footer>
      <Notices />
      {blank && (
        <div className={styles['blank']}>
          <p className="hidden" role="alert">
            {ui.blank}
          </p>
        </div>
      )}
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
