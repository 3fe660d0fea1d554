import { addressOf } from '../../store/address';
import { redo, undo } from '../../store/deeds';
import { useNotes } from '../../store/notes';
import { useRun } from '../../store/run';
import { useSettings } from '../../store/settings';
import { LanguageSwitch } from '../LanguageSwitch';
import { Icon } from '../player/Icon';
import { useWords } from '../useWords';
import { pageAt } from './pageAt';
import styles from './top.module.css';
import { useEmbedWords } from './useEmbedWords';

/** What is on, what was done to it, and the way out of the frame. */
export function Top() {
  const { ui, scenes } = useWords();
  const words = useEmbedWords();
  const { title } = scenes[useRun((run) => run.scene)];
  const canUndo = useRun((run) => run.undoable.length > 0);
  const canRedo = useRun((run) => run.redoable.length > 0);
  return (
    <header className={styles['top']}>
      <h1 title={title}>{title}</h1>
      <button type="button" disabled={!canUndo} onClick={undo} aria-label={ui.undo}>
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className={styles['redo']}
        disabled={!canRedo}
        onClick={redo}
        aria-label={ui.redo}
      >
        <Icon name="redo" />
      </button>
      <LanguageSwitch />
      {words !== undefined && <Out name={words.open} />}
    </header>
  );
}

/** The same place in a window of its own. */
function Out({ name }: { readonly name: string }) {
  // The address follows from both.
  useSettings();
  useNotes();
  const address = useRun((run) => addressOf(run, 'page'));
  return (
    <a
      className={styles['out']}
      href={pageAt(location.href, address)}
      target="_blank"
      rel="noopener"
      aria-label={name}
    >
      <span>{name}</span>
      <Icon name="out" />
    </a>
  );
}
