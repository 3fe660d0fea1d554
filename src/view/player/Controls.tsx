import { useId } from 'react';
import { lastStep } from '../../simulation/instant';
import { usePlan } from '../../store/plan';
import { goBack, goOn } from '../../store/remote';
import { useSettings } from '../../store/settings';
import { currentStep, isHeld, next, previous, togglePlay, useRun } from '../../store/run';
import { useWords } from '../useWords';
import { Icon } from './Icon';
import styles from './player.module.css';
import { Slider } from './Slider';

/** The ways through time. */
export function Controls() {
  const { ui } = useWords();
  const k = useRun(currentStep);
  const end = useRun((run) => lastStep(run.timeline));
  const playing = useRun((run) => run.playing);
  const reason = useId();
  const over = k >= end;
  const held = useRun(isHeld);
  // In front of a class these two lead through the whole plan, as a remote does.
  const led = useSettings(({ view }) => view !== 'page' && view !== 'embed');
  const hasNext = usePlan(({ plan, at }) => at !== null && plan?.items[at + 1] !== undefined);
  const hasPrevious = usePlan(({ at }) => at !== null && at > 0);
  const again = over && end > 0;
  const playName = playing ? ui.pause : again ? ui.again : ui.play;
  // Not `disabled`: that would take the focus away, and the reason with it.
  const waiting = {
    'aria-disabled': true,
    'aria-describedby': reason,
    title: ui.yourTurn,
  } as const;
  return (
    <div className={styles['controls']} role="group" aria-label={ui.player}>
      <button
        type="button"
        className={styles['round']}
        aria-label={ui.previous}
        disabled={k === 0 && !(led && hasPrevious)}
        onClick={led ? () => goBack() : previous}
      >
        <Icon name="previous" />
      </button>
      <button
        type="button"
        className={`${styles['round']} ${styles['main']}`}
        aria-label={playName}
        disabled={end === 0}
        {...(held ? waiting : {})}
        onClick={togglePlay}
      >
        <Icon name={playing ? 'pause' : again ? 'again' : 'play'} />
      </button>
      <button
        type="button"
        className={`${styles['round']} ${styles['next']}`}
        aria-label={ui.next}
        disabled={over && !(led && hasNext)}
        {...(held ? waiting : {})}
        onClick={led ? () => goOn() : next}
      >
        <span className={styles['nextText']} aria-hidden="true">
          {ui.next}
        </span>
        <Icon name="next" />
      </button>
      <span className={styles['count']}>
        <span aria-hidden="true">
          {k + 1} / {end + 1}
        </span>
        <span className="hidden">{ui.position(k + 1, end + 1)}</span>
      </span>
      {held && (
        <span className="hidden" id={reason}>
          {ui.yourTurn}
        </span>
      )}
      <Slider />
    </div>
  );
}
