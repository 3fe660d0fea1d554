import { redo, undo } from '../store/deeds';
import { useRun } from '../store/run';
import { setView, themeOf, toggleTheme, useSettings, openDialog } from '../store/settings';
import styles from './Header.module.css';
import { LanguageSwitch } from './LanguageSwitch';
import { Icon } from './player/Icon';
import { useWords } from './useWords';

/** What is on, and what belongs to the whole page. */
export function Header() {
  const { ui, scenes } = useWords();
  const scene = useRun((run) => run.scene);
  return (
    <header className={styles['header']}>
      <button
        type="button"
        className={styles['scenes']}
        aria-label={ui.scenes}
        aria-haspopup="dialog"
        onClick={() => openDialog('scenes')}
      >
        <Icon name="menu" />
        <span>{ui.scenes}</span>
      </button>
      <p className={styles['brand']}>
        <b>SYN</b>
        <span>opsis</span>
      </p>
      <h1 className={styles['title']}>{scenes[scene].title}</h1>
      <Deeds />
      <button
        type="button"
        className={`${styles['plain']} ${styles['missions']}`}
        aria-label={ui.missions}
        aria-haspopup="dialog"
        onClick={() => openDialog('missions')}
      >
        <Icon name="build" />
        <span className={styles['missionsText']}>{ui.missions}</span>
      </button>
      <button
        type="button"
        className={`${styles['plain']} ${styles['keys']}`}
        aria-label={ui.keys}
        aria-haspopup="dialog"
        onClick={() => openDialog('keys')}
      >
        <span aria-hidden="true" className={styles['question']}>
          ?
        </span>
        <span className={styles['wideText']}>{ui.keys}</span>
      </button>
      <ThemeSwitch />
      <button
        type="button"
        className={`${styles['plain']} ${styles['share']}`}
        aria-label={ui.share}
        aria-haspopup="dialog"
        onClick={() => openDialog('share')}
      >
        <Icon name="share" />
        <span className={styles['wideText']}>{ui.share}</span>
      </button>
      <button type="button" className={styles['project']} onClick={() => setView('present')}>
        <Icon name="screen" />
        <span>{ui.project}</span>
      </button>
      <LanguageSwitch />
    </header>
  );
}

/** Taking back what was done, and doing it again. */
function Deeds() {
  const { ui } = useWords();
  const canUndo = useRun((run) => run.undoable.length > 0);
  const canRedo = useRun((run) => run.redoable.length > 0);
  return (
    <div className={styles['deeds']}>
      <button
        type="button"
        className={styles['plain']}
        disabled={!canUndo}
        onClick={undo}
        aria-label={ui.undo}
      >
        <Icon name="undo" />
        <span className={styles['wideText']}>{ui.undo}</span>
      </button>
      <button
        type="button"
        className={`${styles['plain']} ${styles['redo']}`}
        disabled={!canRedo}
        onClick={redo}
        aria-label={ui.redo}
      >
        <Icon name="redo" />
      </button>
    </div>
  );
}

function ThemeSwitch() {
  const { ui } = useWords();
  const theme = useSettings(themeOf);
  const name = theme === 'dark' ? ui.toLight : ui.toDark;
  return (
    <button type="button" className={styles['plain']} aria-label={name} onClick={toggleTheme}>
      <Icon name="theme" />
      <span className={styles['wideText']}>{name}</span>
    </button>
  );
}
