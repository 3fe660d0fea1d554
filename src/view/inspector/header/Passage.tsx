import { useMemo } from 'react';
import type { HeaderWords, Oddity } from '../../../i18n/tools/header';
import { labelOf } from '../../../simulation/label';
import type { Flight, Timeline } from '../../../simulation/timeline';
import { mark, seekStep, useRun } from '../../../store/run';
import { Icon } from '../../player/Icon';
import { clockSeconds } from '../../seconds';
import { shapeWidth } from '../../stage/labels';
import { Shape } from '../../stage/Shape';
import { useWords } from '../../useWords';
import styles from './header.module.css';
import { besides, type Departure, landedBy } from './which';

interface PassageProps {
  readonly words: HeaderWords;
  readonly timeline: Timeline;
  readonly k: number;
  readonly flight: Flight;
}

const TEXT = 14;
const HEIGHT = 28;

/** Which segment it is: what it is called, from whom to whom, and what has become of it by now. */
export function Passage({ words, timeline, k, flight }: PassageProps) {
  const { ui } = useWords();
  const { segment, from, to, departs, fate } = flight;
  const end = landedBy(timeline, flight, k);
  const width = shapeWidth(segment, TEXT);
  return (
    <div className={styles['passage']}>
      <svg
        width={width}
        height={HEIGHT}
        viewBox={`${-width / 2} ${-HEIGHT / 2} ${width} ${HEIGHT}`}
        aria-hidden="true"
      >
        <Shape {...{ segment, width }} height={HEIGHT - 2} size={TEXT} right={from === 'client'} />
      </svg>
      <h2>
        <span className="hidden">{labelOf(segment)}, </span>
        {ui[from]} → {ui[to]}
      </h2>
      <Beside words={words} timeline={timeline} flight={flight} />
      <p className={styles['times']}>
        <span>{words.left(clockSeconds(departs))}</span>
        {end === null && <span>{ui.inTheAir}</span>}
        {end !== null && !flight.lost && <span>{words.arrived(clockSeconds(end))}</span>}
        {end !== null && flight.lost && (
          <b className={styles['lost']}>
            {ui.fate[fate ?? 'dropped']} {clockSeconds(end)} s
          </b>
        )}
        {odditiesOf(flight).map((oddity) => (
          <b key={oddity}>{words.oddity[oddity]}</b>
        ))}
      </p>
    </div>
  );
}

function odditiesOf({ origin, again, altered }: Flight): Oddity[] {
  const from = origin === 'sent' ? [] : [origin];
  return [
    ...from,
    ...(again ? ['again' as const] : []),
    ...(altered === null ? [] : ['altered' as const]),
  ];
}

interface BesideProps {
  readonly words: HeaderWords;
  readonly timeline: Timeline;
  /** null: none has left yet. */
  readonly flight: Flight | null;
}

/** Leads to the segments before and after: the whole page goes to where they leave. */
export function Beside({ words, timeline, flight }: BesideProps) {
  const until = useRun((run) => run.until);
  const { before, after } = useMemo(
    () => besides(timeline, flight, until),
    [timeline, flight, until],
  );
  return (
    <div className={styles['beside']}>
      <Way name={words.previous} icon="previous" to={before} />
      <Way name={words.next} icon="next" to={after} />
    </div>
  );
}

interface WayProps {
  readonly name: string;
  readonly icon: 'previous' | 'next';
  readonly to: Departure | null;
}

const Way = ({ name, icon, to }: WayProps) => (
  <button
    type="button"
    aria-label={name}
    title={name}
    // Not `disabled`: the focus would be lost at the last one.
    aria-disabled={to === null}
    onClick={() => {
      if (to === null) return;
      seekStep(to.k);
      mark([to.flight.id]);
    }}
  >
    <Icon name={icon} size={16} />
  </button>
);
