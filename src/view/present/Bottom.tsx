import { isInspecting, openTab, setView, useSettings } from '../../store/settings';
import { Controls } from '../player/Controls';
import { Icon } from '../player/Icon';
import { useWords } from '../useWords';
import styles from './present.module.css';

interface BottomProps {
  /** Is it here only to be seen? */
  readonly inert?: boolean;
}

/** The player, and what else a presenter without a second screen needs at hand. */
export function Bottom({ inert = false }: BottomProps) {
  const { ui } = useWords();
  const called = useSettings((settings) => isInspecting(settings, true));
  const tab = useSettings((settings) => settings.tab);
  return (
    <footer className={styles['bottom']} inert={inert}>
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
  );
}
