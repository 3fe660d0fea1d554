import { memo } from 'react';
import { phaseOf } from '../../../simulation/phase';
import { useTouch } from '../../../store/touch';
import type { State } from '../../../tcp/tcb';
import { BOX, CENTRES } from './routes';
import styles from './state-map.module.css';
import { usePointing } from './usePointing';
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
  const pointing = usePointing({ kind: 'state', state }, { kind: 'state', state }, on.onPoint);
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
      {...pointing}
    >
      <Frame look="ring" room={4} />
      <Frame look="body" room={0} />
      <text className={styles['name']}>{state}</text>
    </g>
  );
});

/** Around the middle of a box, so many pixels outside it. */
function Frame({ look, room }: { readonly look: 'ring' | 'body'; readonly room: number }) {
  return (
    <rect
      className={styles[look]}
      x={-BOX.width / 2 - room}
      y={-BOX.height / 2 - room}
      width={BOX.width + 2 * room}
      height={BOX.height + 2 * room}
      rx={BOX.radius + room}
    />
  );
}
