import { Fragment, useId, useMemo } from 'react';
import type { PresenterWords } from '../../i18n/presenter-words';
import { labelOf, numbersOf } from '../../simulation/label';
import { lastStep } from '../../simulation/instant';
import { phaseOf } from '../../simulation/phase';
import type { Flight } from '../../simulation/timeline';
import { useRun } from '../../store/run';
import { RULES } from '../../tcp/rules';
import { sectionName, sentenceOf } from '../player/sentence';
import { SmallShape } from '../stage/SmallShape';
import { useWords } from '../useWords';
import styles from './ahead.module.css';
import { useNextItem } from './usePlanned';
import { type Ahead as Facts, aheadOf } from './step-ahead';

interface AheadProps {
  readonly words: PresenterWords;
  /** The number of the step, from 0. */
  readonly k: number;
  readonly name: string;
}

/** What a step that is still to come does: who does what, with which numbers, by which section. */
export function Ahead({ words, k, name }: AheadProps) {
  const page = useWords();
  const timeline = useRun((run) => run.timeline);
  const end = useRun((run) => lastStep(run.timeline));
  const title = useId();
  const ahead = useMemo(() => aheadOf(timeline, k), [timeline, k]);
  if (ahead === null) return k === end + 1 ? <End words={words} name={name} /> : null;
  const { story } = ahead;
  return (
    <section className={styles['card']} aria-labelledby={title}>
      <p className={styles['when']}>
        <span>
          {name}, {k + 1} / {end + 1}
        </span>
        {story.headline !== null && (
          <span className={styles['section']}>
            {sectionName(RULES[story.headline.rule].section)}
          </span>
        )}
      </p>
      <h3 id={title}>{page.story.brief(story)}</h3>
      <p>{sentenceOf(page, story)}</p>
      {ahead.flights.length > 0 && (
        <ul className={styles['flights']}>
          {ahead.flights.map((flight) => (
            <Chip key={flight.id} flight={flight} />
          ))}
        </ul>
      )}
      <Changes words={words} ahead={ahead} />
    </section>
  );
}

/** There is no step to come: the next item of the plan, or where another scene is found. */
function End({ words, name }: Omit<AheadProps, 'k'>) {
  const { scenes } = useWords();
  const item = useNextItem();
  const title = useId();
  return (
    <section className={styles['card']} aria-labelledby={title}>
      <p className={styles['when']}>{item === null ? name : words.nextItem}</p>
      <h3 id={title}>{item === null ? words.atEnd : scenes[item.place.scene].title}</h3>
      <p className={styles['note']} dir={item === null ? undefined : 'auto'}>
        {item === null ? words.afterEnd : item.note}
      </p>
    </section>
  );
}

/** A segment as its shape, and its numbers. */
const Chip = ({ flight: { segment, from } }: { readonly flight: Flight }) => (
  <li>
    <span className="hidden">{labelOf(segment)}</span>
    <SmallShape segment={segment} right={from === 'client'} />{' '}
    <span>{numbersOf(segment, false)}</span>
  </li>
);

interface ChangesProps {
  readonly words: PresenterWords;
  readonly ahead: Facts;
}

/** Which states and which numbers are others after it. */
function Changes({ words, ahead: { moves, numbers } }: ChangesProps) {
  const { ui } = useWords();
  return (
    <ul className={styles['changes']}>
      {moves.length === 0 && <li>{words.sameStates}</li>}
      {moves.map(({ host, from, to }) => (
        <li key={host}>
          {ui[host]} <span className={styles['from']}>{from}</span> <Arrow />{' '}
          <b className={styles['to']} data-phase={phaseOf(to)}>
            {to}
          </b>
        </li>
      ))}
      {numbers.map(({ host, changed }) => (
        <li key={`${host} numbers`}>
          {ui[host]}{' '}
          {changed.map(({ variable, from, to }) => (
            <Fragment key={variable}>
              <span className={styles['number']}>
                {variable}{' '}
                {from !== null && (
                  <>
                    {from} <Arrow />{' '}
                  </>
                )}
                {to}
              </span>{' '}
            </Fragment>
          ))}
        </li>
      ))}
    </ul>
  );
}

const Arrow = () => <span aria-hidden="true">→</span>;
