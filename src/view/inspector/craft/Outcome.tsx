import type { CraftWords, Route } from '../../../i18n/tools/craft';
import { arrival } from '../../../simulation/arrival';
import { endsOf } from '../../../simulation/craft';
import { labelOf } from '../../../simulation/label';
import { phaseOf } from '../../../simulation/phase';
import { stepOf, type Timeline } from '../../../simulation/timeline';
import type { Segment } from '../../../tcp/segment';
import { RULES } from '../../../tcp/rules';
import { sectionName } from '../../player/sentence';
import { useWords } from '../../useWords';
import styles from './craft.module.css';

interface OutcomeProps {
  readonly words: CraftWords;
  readonly segment: Segment;
  readonly route: Route;
  readonly timeline: Timeline;
  readonly k: number;
}

/** What the other end would do, if the segment arrived now: the check that decides, and what follows. */
export function Outcome({ words, segment, route: { from, to }, timeline, k }: OutcomeProps) {
  const { rules } = useWords();
  const { hosts, at } = stepOf(timeline, k);
  const { headline, sends, before, after } = arrival(hosts[to], segment, endsOf(hosts), at);
  const say = headline && (rules[headline.rule] as (numbers: object, ends: object) => string);
  return (
    <section className={styles['outcome']}>
      <h3>{words.outcome(to)}</h3>
      {headline !== null && say !== null && (
        <p>
          {say(headline.numbers, { me: to, peer: from })}{' '}
          <span className={styles['section']}>{sectionName(RULES[headline.rule].section)}</span>
        </p>
      )}
      <p className={styles['result']}>
        <span className={styles['state']} data-phase={phaseOf(after)}>
          {before === after ? words.stays(after) : words.becomes(before, after)}
        </span>
        <span>{sends.length === 0 ? words.silent : words.answers(sends.map(labelOf))}</span>
      </p>
      <p className={styles['hint']}>{words.outcomeNote}</p>
    </section>
  );
}
