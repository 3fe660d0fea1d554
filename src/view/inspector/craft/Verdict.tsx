import type { CraftWords, Route } from '../../../i18n/tools/craft';
import { endsOf, metBy } from '../../../simulation/craft';
import { guessOf } from '../../../simulation/guess';
import { oddities } from '../../../simulation/oddities';
import { stepOf, type Timeline } from '../../../simulation/timeline';
import type { Draft } from '../../../store/draft';
import type { Segment } from '../../../tcp/segment';
import styles from './craft.module.css';

interface VerdictProps {
  readonly words: CraftWords;
  /** null: a field is refused. */
  readonly segment: Segment | null;
  readonly route: Route;
  readonly by: Draft['by'];
  readonly timeline: Timeline;
  readonly k: number;
}

/** What is odd about the segment, and what somebody who sees no numbers would have to guess. */
export function Verdict({ words, segment, route, by, timeline, k }: VerdictProps) {
  const { hosts } = stepOf(timeline, k);
  const ends = endsOf(hosts);
  const to = metBy(hosts[route.to], ends);
  const found = segment === null ? [] : oddities(segment, metBy(hosts[route.from], ends), to);
  return (
    <section className={styles['verdict']} aria-live="polite">
      {segment !== null && (
        <>
          <h3>{words.odd}</h3>
          {found.length === 0 ? (
            <p className={styles['hint']}>{words.notOdd}</p>
          ) : (
            <ul>
              {found.map(({ id, numbers }) => {
                const say = words.oddity[id] as (numbers: object, route: Route) => string;
                return <li key={id}>{say(numbers, route)}</li>;
              })}
            </ul>
          )}
          {by === 'stranger' && (
            <p className={styles['guess']}>
              {words.guess(guessOf(segment, to, hosts[route.to].setup.parameters))}
            </p>
          )}
        </>
      )}
    </section>
  );
}
