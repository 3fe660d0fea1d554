import type { PresenterWords } from '../../i18n/presenter-words';
import { lastStep } from '../../simulation/instant';
import { usePlan } from '../../store/plan';
import { goBack, goOn } from '../../store/remote';
import { currentStep, isHeld, togglePlay, useRun } from '../../store/run';
import { FRAME } from '../focusFrame';
import { Icon } from '../player/Icon';
import { useWords } from '../useWords';
import styles from './dock.module.css';
import { WallKeys } from './WallKeys';
import { useNextItem } from './usePlanned';
import { VoteKeys } from './VoteKeys';

/** The ways through time, and what can be done with the wall: each says its key. */
export function Dock({ words }: { readonly words: PresenterWords }) {
  return (
    <footer {...FRAME} className={styles['dock']}>
      <Ways />
      <WallKeys words={words} />
      <VoteKeys words={words} />
    </footer>
  );
}

/** On and back. Nothing here ever moves, whatever happens on the wall. */
function Ways() {
  const { ui } = useWords();
  const k = useRun(currentStep);
  const end = useRun((run) => lastStep(run.timeline));
  const playing = useRun((run) => run.playing);
  const held = useRun(isHeld);
  const over = k >= end;
  // From the end of a scene on to the plan's next item, and back.
  const at = usePlan((plan) => plan.at);
  const following = useNextItem();
  const again = over && end > 0;
  return (
    <div className={styles['ways']} role="group" aria-label={ui.player}>
      <button
        type="button"
        className={styles['round']}
        aria-label={ui.previous}
        aria-keyshortcuts="ArrowLeft PageUp"
        aria-disabled={k === 0 && (at ?? 0) === 0}
        onClick={() => goBack()}
      >
        <Icon name="previous" size={22} />
      </button>
      <button
        type="button"
        className={styles['next']}
        aria-keyshortcuts="ArrowRight PageDown"
        aria-disabled={held || (over && following === null)}
        onClick={() => goOn()}
      >
        {ui.next}
        <Icon name="next" size={22} />
      </button>
      <p className={styles['count']}>
        <span aria-hidden="true">
          {k + 1} / {end + 1}
        </span>
        <span className="hidden">{ui.position(k + 1, end + 1)}</span>
      </p>
      <button
        type="button"
        className={styles['round']}
        aria-label={playing ? ui.pause : again ? ui.again : ui.play}
        aria-keyshortcuts="Space"
        aria-disabled={end === 0 || held}
        onClick={togglePlay}
      >
        <Icon name={playing ? 'pause' : again ? 'again' : 'play'} />
      </button>
    </div>
  );
}
