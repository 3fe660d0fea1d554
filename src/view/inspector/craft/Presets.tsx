import type { CraftWords } from '../../../i18n/tools/craft';
import { earlierFrom, PRESETS } from '../../../simulation/craft';
import { labelOf, numbersOf } from '../../../simulation/label';
import { flightOf, type Timeline } from '../../../simulation/timeline';
import { type Draft, fillIn, likeOf } from '../../../store/draft';
import styles from './craft.module.css';

interface PresetsProps {
  readonly words: CraftWords;
  readonly draft: Draft;
  readonly timeline: Timeline;
  readonly k: number;
}

/** What the fields are filled with: a kind with its right numbers, or a segment of the past. */
export function Presets({ words, draft, timeline, k }: PresetsProps) {
  const like = likeOf(draft, timeline, k);
  const earlier = earlierFrom(timeline, k, draft.from);
  const old = typeof like === 'number';
  return (
    <fieldset className={styles['choice']}>
      <legend>{words.fill}</legend>
      <div className={styles['presets']}>
        {PRESETS.map((preset) => (
          <button
            key={preset}
            type="button"
            aria-pressed={like === preset}
            onClick={() => fillIn(preset)}
          >
            {preset === 'DATA' ? words.data : preset}
          </button>
        ))}
        <button
          type="button"
          aria-pressed={old}
          disabled={earlier.length === 0}
          title={earlier.length === 0 ? words.nothingEarlier : undefined}
          onClick={() => fillIn(earlier[0] ?? 0)}
        >
          {words.old}
        </button>
      </div>
      {old && (
        <select
          className={styles['earlier']}
          aria-label={words.earlier}
          value={like}
          onChange={(event) => fillIn(Number(event.target.value))}
        >
          {earlier.map((id) => {
            const { segment } = flightOf(timeline, id);
            return (
              <option key={id} value={id}>
                {`${labelOf(segment)} ${numbersOf(segment, false)}`}
              </option>
            );
          })}
        </select>
      )}
    </fieldset>
  );
}
