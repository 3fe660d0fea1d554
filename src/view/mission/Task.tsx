import type { MissionWords } from '../../i18n/mission-words';
import { issOf, type Turn } from '../../lessons/turns';
import { type HostId, otherHost } from '../../simulation/deed';
import { kindOf, labelOf, numbersOf } from '../../simulation/label';
import { flightOf } from '../../simulation/timeline';
import { useRun } from '../../store/run';
import styles from './mission.module.css';

interface TaskProps {
  readonly words: MissionWords;
  readonly turn: Turn;
  readonly learner: HostId;
}

/** Why a segment is due: what the program calls, or what has come. */
export function Task({ words, turn, learner }: TaskProps) {
  const timeline = useRun((run) => run.timeline);
  const { what, before } = turn;
  const come = what.kind === 'arrival' ? flightOf(timeline, what.flight) : null;
  const iss = issOf(turn);
  const sentences = [
    ...(what.kind === 'call' ? [words.called(what.call.name, what.call.text ?? '')] : []),
    ...(come === null
      ? []
      : [words.arrived(labelOf(come.segment), otherHost(learner), learner, come.again)]),
    ...(come !== null && before === 'CLOSED' ? [words.nobodyListens] : []),
    ...(iss === null ? [] : [words.yourIss(iss)]),
  ];
  return (
    <div className={styles['task']}>
      <p id="task" role="status">
        {sentences.join(' ')}
      </p>
      {come !== null && (
        <p className={styles['came']}>
          {words.received}:{' '}
          <span className={styles['chip']} data-kind={kindOf(come.segment)}>
            {labelOf(come.segment)}
          </span>{' '}
          <span className={styles['header']}>
            {come.source.port} → {come.destination.port}, {numbersOf(come.segment, false)} wnd=
            {come.segment.wnd}
          </span>
        </p>
      )}
    </div>
  );
}
