import { useState } from 'react';
import type { LibraryWords } from '../../i18n/library-words';
import type { Language } from '../../store/permalink';
import { forget, type Learnt, remember, useMastery } from '../../store/mastery';
import { forgetLanguage, setLanguage, useSettings } from '../../store/settings';
import { PredictSwitch } from '../predict/PredictSwitch';
import styles from './kept.module.css';

/** What was forgotten just now, so that it can be had back. */
interface Forgotten {
  readonly learnt: Learnt;
  readonly language: Language | null;
}

/** What this browser keeps of the viewer, and how to be rid of it. */
export function Kept({ words }: { readonly words: LibraryWords }) {
  const learnt = useMastery();
  const language = useSettings((settings) => settings.language);
  const [before, setBefore] = useState<Forgotten | null>(null);
  const isKept = language !== null || Object.values(learnt).some((part) => !isEmpty(part));
  const forgetAll = (): void => {
    setBefore({ learnt, language });
    forget();
    forgetLanguage();
  };
  const undo = (was: Forgotten): void => {
    setBefore(null);
    remember(was.learnt);
    if (was.language !== null) setLanguage(was.language);
  };
  // What has been kept since then is not lost to an undo.
  const canUndo = before !== null && !isKept;
  return (
    <footer className={styles['kept']}>
      <PredictSwitch />
      <div>
        <p role="status">{canUndo ? words.forgotten : words.kept}</p>
        {(canUndo || isKept) && (
          <button type="button" onClick={() => (canUndo ? undo(before) : forgetAll())}>
            {canUndo ? words.undo : words.forget}
          </button>
        )}
      </div>
    </footer>
  );
}

const isEmpty = (part: object): boolean => Object.keys(part).length === 0;
