import { useMemo } from 'react';
import { currentStep, useRun } from '../../store/run';
import { useNumbers } from '../../store/numbers';
import { useToolWords } from '../useToolWords';
import { beginningOf } from './header/connection';
import { Choices } from './header/Choices';
import { Details } from './header/Details';
import { Diagrams } from './header/Diagrams';
import { Dump } from './header/Dump';
import { EMPTY, frameShown, isShownAt } from './header/fields';
import { useMarks } from './header/marks';
import { Nothing } from './header/Nothing';
import { bitsOf } from './header/SceneBits';
import { Passage } from './header/Passage';
import { useShown } from './header/useShown';
import styles from './header/header.module.css';

/** One segment as the header diagram of RFC 9293 §3.1, field by field, from its octets. */
export function SegmentHeader() {
  const words = useToolWords()?.header;
  const timeline = useRun((run) => run.timeline);
  const k = useRun(currentStep);
  const { absolute, ip, level } = useNumbers();
  const flight = useShown(timeline, k);
  const writing = useMemo(
    () => (flight === null ? null : { flight, absolute, beginning: beginningOf(timeline, flight) }),
    [timeline, flight, absolute],
  );
  // Names are the same whatever the segment is: the learner can guess what stands in them.
  const shown = level === 'names' ? null : flight;
  const frame = useMemo(() => (shown === null ? EMPTY : frameShown(shown, ip)), [shown, ip]);
  const items = useMemo(() => frame.items.filter((item) => isShownAt(level, item)), [frame, level]);
  const bits = useMemo(() => bitsOf(timeline, k), [timeline, k]);
  const marks = useMarks(flight, frame.items);
  if (words === undefined) return null;
  const view = { words, level, frame, items, marks, writing: shown === null ? null : writing };
  return (
    <div className={styles['header']}>
      {flight === null ? (
        <Nothing words={words} timeline={timeline} />
      ) : (
        <Passage words={words} timeline={timeline} k={k} flight={flight} />
      )}
      <Choices words={words} writing={writing} />
      <Diagrams view={view} expected={flight === null ? bits : []} />
      <div className={styles['side']}>
        {level === 'all' && flight !== null && <Dump view={view} />}
        <Details view={view} bits={bits} begun={flight !== null} />
      </div>
    </div>
  );
}
