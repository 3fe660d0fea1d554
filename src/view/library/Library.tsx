import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { LibraryWords } from '../../i18n/library-words';
import type { ScenarioId } from '../../scenarios';
import { visit } from '../../store/deeds';
import { useSettings } from '../../store/settings';
import { isTyping } from '../keys';
import { useWallZoom } from '../present/useWallZoom';
import { useModal } from '../useModal';
import { Kept } from './Kept';
import styles from './library.module.css';
import { firstScene, Shelves } from './Shelves';
import { Top } from './Top';
import { Tours } from './Tours';
import { useFound } from './useFound';
import { useLibraryWords } from './useLibraryWords';
import { WaysIn } from './WaysIn';

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
          onFirst={() => firstScene(dialog.current)?.focus()}
          onClose={onClose}
        />
        <div className={styles['body']}>
          <div className={styles['found']}>
            <p role="status">
              {found !== null &&
                (found.size > 0 ? words.found(found.size) : words.nothing(sought.trim()))}
            </p>
            {found !== null && (
              <button type="button" onClick={showAll}>
                {words.all}
              </button>
            )}
          </div>
          {found === null && <Tours words={words} onClose={onClose} />}
          <Shelves words={words} found={found} onOpen={open}>
            <WaysIn words={words} onClose={onClose} />
          </Shelves>
          <Kept words={words} />
        </div>
      </div>
    </dialog>
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
