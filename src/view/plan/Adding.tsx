import { useState } from 'react';
import type { PlanWords } from '../../i18n/plan-words';
import type { ToolWords } from '../../i18n/tools';
import { ON_SHELF, SHELVES } from '../../lessons/scenes';
import { DEFAULT_SCENE, useRun } from '../../store/run';
import type { ScenarioId } from '../../scenarios';
import { MOST_ITEMS } from '../../store/plan';
import { addHere, addScene, placeOnScreen, planNow } from '../../store/planning';
import { useLibraryWords } from '../library/useLibraryWords';
import { useWords } from '../useWords';
import { placeName } from './placeName';
import type { Said } from './PlanDialog';
import styles from './plan.module.css';

interface AddingProps {
  readonly words: PlanWords;
  readonly tools: ToolWords;
  readonly onSay: (said: Said) => void;
}

const nothing = (): void => undefined;

/** What can become an item: what is on screen as it stands, and any scene of the library. */
export function Adding({ words, tools, onSay }: AddingProps) {
  const { scenes } = useWords();
  const library = useLibraryWords(nothing);
  const onScreen = useRun((run) => run.scene);
  const [scene, setScene] = useState<ScenarioId>(DEFAULT_SCENE);
  const tell = (added: boolean, of: ScenarioId): void =>
    onSay(
      added
        ? { text: words.added(scenes[of].title, planNow().items.length) }
        : { text: words.full(MOST_ITEMS), wrong: true },
    );
  return (
    <section className={styles['adding']} aria-label={words.adding}>
      <div className={styles['here']}>
        <button id="add-here" type="button" onClick={() => tell(addHere(), onScreen)}>
          {words.addHere}
        </button>
        <p>
          {scenes[onScreen].title} · <bdi>{placeName(placeOnScreen(), words, tools)}</bdi>
        </p>
      </div>
      <div className={styles['scene']}>
        <select
          aria-label={words.scene}
          value={scene}
          onChange={(event) => setScene(event.target.value as ScenarioId)}
        >
          {SHELVES.map((shelf) => (
            <optgroup key={shelf} label={library?.shelves[shelf] ?? shelf}>
              {ON_SHELF[shelf].map((id) => (
                <option key={id} value={id}>
                  {scenes[id].title}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <button type="button" onClick={() => tell(addScene(scene), scene)}>
          {words.addScene}
        </button>
      </div>
    </section>
  );
}
