import { useState } from 'react';
import type { PresenterWords } from '../../i18n/presenter-words';
import { MOST_VOTES, setCount, votersIn } from '../../store/votes';
import { readWhole } from '../whole';
import { handOn } from '../focusFrame';
import { letterOf } from '../predict/letters';
import styles from './vote.module.css';

interface RoundProps {
  readonly words: PresenterWords;
  /** From 0. */
  readonly round: number;
  /** How many are for which choice. */
  readonly counts: readonly number[];
  readonly right: number;
  /** What the longest bar of all rounds stands for. */
  readonly highest: number;
  /** Is it being counted? */
  readonly open: boolean;
}

/** One round of a vote: a bar for each choice, and under it where hands are counted. */
export function Round({ words, round, counts, right, highest, open }: RoundProps) {
  const title = `round-${round}`;
  return (
    <section className={styles['round']} aria-labelledby={title} data-open={open || undefined}>
      <header>
        <h3 id={title}>{words.round(round + 1)}</h3>
        <p>{words.voters(votersIn(counts))}</p>
      </header>
      <dl>
        {counts.map((n, choice) => (
          <div key={choice} data-right={choice === right || undefined}>
            <dt>
              {letterOf(choice)} {choice === right && <span>{words.right}</span>}
            </dt>
            <dd className={styles['column']}>
              <span>{n}</span>
              {n > 0 && (
                <span className={styles['bar']} style={{ flexBasis: `${(n / highest) * 100}%` }} />
              )}
            </dd>
            <dd className={styles['counting']}>
              <Count words={words} round={round} choice={choice} n={n} open={open} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface CountProps extends Pick<RoundProps, 'words' | 'round' | 'open'> {
  readonly choice: number;
  readonly n: number;
}

/** Hands, as a number that can be written, and one by one. */
function Count({ words, round, choice, n, open }: CountProps) {
  // What is being typed may be no number yet.
  const [typed, setTyped] = useState<string | null>(null);
  const letter = letterOf(choice);
  const write = (text: string): void => {
    const read = readWhole(text, 0, MOST_VOTES);
    setTyped(text);
    if ('value' in read) setCount(round, choice, read.value);
  };
  return (
    <>
      <input
        ref={handOn}
        inputMode="numeric"
        autoComplete="off"
        maxLength={3}
        aria-label={words.votesFor(round + 1, letter)}
        aria-invalid={typed !== null && 'fault' in readWhole(typed, 0, MOST_VOTES)}
        value={typed ?? String(n)}
        onFocus={(event) => event.target.select()}
        onChange={(event) => write(event.target.value)}
        onBlur={() => setTyped(null)}
      />
      {open && (
        <span>
          <button
            ref={handOn}
            type="button"
            aria-label={words.fewer(letter)}
            aria-disabled={n === 0}
            onClick={() => setCount(round, choice, n - 1)}
          >
            −
          </button>
          <button
            ref={handOn}
            type="button"
            aria-label={words.more(letter)}
            aria-disabled={n === MOST_VOTES}
            onClick={() => setCount(round, choice, n + 1)}
          >
            +
          </button>
        </span>
      )}
    </>
  );
}
