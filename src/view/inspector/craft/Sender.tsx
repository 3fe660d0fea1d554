import type { CraftWords } from '../../../i18n/tools/craft';
import { HOST_IDS } from '../../../simulation/deed';
import { type Draft, sendAs, sendFrom } from '../../../store/draft';
import { useWords } from '../../useWords';
import styles from './craft.module.css';

const AUTHORS = ['host', 'stranger'] as const satisfies readonly Draft['by'][];

/** Whose address the segment bears, and who really sends it. */
export function Sender({ words, draft }: { readonly words: CraftWords; readonly draft: Draft }) {
  const { ui } = useWords();
  return (
    <>
      <fieldset className={styles['choice']}>
        <legend>{words.from}</legend>
        <div className={styles['pair']}>
          {HOST_IDS.map((host) => (
            <label key={host}>
              <input
                type="radio"
                name="craft-from"
                checked={draft.from === host}
                onChange={() => sendFrom(host)}
              />
              {ui[host]}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset className={styles['choice']}>
        <legend>{words.by}</legend>
        <div className={styles['pair']}>
          {AUTHORS.map((by) => (
            <label key={by}>
              <input
                type="radio"
                name="craft-by"
                checked={draft.by === by}
                onChange={() => sendAs(by)}
              />
              {words.author[by]}
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}
