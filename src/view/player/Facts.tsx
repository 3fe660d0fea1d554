import { SCENARIOS } from '../../scenarios';
import { timeAt } from '../../simulation/instant';
import { surroundingsAt } from '../../simulation/weather';
import { currentStep, SPEEDS, setSpeed, useRun } from '../../store/run';
import { openDialog } from '../../store/settings';
import { clockSeconds } from '../seconds';
import { Icon } from './Icon';
import { useWords } from '../useWords';
import styles from './player.module.css';

/** Digits follow the clock in steps of a hundredth of the way: faster can't be read. */
const TICKS = 50;

/** Simulated time, the speed at which it is shown, the path's delay; on a phone also the way to share. */
export function Facts() {
  const { ui } = useWords();
  const timeline = useRun((run) => run.timeline);
  const now = useRun((run) =>
    run.playing ? Math.floor(run.position * TICKS) / TICKS : run.position,
  );
  const speed = useRun((run) => run.speed);
  const scene = useRun((run) => run.scene);
  const k = useRun(currentStep);
  const { delay } = surroundingsAt(SCENARIOS[scene].path, timeline, k).weather;
  return (
    <div className={styles['facts']}>
      <span className={styles['time']}>{clockSeconds(timeAt(timeline, now))} s</span>
      <label className={styles['speed']}>
        <span>{ui.speed} </span>
        <select value={speed} onChange={(event) => setSpeed(Number(event.target.value))}>
          {SPEEDS.map((value) => (
            <option key={value} value={value}>
              {value}×
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className={styles['share']}
        aria-haspopup="dialog"
        onClick={() => openDialog('share')}
      >
        <Icon name="share" />
        <span>{ui.share}</span>
      </button>
      <span className={styles['delay']}>{ui.delayOfPath(delay.client, delay.server)}</span>
    </div>
  );
}
