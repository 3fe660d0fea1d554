import { memo, useEffect, useRef } from 'react';
import { HOST_IDS } from '../../simulation/deed';
import { phaseOf } from '../../simulation/phase';
import { storyOf } from '../../simulation/story';
import { isAside, toldFrom } from '../../simulation/thread';
import { isAbout, stepOf, type Timeline } from '../../simulation/timeline';
import { currentStep, selectStep, useRun } from '../../store/run';
import { clockSeconds } from '../seconds';
import { useWords } from '../useWords';
import styles from './inspector.module.css';

/** All that has happened, in words: each line leads to its moment. The text equivalent of the stage. */
export function EventList() {
  const { ui } = useWords();
  const timeline = useRun((run) => run.timeline);
  const k = useRun(currentStep);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const line = list.current?.querySelector<HTMLElement>('[aria-current]')?.parentElement;
    const box = list.current;
    if (!line || !box) return;
    const below = line.offsetTop + line.offsetHeight - (box.scrollTop + box.clientHeight);
    if (below > 0 || line.offsetTop < box.scrollTop)
      box.scrollTop += below > 0 ? below : line.offsetTop - box.scrollTop;
  }, [k, timeline]);
  const steps = timeline.steps.slice(0, k + 1);
  return (
    <section className={styles['log']} aria-label={ui.events}>
      <ol ref={list} tabIndex={-1}>
        {steps.map((_, n) => (
          <Line key={n} timeline={timeline} n={n} now={n === k} />
        ))}
      </ol>
    </section>
  );
}

interface LineProps {
  readonly timeline: Timeline;
  readonly n: number;
  /** It is the step that has just happened. */
  readonly now: boolean;
}

/** One event: when, what, and both states after it. */
const Line = memo(function Line({ timeline, n, now }: LineProps) {
  const { story } = useWords();
  const step = stepOf(timeline, n);
  const selected = useRun((run) => isAbout(step, run.selected));
  // What another connection does is told as it has it.
  const told = toldFrom(timeline, n);
  const aside = isAside(timeline, n);
  const about = selected ? styles['about'] : '';
  return (
    <li className={aside ? `${styles['aside']} ${about}` : about}>
      <button type="button" aria-current={now ? 'step' : undefined} onClick={() => selectStep(n)}>
        <span className={styles['time']}>{clockSeconds(step.at)}</span>
        <span className={styles['brief']}>
          {aside && <Port timeline={timeline} n={n} />}
          {story.brief(storyOf(told, n))}
        </span>
        <span className={styles['states']}>
          {HOST_IDS.map((host) => (
            <StateBadge
              key={host}
              state={stepOf(told, n).hosts[host].state}
              changed={isNew(told, n, host)}
            />
          ))}
        </span>
      </button>
    </li>
  );
});

/** The port of a connection that is not followed; a stranger's is not worth a name. */
function Port({ timeline, n }: Pick<LineProps, 'timeline' | 'n'>) {
  const thread = timeline.followed?.steps[n];
  return typeof thread === 'number' && <span className={styles['port']}>:{thread} </span>;
}

const isNew = (
  timeline: Parameters<typeof stepOf>[0],
  n: number,
  host: 'client' | 'server',
): boolean =>
  n === 0 || stepOf(timeline, n).hosts[host].state !== stepOf(timeline, n - 1).hosts[host].state;

type Badge = { state: Parameters<typeof phaseOf>[0]; changed: boolean };

function StateBadge({ state, changed }: Badge) {
  return (
    <span
      className={`${styles['badge']} ${changed ? '' : styles['same']}`}
      data-phase={phaseOf(state)}
    >
      {state}
    </span>
  );
}
