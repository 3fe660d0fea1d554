import type { RefObject } from 'react';
import type { LibraryWords } from '../../i18n/library-words';
import { SCENARIOS, type ScenarioId } from '../../scenarios';
import { MASTERY, masteryOf, useMastery } from '../../store/mastery';
import { useSettings } from '../../store/settings';
import { LanguageSwitch } from '../LanguageSwitch';
import { MasterySign } from './MasterySign';
import styles from './top.module.css';

const IDS = Object.keys(SCENARIOS) as ScenarioId[];
/** More than anybody seeks; each sign costs time. */
const LONGEST = 80;

interface TopProps {
  readonly words: LibraryWords;
  readonly title: RefObject<HTMLHeadingElement | null>;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly sought: string;
  readonly onSeek: (sought: string) => void;
  /** To the first scene that was found. */
  readonly onFirst: () => void;
  readonly onClose: () => void;
}

/** What the library is, how to find something in it, and how far one has come. */
export function Top({ words, title, field, sought, onSeek, onFirst, onClose }: TopProps) {
  const shortcuts = useSettings((settings) => settings.shortcuts);
  return (
    <header className={styles['top']}>
      <p className={styles['brand']} aria-hidden="true">
        <b>SYN</b>opsis
      </p>
      <h2 ref={title} tabIndex={-1}>
        {words.title} {IDS.length}
      </h2>
      <form
        role="search"
        className={styles['search']}
        onSubmit={(event) => {
          event.preventDefault();
          onFirst();
        }}
      >
        <Glass />
        <input
          ref={field}
          type="search"
          value={sought}
          maxLength={LONGEST}
          placeholder={words.search}
          aria-label={words.search}
          aria-keyshortcuts={shortcuts ? '/' : undefined}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => onSeek(target.value)}
          onKeyDown={(event) => {
            // The first Escape empties the field, the next one closes the library.
            if (event.key !== 'Escape' || sought === '' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            onSeek('');
          }}
        />
        {shortcuts && (
          <kbd aria-hidden="true" className={styles['key']}>
            /
          </kbd>
        )}
      </form>
      <Progress words={words} />
      <LanguageSwitch />
      <button type="button" className={styles['close']} onClick={onClose} aria-label={words.close}>
        ×
      </button>
    </header>
  );
}

/** How many scenes have been mastered, are to be seen again, and are still to come. */
function Progress({ words }: { readonly words: LibraryWords }) {
  const learnt = useMastery();
  return (
    <dl className={styles['progress']} aria-label={words.progress}>
      {MASTERY.map((mastery) => (
        <div key={mastery}>
          <dt>
            <MasterySign mastery={mastery} />
            {words.mastery[mastery]}
          </dt>
          <dd>{IDS.filter((id) => masteryOf(learnt, id) === mastery).length}</dd>
        </div>
      ))}
    </dl>
  );
}

function Glass() {
  return (
    <svg className={styles['glass']} width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
      <circle cx="7.5" cy="7.5" r="5" />
      <path d="M11.3 11.3 16 16" />
    </svg>
  );
}
