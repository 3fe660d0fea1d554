import { openDialog, setShortcuts, useSettings } from '../store/settings';
import { Dialog } from './Dialog';
import { PredictSwitch } from './predict/PredictSwitch';
import styles from './KeyLegend.module.css';
import { useWords } from './useWords';

/** Which key does what; single letters can be switched off. */
export function KeyLegend({ onClose }: { onClose: () => void }) {
  const { ui } = useWords();
  const shortcuts = useSettings((settings) => settings.shortcuts);
  return (
    <Dialog title={ui.keysTitle} onClose={onClose}>
      <dl className={styles['keys']}>
        {ui.keyList.map(([keys, does]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className={styles['switch']}>
        <input
          type="checkbox"
          checked={shortcuts}
          onChange={(event) => setShortcuts(event.target.checked)}
        />
        {ui.keysSwitch}
      </label>
      <PredictSwitch />
      <button type="button" className={styles['words']} onClick={() => openDialog('words')}>
        {ui.words}
      </button>
    </Dialog>
  );
}
