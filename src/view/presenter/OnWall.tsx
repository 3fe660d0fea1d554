import type { PresenterWords } from '../../i18n/presenter-words';
import { lastStep } from '../../simulation/instant';
import { point } from '../../store/pointer';
import { currentStep, useRun } from '../../store/run';
import { WallCopy } from '../present/WallCopy';
import { useNarrow } from '../useMedia';
import { Ahead } from './Ahead';
import styles from './presenter.module.css';
import { useClassVote } from './useClassVote';

/** What the class sees, exactly; under it what the next two steps do, which it does not see yet. */
export function OnWall({ words }: { readonly words: PresenterWords }) {
  const k = useRun(currentStep);
  const end = useRun((run) => lastStep(run.timeline));
  const narrow = useNarrow();
  const round = useClassVote()?.vote.rounds.length ?? 0;
  return (
    <div className={styles['onWall']}>
      <section className={styles['copy']} aria-labelledby="on-wall">
        <header>
          <h2 id="on-wall" className={styles['heading']}>
            {words.onWall}
          </h2>
          <p>
            {k + 1} / {end + 1}
            {round > 0 && ` · ${words.voteRound(round)}`}
          </p>
        </header>
        <div className={styles['frame']}>
          <WallCopy onPoint={point} />
        </div>
      </section>
      <section
        className={styles['ahead']}
        aria-label={words.ahead}
        // Where it scrolls by itself the keyboard needs a way to do so: there is nothing to press.
        tabIndex={narrow ? undefined : 0}
      >
        <Ahead words={words} k={k + 1} name={words.next} />
        <Ahead words={words} k={k + 2} name={words.afterNext} />
      </section>
    </div>
  );
}
