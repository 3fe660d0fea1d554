import { memo, type ReactNode, useId } from 'react';
import type { LibraryWords } from '../../i18n/library-words';
import { ON_SHELF, type Shelf, SHELVES } from '../../lessons/scenes';
import type { ScenarioId } from '../../scenarios';
import { type Mastery, masteryOf, useMastery } from '../../store/mastery';
import { useRun } from '../../store/run';
import { useWords } from '../useWords';
import { MasterySign } from './MasterySign';
import { type Preview, previewOf, useReady } from './previews';
import styles from './shelves.module.css';
import { Thumbnail } from './Thumbnail';
import { unbroken } from './unbroken';
import type { Found } from './useFound';

const IDS = SHELVES.flatMap((shelf) => ON_SHELF[shelf]);

/** The first scene that is listed in an element. */
export const firstScene = (within: Element | null): HTMLElement | null =>
  within?.querySelector<HTMLElement>('[data-scene]') ?? null;

interface ShelvesProps {
  readonly words: LibraryWords;
  /** null: nobody seeks anything, and all are shown. */
  readonly found: Found | null;
  readonly onOpen: (scene: ScenarioId) => void;
  /** What stands below the last shelf while all are shown. */
  readonly children: ReactNode;
}

/** The shelves side by side; what was not found is left out. */
export function Shelves({ words, found, onOpen, children }: ShelvesProps) {
  const ready = useReady(IDS);
  const last = SHELVES.at(-1);
  return (
    <div className={styles['shelves']}>
      {SHELVES.map((shelf) => {
        const scenes = ON_SHELF[shelf].filter((id) => found === null || found.has(id));
        if (scenes.length === 0) return null;
        return (
          <div key={shelf}>
            <ShelfOf shelf={shelf} scenes={scenes} ready={ready} words={words} onOpen={onOpen} />
            {shelf === last && found === null && children}
          </div>
        );
      })}
    </div>
  );
}

interface ShelfProps {
  readonly shelf: Shelf;
  readonly scenes: readonly ScenarioId[];
  /** So many of all scenes have their preview. */
  readonly ready: number;
  readonly words: LibraryWords;
  readonly onOpen: (scene: ScenarioId) => void;
}

function ShelfOf({ shelf, scenes, ready, words, onOpen }: ShelfProps) {
  const title = useId();
  const learnt = useMastery();
  return (
    <section aria-labelledby={title} className={styles['shelf']}>
      <header>
        <h3 id={title}>{words.shelves[shelf]}</h3>
        <span aria-hidden="true">{scenes.length}</span>
      </header>
      <ol>
        {scenes.map((id) => (
          <li key={id}>
            <Row
              id={id}
              preview={IDS.indexOf(id) < ready ? previewOf(id) : undefined}
              mastery={masteryOf(learnt, id)}
              words={words}
              onOpen={onOpen}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface RowProps {
  readonly id: ScenarioId;
  readonly preview: Preview | undefined;
  readonly mastery: Mastery;
  readonly words: LibraryWords;
  readonly onOpen: (scene: ScenarioId) => void;
}

/** A scene: its ladder, its question, its length, and how far one has come with it. */
const Row = memo(function Row({ id, preview, mastery, words, onOpen }: RowProps) {
  const { scenes } = useWords();
  const isOn = useRun((run) => run.scene === id);
  const seconds = preview?.seconds ?? 0;
  return (
    <button
      type="button"
      data-scene={id}
      aria-current={isOn ? 'true' : undefined}
      onClick={() => onOpen(id)}
    >
      <Thumbnail sketch={preview?.sketch} />
      <span className={styles['text']}>
        <strong>{unbroken(scenes[id].title)}</strong>
        <span className={styles['facts']}>
          {seconds > 0 && <span className={styles['length']}>{words.seconds(seconds)}</span>}
          {mastery !== 'not-yet' && (
            <span className={styles['mastery']}>
              <MasterySign mastery={mastery} size={16} />
              {words.mastery[mastery]}
            </span>
          )}
          {isOn && <b>{words.onScreen}</b>}
        </span>
      </span>
    </button>
  );
});
