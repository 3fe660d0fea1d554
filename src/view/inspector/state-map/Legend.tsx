import type { MapWords } from '../../../i18n/tools/map';
import { HOST_IDS } from '../../../simulation/deed';
import { useWords } from '../../useWords';
import styles from './state-map.module.css';
import { Shape } from './Token';

/** What the signs on the map mean. */
export function Legend({ words }: { readonly words: MapWords }) {
  const { ui } = useWords();
  return (
    <ul className={styles['legend']}>
      {HOST_IDS.map((host) => (
        <li key={host}>
          <svg viewBox="-11 -11 22 22" width="22" height="22" aria-hidden="true">
            <g className={styles['token']}>
              <Shape host={host} />
            </g>
          </svg>
          {ui[host]}
        </li>
      ))}
      <li>
        <svg viewBox="0 -6 28 12" width="28" height="12" aria-hidden="true">
          <g className={`${styles['edge']} ${styles['taken']}`}>
            <path className={styles['line']} d="M1,0L20,0" />
            <path className={styles['head']} d="M28,0L18,-4.5L18,4.5Z" />
          </g>
        </svg>
        {words.taken}
      </li>
    </ul>
  );
}
