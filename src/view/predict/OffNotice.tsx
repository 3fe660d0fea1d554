import { useState } from 'react';
import { setPredicts } from '../../store/settings';
import { useWords } from '../useWords';
import styles from './predict.module.css';
import { usePredictWords } from './usePredictWords';

/** Once questions have been switched off: where they are switched on again. */
export function OffNotice({ className }: { readonly className: string }) {
  const { ui } = useWords();
  const words = usePredictWords();
  const [read, setRead] = useState(false);
  if (words === undefined || read) return null;
  return (
    <div className={className}>
      <p>{words.isOff}</p>
      <div className={styles['ways']}>
        <button type="button" onClick={() => setPredicts(true)}>
          {words.on}
        </button>
        <button type="button" onClick={() => setRead(true)}>
          {ui.dismiss}
        </button>
      </div>
    </div>
  );
}
