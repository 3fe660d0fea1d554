import { isInspecting, openTab, setView, useSettings } from '../../store/settings';
import { hasPresenter, useRoom } from '../../store/room';
import { toggleFullScreen, toPresenter } from '../keys';
import { Controls } from '../player/Controls';
import { Icon } from '../player/Icon';
import { useWords } from '../useWords';
import { FRAME } from '../focusFrame';
import { later } from '../later';
import { useAsks } from '../useAsks';
import styles from './present.module.css';

const VoteButtons = later(async () => (await import('../predict/VoteButtons')).VoteButtons);
const nothing = (): void => undefined;

interface BottomProps {
  /** Is it here only to be seen? */
  readonly inert?: boolean;
}

/** The player, and what else a presenter without a second screen needs at hand. */
export function Bottom({ inert = false }: BottomProps) {
  const { ui } = useWords();
  const called = useSettings((settings) => isInspecting(settings, true));
  const tab = useSettings((settings) => settings.tab);
  const asks = useAsks();
  const view = useSettings((settings) => settings.view);
  // Who has a screen of their own has all of this there.
  const led = useRoom(hasPresenter) || view === 'presenter';
  return (
    <footer {...FRAME} className={styles['bottom']} inert={inert}>
      <Controls />
      {asks && !led && <VoteButtons onFail={nothing} />}
      {!called && !led && (
        <button
          type="button"
          className={styles['leave']}
          aria-label={ui.inspect}
          title={`${ui.inspect} (I)`}
          aria-expanded={false}
          aria-controls="inspector"
          onClick={() => openTab(tab)}
        >
          <Icon name="inspect" size={22} />
        </button>
      )}
      {!led && (
        <button
          type="button"
          className={styles['leave']}
          aria-label={ui.presenter}
          title={`${ui.presenter} (S)`}
          aria-keyshortcuts="S"
          onClick={toPresenter}
        >
          <Icon name="notes" size={22} />
        </button>
      )}
      {document.fullscreenEnabled && (
        <button
          type="button"
          className={styles['leave']}
          aria-label={ui.fullScreen}
          title={`${ui.fullScreen} (F)`}
          aria-keyshortcuts="F"
          onClick={toggleFullScreen}
        >
          <Icon name="full" size={22} />
        </button>
      )}
      <button
        type="button"
        className={styles['leave']}
        aria-label={ui.leaveProjector}
        title={`${ui.leaveProjector} (Esc)`}
        onClick={() => setView('page')}
      >
        ×
      </button>
    </footer>
  );
}
