import { point, type Spot } from '../../store/pointer';
import { media } from '../useMedia';
import { useSize } from '../stage/useSize';
import { Mirrored } from '../mirrored';
import { Bottom } from './Bottom';
import styles from './present.module.css';
import { Wall } from './Wall';

/** The wall that is copied, px. */
const WIDTH = 1280;
const HEIGHT = 720;

/** Is what can be pressed on the wall too small in its copy? */
const useSmall = media('(max-width: 799px)');

interface WallCopyProps {
  /** Hears where on the wall the mouse is, from 0 to 1 both ways; null: it has left. */
  readonly onPoint?: (at: Spot | null) => void;
}

/**
 * What the class sees, as wide as there is room for it: 16:9, to be seen and to be used, its player
 * excepted: the page that it stands on has that, and tells those who listen what happens. In a small
 * window it is only to be seen; a finger still leads the pointer over it.
 */
export function WallCopy({ onPoint = point }: WallCopyProps) {
  const [frame, size] = useSize();
  const small = useSmall();
  return (
    <Mirrored value>
      <div ref={frame} className={styles['copy']}>
        <div
          className={styles['original']}
          style={{ width: WIDTH, height: HEIGHT, scale: (size?.width ?? 0) / WIDTH }}
        >
          <Wall onPoint={onPoint} inert={small}>
            <Bottom inert />
          </Wall>
        </div>
      </div>
    </Mirrored>
  );
}
