import { predictsIn, setPredicts, useSettings } from '../../store/settings';
import styles from './predict.module.css';
import { usePredictWords } from './usePredictWords';

/** Whether questions are asked: in the dialogs in which the viewer sets things up. */
export function PredictSwitch() {
  const words = usePredictWords();
  const on = useSettings(predictsIn);
  if (words === undefined) return null;
  return (
    <label className={styles['switch']}>
      <input type="checkbox" checked={on} onChange={(event) => setPredicts(event.target.checked)} />
      {words.predicts}
    </label>
  );
}
