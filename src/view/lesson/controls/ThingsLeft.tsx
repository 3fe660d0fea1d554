import { type KeyboardEvent, useId, useMemo } from 'react';
import { releaseOf, stillSent } from '../../../lessons/release';
import { MOST_LEFT, thingsLeft, withThingsLeft } from '../../../lessons/things-left';
import { tryIt } from '../../../store/lesson';
import { currentStep, useRun } from '../../../store/run';
import { useWords } from '../../useWords';
import { useLessonWords } from '../useLessonWords';
import { LadderRow } from './LadderRow';
import styles from './things-left.module.css';

/** How much the server still has to send, and what the release is made of then. */
export function ThingsLeft() {
  const { ui } = useWords();
  const words = useLessonWords()?.controls.slider;
  const timeline = useRun((run) => run.timeline);
  const id = useId();
  const release = useMemo(() => releaseOf(timeline), [timeline]);
  const gone = useGone();
  const soFar = release.filter(({ flight }) => gone.has(flight.id)).length;
  const n = thingsLeft(timeline);
  if (words === undefined) return null;
  return (
    <div className={styles['things']}>
      <label htmlFor={id}>{words.title}</label>
      <output htmlFor={id}>{words.things(n)}</output>
      <input
        id={id}
        type="range"
        min={0}
        max={MOST_LEFT}
        step={1}
        value={n}
        aria-valuetext={words.things(n)}
        onChange={({ target }) => tryIt(withThingsLeft(Number(target.value)))}
        onKeyDown={keepArrows}
      />
      <p className={styles['ticks']} aria-hidden="true">
        {Array.from({ length: MOST_LEFT + 1 }, (_, i) => (
          <span key={i}>{i}</span>
        ))}
      </p>
      <p role="status" className={styles['count']}>
        {release.length === 0
          ? words.none
          : soFar < release.length
            ? words.soFar(soFar)
            : words.count(soFar)}
      </p>
      <p className={styles['ends']} aria-hidden="true">
        <span>{ui.client}</span>
        <span>{ui.server}</span>
      </p>
      <Release />
      {n > 0 && <p className={styles['call']}>{words.call}</p>}
    </div>
  );
}

/** Here they turn the slider; on the page they step the run. */
function keepArrows(event: KeyboardEvent): void {
  if (/^(Arrow|Home|End|Page)/.test(event.key)) event.stopPropagation();
}

/** The flights that have left by now: what is still to come is for the learner to guess. */
function useGone(): ReadonlySet<number> {
  const timeline = useRun((run) => run.timeline);
  const k = useRun(currentStep);
  return useMemo(
    () => new Set(timeline.steps.slice(0, k + 1).flatMap(({ sent }) => sent)),
    [timeline, k],
  );
}

/** The segments of the release that have left, with what is still sent among them. */
function Release() {
  const words = useLessonWords()?.controls.slider;
  const timeline = useRun((run) => run.timeline);
  const parts = releaseOf(timeline);
  const left = stillSent(timeline, 'server');
  const gone = useGone();
  const rows = [
    ...parts.map((part, i) => ({ ...part, place: i + 1 })),
    ...left.map((flight, i) => ({ flight, place: i + 1, closes: false, acknowledges: false })),
  ]
    .filter(({ flight }) => gone.has(flight.id))
    .toSorted((a, b) => a.flight.id - b.flight.id);
  return (
    <ol className={styles['release']} aria-label={words?.list}>
      {rows.map(({ flight, place, closes, acknowledges }) => (
        <LadderRow key={flight.id} segment={flight.segment} right={flight.from === 'client'}>
          {closes || acknowledges ? (
            <>
              <b>{place}</b>
              <span>{words?.part(flight.from, closes, acknowledges)}</span>
            </>
          ) : (
            <i>{words?.left(place, left.length)}</i>
          )}
        </LadderRow>
      ))}
    </ol>
  );
}
