import { Fragment } from 'react';
import { LANGUAGES, type Language } from '../store/permalink';
import { languageOf, setLanguage, useSettings } from '../store/settings';
import styles from './LanguageSwitch.module.css';
import { useWords } from './useWords';

/** Every language in its own words. */
const NAMES: { readonly [L in Language]: string } = { ko: '한국어', en: 'English' };

/** The languages side by side: the one that is on, and those that it can be changed to. */
export function LanguageSwitch() {
  const { ui } = useWords();
  const language = useSettings(languageOf);
  return (
    <div className={styles['languages']} role="group" aria-label={ui.language}>
      {LANGUAGES.map((code, i) => (
        <Fragment key={code}>
          {i > 0 && <span aria-hidden="true">/</span>}
          <button
            type="button"
            lang={code}
            aria-pressed={language === code}
            onClick={() => setLanguage(code)}
          >
            {NAMES[code]}
          </button>
        </Fragment>
      ))}
    </div>
  );
}
