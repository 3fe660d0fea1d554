import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { LibraryWords } from '../../i18n/library-words';
import { SCENARIOS, type ScenarioId } from '../../scenarios';
import { visit } from '../../store/deeds';
import { useSettings } from '../../store/settings';
import { isTyping } from '../keys';
import { useWallZoom } from '../present/useWallZoom';
import { useModal } from '../useModal';
import { useWords } from '../useWords';
import { Kept } from './Kept';
import styles from './library.module.css';
import { firstScene, Shelves } from './Shelves';
import { Top } from './Top';
import { Tours } from './Tours';
import { type Found, useFound } from './useFound';
import { useLibraryWords } from './useLibraryWords';
import { WAY_IDS, type WayId, wayNames } from './ways';
import { firstWay, WaysIn } from './WaysIn';

const IDS = Object.keys(SCENARIOS) as ScenarioId[];
const BESIDE_TOURS: readonly WayId[] = ['plan'];
/** The notes in a plan are not for the class. */
const NOT_ON_WALL: readonly WayId[] = ['plan'];
const BELOW_SHELVES = WAY_IDS.filter((id) => !BESIDE_TOURS.includes(id));

interface LibraryProps {
  readonly onClose: () => void;
}

/** All scenes over the whole page, by shelves: each is a question, with its ladder. */
export function Library({ onClose }: LibraryProps) {
  const words = useLibraryWords(onClose);
  return words === null ? null : <LibraryDialog words={words} onClose={onClose} />;
}

interface LibraryDialogProps extends LibraryProps {
  readonly words: LibraryWords;
}

function LibraryDialog({ words, onClose }: LibraryDialogProps) {
  const [sought, setSought] = useState('');
  const found = useFound(sought);
  const dialog = useModal();
  const field = useRef<HTMLInputElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const onWall = useSettings(({ view }) => view === 'present');
  const ways = WAY_IDS.filter((id) => !(onWall && NOT_ON_WALL.includes(id)));
  const waysFound = ways.filter((id) => found?.has(id));
  const zoom = useWallZoom();
  // After the dialog has opened, which gives the focus to the first thing in it that takes it.
  useEffect(() => title.current?.focus(), []);
  const open = (scene: ScenarioId): void => {
    // Back leads to the scene that was open, not to the library over it.
    onClose();
    visit(scene);
  };
  const showAll = (): void => {
    setSought('');
    field.current?.focus();
  };
  return (
    <dialog
      ref={dialog}
      className={styles['library']}
      aria-label={words.title}
      onClose={onClose}
      onKeyDown={(event) => seekOnSlash(event, field.current)}
    >
      <div className={styles['frame']} style={onWall ? { zoom } : undefined}>
        <Top
          words={words}
          title={title}
          field={field}
          sought={sought}
          onSeek={setSought}
          onFirst={() => (firstScene(dialog.current) ?? firstWay(dialog.current))?.focus()}
          onClose={onClose}
        />
        <div className={styles['body']}>
          <Findings words={words} sought={sought} found={found} ways={waysFound} onAll={showAll} />
          {found === null && (
            <Tours words={words} onClose={onClose}>
              {!onWall && <WaysIn words={words} ids={BESIDE_TOURS} onClose={onClose} />}
            </Tours>
          )}
          {waysFound.length > 0 && (
            <div className={styles['waysFound']}>
              <WaysIn words={words} ids={waysFound} onClose={onClose} />
            </div>
          )}
          <Shelves words={words} found={found} onOpen={open}>
            <div className={styles['below']}>
              <WaysIn words={words} ids={BELOW_SHELVES} onClose={onClose} />
            </div>
          </Shelves>
          <Kept words={words} />
        </div>
      </div>
    </dialog>
  );
}

interface FindingsProps {
  readonly words: LibraryWords;
  readonly sought: string;
  readonly found: Found | null;
  /** Those that were found. */
  readonly ways: readonly WayId[];
  readonly onAll: () => void;
}

/** How much was found, and the way back to everything. */
function Findings({ words, sought, found, ways, onAll }: FindingsProps) {
  const names = wayNames(useWords(), words);
  const scenes = IDS.filter((id) => found?.has(id)).length;
  const said = [
    scenes > 0 ? words.found(scenes) : '',
    ways.length > 0 ? words.foundWays(ways.map((id) => names[id])) : '',
  ].filter((text) => text !== '');
  return (
    <div className={styles['found']}>
      <p role="status">
        {found !== null && (said.length > 0 ? said.join(' ') : words.nothing(sought.trim()))}
      </p>
      {found !== null && (
        <button type="button" onClick={onAll}>
          {words.all}
        </button>
      )}
    </div>
  );
}

/** The key that goes to the search field, by `code`; like all single keys it can be switched off. */
function seekOnSlash(event: KeyboardEvent, field: HTMLInputElement | null): void {
  const { code, shiftKey, ctrlKey, metaKey, altKey, target } = event;
  if (code !== 'Slash' || shiftKey || ctrlKey || metaKey || altKey) return;
  if (isTyping(target as EventTarget) || !useSettings.getState().shortcuts) return;
  event.preventDefault();
  field?.focus();
}
