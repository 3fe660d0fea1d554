import type { ReactNode } from 'react';
import type { LibraryWords } from '../../i18n/library-words';
import { Icon } from '../player/Icon';
import { previewOf } from './previews';
import { Thumbnail } from './Thumbnail';
import styles from './tours.module.css';
import { useTours } from './tours';
import { unbroken } from './unbroken';

interface ToursProps {
  readonly words: LibraryWords;
  readonly onClose: () => void;
  /** What stands beside them. */
  readonly children: ReactNode;
}

/** The two tours with which everything begins, and how far one has come. */
export function Tours({ words, onClose, children }: ToursProps) {
  return (
    <div className={styles['tours']}>
      {useTours().map(({ id, scene, stops, seen, start }) => (
        <button
          key={id}
          type="button"
          onClick={() => {
            onClose();
            start();
          }}
        >
          <Thumbnail sketch={previewOf(scene).sketch} />
          <span className={styles['text']}>
            <strong>{unbroken(words.tours[id].title)}</strong>
            <span className={styles['about']}>{words.tours[id].about}</span>
            <span className={styles['bar']} aria-hidden="true">
              <span style={{ width: `${(100 * seen) / stops}%` }} />
            </span>
            <span className={styles['stops']}>{words.stops(seen, stops)}</span>
          </span>
          <span className={styles['play']} aria-hidden="true">
            <Icon name="play" />
          </span>
        </button>
      ))}
      {children}
    </div>
  );
}
