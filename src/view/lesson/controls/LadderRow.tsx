import type { ReactNode } from 'react';
import type { Segment } from '../../../tcp/segment';
import { Shape } from '../../stage/Shape';
import styles from './ladder-row.module.css';

const [WIDTH, HEIGHT, HEAD] = [140, 40, 8];
const SHAPE = { width: 98, height: 28, size: 14 };

interface LadderRowProps {
  readonly segment: Segment;
  /** Does it fly to the server, who stands on the right? */
  readonly right: boolean;
  /** It is only thought of: nobody has sent it. */
  readonly unsent?: boolean;
  readonly children: ReactNode;
}

/** One segment between its two lanes, and what is to be said of it. Rows one under another are a ladder. */
export function LadderRow({ segment, right, unsent = false, children }: LadderRowProps) {
  const tip = right ? WIDTH - 1 : 1;
  const back = right ? tip - HEAD : tip + HEAD;
  return (
    <li className={styles['row']}>
      <div className={styles['lanes']} aria-hidden="true">
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} data-unsent={unsent}>
          <line className={styles['wire']} x1={0} x2={WIDTH} y1={HEIGHT / 2} y2={HEIGHT / 2} />
          <path
            className={styles['head']}
            d={`M${tip} ${HEIGHT / 2}L${back} ${HEIGHT / 2 - 5}V${HEIGHT / 2 + 5}Z`}
          />
          <g transform={`translate(${WIDTH / 2} ${HEIGHT / 2})`}>
            <Shape segment={segment} {...SHAPE} right={right} />
          </g>
        </svg>
      </div>
      <span className={styles['said']}>{children}</span>
    </li>
  );
}
