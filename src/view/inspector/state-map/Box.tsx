import { memo } from 'react';
import { phaseOf } from '../../../simulation/phase';
import { touch, useTouch } from '../../../store/touch';
import type { State } from '../../../tcp/tcb';
import { BOX, CENTRES } from './routes';
import styles from './state-map.module.css';
import type { Pointed } from './walk';

interface BoxProps {
  readonly state: State;
  /** The state, and who is there. */
  readonly name: string;
  /** An end is there. */
  readonly current: boolean;
  /** Its card is open. */
  readonly open: boolean;
  /** The flights that are selected have to do with it. */
  readonly lit: boolean;
  readonly onPoint: (pointed: Pointed | null) => void;
  readonly onToggle: (state: State) => void;
}

/** Its id, by which the focus comes back to it. */
export const boxId = (state: State): string => `map-${state}`;

/** A state: what it is when it is pressed, what goes with it elsewhere while it is touched. */
export const Box = memo(function Box({ state, name, current, open, lit, ...on }: BoxProps) {
  const touched = useTouch(({ touched: what }) => what?.kind === 'state' && what.state === state);
  const [x, y] = CENTRES[state];
  const [width, height] = [BOX.width, BOX.height];
  const point = (): void => {
    touch({ kind: 'state', state });
    on.onPoint({ kind: 'state', state });
  };
  const leave = (): void => {
    touch(null);
    on.onPoint(null);
  };
  const looks = [current && styles['current'], (lit || touched || open) && styles['lit']];
  return (
    <g
      id={boxId(state)}
      role="button"
      tabIndex={0}
      aria-label={name}
      aria-expanded={open}
      className={[styles['box'], ...looks].filter(Boolean).join(' ')}
      data-phase={phaseOf(state)}
      transform={`translate(${x} ${y})`}
      onClick={() => on.onToggle(state)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        event.stopPropagation();
        on.onToggle(state);
      }}
      onPointerEnter={point}
      onPointerLeave={leave}
      onFocus={point}
      onBlur={leave}
    >
      <rect
        className={styles['ring']}
        x={-width / 2 - 4}
        y={-height / 2 - 4}
        width={width + 8}
        height={height + 8}
        rx={BOX.radius + 4}
      />
      <rect
        className={styles['body']}
        x={-width / 2}
        y={-height / 2}
        width={width}
        height={height}
        rx={BOX.radius}
      />
      <text className={styles['name']}>{state}</text>
    </g>
  );
});
