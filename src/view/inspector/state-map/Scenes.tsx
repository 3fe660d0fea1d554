import { useState } from 'react';
import type { MapWords } from '../../../i18n/tools/map';
import { passageOf, passagesThrough, type ScenePassage } from '../../../scenarios/passages';
import { openScene, seekStep } from '../../../store/run';
import type { State } from '../../../tcp/tcb';
import { useWords } from '../../useWords';
import styles from './state-map.module.css';
import type { Walk } from './walk';

/** So many are listed until somebody asks for all. */
const FIRST = 4;

interface ScenesProps {
  readonly state: State;
  readonly words: MapWords;
  readonly walk: Walk;
}

/** The scenes that come through a state: each leads to the step in which it is entered. */
export function Scenes({ state, words, walk }: ScenesProps) {
  const { scenes } = useWords();
  const [all, setAll] = useState(false);
  const passages = passagesOf(state, walk);
  const isOn = ({ scene }: ScenePassage): boolean => scene === walk.scene;
  const shown = passages.filter((passage, i) => all || i < FIRST || isOn(passage));
  const hidden = passages.length - shown.length;
  return (
    <ul className={styles['scenes']}>
      {shown.map((passage) => (
        <li key={passage.scene}>
          <button
            type="button"
            aria-current={isOn(passage) ? 'true' : undefined}
            onClick={() => goTo(passage, state, walk)}
          >
            {scenes[passage.scene].title}
            <span>
              {words.card.step(passage.k + 1, passage.host)}
              {isOn(passage) && <b> · {words.card.onScreen}</b>}
            </span>
          </button>
        </li>
      ))}
      {hidden > 0 && (
        <li>
          <button type="button" className={styles['more']} onClick={() => setAll(true)}>
            {words.card.more(hidden)}
          </button>
        </li>
      )}
    </ul>
  );
}

/** The scenes as they are found, and the one on screen as it has gone. */
function passagesOf(state: State, { scene, timeline }: Walk): ScenePassage[] {
  const here = passageOf(timeline, state);
  const others = passagesThrough(state);
  if (here === null) return others;
  const mine = { scene, ...here };
  return others.some((other) => other.scene === scene)
    ? others.map((other) => (other.scene === scene ? mine : other))
    : [mine, ...others];
}

/** To the step; the scene that is on screen stays as it has gone, if it comes there. */
function goTo({ scene, k }: ScenePassage, state: State, walk: Walk): void {
  if (scene === walk.scene && passageOf(walk.timeline, state) !== null) seekStep(k);
  else openScene(scene, { step: k + 1 });
}
