import type { PresenterWords } from '../../i18n/presenter-words';
import { endClass } from '../../store/class-timer';
import { endPresenting, openWall } from '../../store/presenting';
import { hasAudience, useRoom } from '../../store/room';
import { openDialog } from '../../store/settings';
import { forgetVotes } from '../../store/votes';
import { FRAME, handOn } from '../focusFrame';
import { Sign } from '../mission/Sign';
import { Icon } from '../player/Icon';
import { useWords } from '../useWords';
import { ClassTimers } from './ClassTimers';
import styles from './top.module.css';

interface TopProps {
  readonly words: PresenterWords;
}

/** What this window is, whether the class sees its step, how long it has taken, and the way out. */
export function Top({ words }: TopProps) {
  const { ui } = useWords();
  const refused = useRoom((room) => room.refused !== null && !hasAudience(room));
  const end = (): void => {
    endClass();
    endPresenting();
    forgetVotes();
  };
  return (
    <header className={styles['top']}>
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
      <h1>{words.title}</h1>
      <Connection words={words} />
      <ClassTimers words={words} />
      <button
        type="button"
        className={styles['keys']}
        aria-label={ui.keys}
        title={ui.keys}
        aria-haspopup="dialog"
        onClick={() => openDialog('keys')}
      >
        ?
      </button>
      <button type="button" className={styles['end']} onClick={end}>
        {words.end}
      </button>
      {refused && <Refused words={words} />}
    </header>
  );
}

/** Is there a wall that shows what this window does? */
function Connection({ words }: TopProps) {
  const connected = useRoom(hasAudience);
  return (
    <div {...FRAME} className={styles['connection']}>
      <p role="status" data-connected={connected}>
        {connected ? (
          <>
            <Sign right />
            <span className={styles['inStep']}>{words.inStep}</span>
            <b>{words.connected}</b>
          </>
        ) : (
          <>
            <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
              <circle cx="9" cy="9" r="7.5" />
            </svg>
            <b>{words.notOpen}</b>
          </>
        )}
      </p>
      {!connected && (
        <button ref={handOn} type="button" onClick={openWall}>
          <Icon name="screen" />
          {words.openWall}
        </button>
      )}
    </div>
  );
}

/** What to do where a browser lets no page open a window. */
function Refused({ words }: TopProps) {
  const address = useRoom((room) => room.refused) ?? undefined;
  return (
    <p role="alert" className={styles['refused']}>
      {words.refused} {/* From a folder a window finds nobody but the one that opened it. */}
      <a href={address} target="_blank" rel="opener">
        {words.wallLink}
      </a>
    </p>
  );
}
