import { useCallback, useSyncExternalStore } from 'react';
import type { PresenterWords } from '../../i18n/presenter-words';
import {
  eachSecond,
  restartClass,
  restartScene,
  secondsSince,
  useClassTimer,
} from '../../store/class-timer';
import { FRAME } from '../focusFrame';
import { Icon } from '../player/Icon';
import { clockOf } from './elapsed';
import styles from './top.module.css';

/** How long this scene and the class have taken, each with a way to begin again. */
export function ClassTimers({ words }: { readonly words: PresenterWords }) {
  const sceneFrom = useClassTimer((timer) => timer.sceneFrom);
  const classFrom = useClassTimer((timer) => timer.classFrom);
  return (
    <div {...FRAME} className={styles['timers']}>
      <Elapsed
        name={words.thisScene}
        from={sceneFrom}
        restart={words.restartScene}
        onRestart={restartScene}
      />
      <Elapsed
        name={words.thisClass}
        from={classFrom}
        restart={words.restartClass}
        onRestart={restartClass}
      />
    </div>
  );
}

interface ElapsedProps {
  readonly name: string;
  /** ms; null: it has not begun. */
  readonly from: number | null;
  readonly restart: string;
  readonly onRestart: () => void;
}

function Elapsed({ name, from, restart, onRestart }: ElapsedProps) {
  const subscribe = useCallback((tick: () => void) => eachSecond(from, tick), [from]);
  const seconds = useSyncExternalStore(subscribe, () => secondsSince(from));
  return (
    <div className={styles['timer']}>
      <span aria-hidden="true">{name}</span>
      <span role="timer" aria-label={name} className={styles['clock']}>
        {clockOf(seconds)}
      </span>
      <button type="button" aria-label={restart} title={restart} onClick={onRestart}>
        <Icon name="again" size={16} />
      </button>
    </div>
  );
}
