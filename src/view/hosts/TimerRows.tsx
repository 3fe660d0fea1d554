import type { HostId } from '../../simulation/deed';
import { tcbOf } from '../../simulation/host';
import { timeAt } from '../../simulation/instant';
import { stepOf } from '../../simulation/timeline';
import { currentStep, useRun } from '../../store/run';
import { shortSeconds, timerSeconds } from '../seconds';
import { useWords } from '../useWords';
import styles from './hosts.module.css';

const SHOWN = ['retransmission', 'time-wait', 'fin-wait-2', 'keep-alive', 'user'] as const;
/** The digits follow the clock in so many parts of a step: faster can't be read. */
const TICKS = 40;

/** The timers that run, as bars with what is left. */
export function TimerRows({ id }: { id: HostId }) {
  const timeline = useRun((run) => run.timeline);
  const k = useRun(currentStep);
  const tcb = tcbOf(stepOf(timeline, k).hosts[id]);
  const position = useRun((run) =>
    run.playing ? k + Math.floor((run.position - k) * TICKS) / TICKS : run.position,
  );
  const { ui } = useWords();
  if (tcb === null) return null;
  const running = SHOWN.flatMap((timer) => {
    const ends = tcb.deadline[timer];
    const begins = tcb.started[timer];
    // The user timer runs with every segment; it matters once one had to be sent again.
    const quiet = timer === 'user' && tcb.queue[0]?.again !== true;
    return ends === null || begins === null || quiet ? [] : [{ timer, ends, begins }];
  });
  if (running.length === 0) return null;
  return (
    <div role="group" aria-label={ui.timers}>
      {running.map(({ timer, ends, begins }) => {
        const left = Math.max(0, ends - timeAt(timeline, position));
        return (
          <div key={timer} className={styles['timer']}>
            <span>{ui.timer[timer]}</span>
            <span className={styles['left']} aria-hidden="true">
              {timerSeconds(left)} / {shortSeconds(ends - begins)} s
            </span>
            <span className="hidden">
              {ui.timerLeft(timerSeconds(left), shortSeconds(ends - begins))}
            </span>
            <span className={styles['bar']} aria-hidden="true">
              <span style={{ width: `${(left / (ends - begins)) * 100}%` }} />
            </span>
          </div>
        );
      })}
    </div>
  );
}
