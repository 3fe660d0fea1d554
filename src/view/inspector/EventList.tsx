import { memo, useCallback, useEffect, useRef, useState } from 'react';
import { HOST_IDS } from '../../simulation/deed';
import { phaseOf } from '../../simulation/phase';
import { storyOf } from '../../simulation/story';
import { labelOf } from '../../simulation/label';
import { isAside, portOf, toldFrom } from '../../simulation/thread';
import { type Flight, flightOf, isAbout, stepOf, type Timeline } from '../../simulation/timeline';
import { currentStep, mark, selectStep, useRun } from '../../store/run';
import { later } from '../later';
import { Icon } from '../player/Icon';
import { clockSeconds } from '../seconds';
import { useWords } from '../useWords';
import styles from './inspector.module.css';

/** So many lines are drawn until somebody asks for all. */
const MOST_LINES = 500;

const RowMenu = later(async () => (await import('./RowMenu')).RowMenu);

/** All that has happened, in words: each line leads to its moment. The text equivalent of the stage. */
export function EventList() {
  const { ui } = useWords();
  const timeline = useRun((run) => run.timeline);
  const k = useRun(currentStep);
  const list = useRef<HTMLOListElement>(null);
  const [open, setOpen] = useState<number | null>(null);
  const toggle = useCallback((n: number) => setOpen((old) => (old === n ? null : n)), []);
  const close = useCallback(() => setOpen(null), []);
  useEffect(() => {
    const line = list.current?.querySelector<HTMLElement>('[aria-current]')?.parentElement;
    const box = list.current;
    if (!line || !box) return;
    const below = line.offsetTop + line.offsetHeight - (box.scrollTop + box.clientHeight);
    if (below > 0 || line.offsetTop < box.scrollTop)
      box.scrollTop += below > 0 ? below : line.offsetTop - box.scrollTop;
  }, [k, timeline]);
  const [all, setAll] = useState(false);
  // Thousands of lines take seconds to draw; nobody looks for the first of them at once.
  const from = all ? 0 : Math.max(0, k + 1 - MOST_LINES);
  const steps = timeline.steps.slice(from, k + 1);
  return (
    <section className={styles['log']} aria-label={ui.events}>
      <ol ref={list} tabIndex={-1}>
        {from > 0 && (
          <li>
            <button type="button" className={styles['earlier']} onClick={() => setAll(true)}>
              {ui.earlier(from)}
            </button>
          </li>
        )}
        {steps.map((_, i) => (
          <Line
            key={from + i}
            timeline={timeline}
            n={from + i}
            now={from + i === k}
            open={from + i === open}
            onToggle={toggle}
            onClose={close}
          />
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
  /** Under it stands what can be done to its segments. */
  readonly open: boolean;
  readonly onToggle: (n: number) => void;
  readonly onClose: () => void;
}

/** The segments that arrive, are lost or leave in a step; without what strangers send. */
function flightsOf(timeline: Timeline, n: number): Flight[] {
  const { what, sent, hosts } = stepOf(timeline, n);
  const ids = new Set(what.kind === 'arrival' || what.kind === 'loss' ? [what.flight] : []);
  for (const id of sent) ids.add(id);
  return [...ids]
    .map((id) => flightOf(timeline, id))
    .filter((flight) => portOf(flight, hosts) !== null);
}

/** One event: when, what, and both states after it. */
const Line = memo(function Line({ timeline, n, now, open, onToggle, onClose }: LineProps) {
  const { story, ui } = useWords();
  const step = stepOf(timeline, n);
  const selected = useRun((run) => isAbout(step, run.selected));
  // What another connection does is told as it has it.
  const told = toldFrom(timeline, n);
  const aside = isAside(timeline, n);
  const about = selected ? styles['about'] : '';
  const flights = flightsOf(timeline, n);
  return (
    <li className={aside ? `${styles['aside']} ${about}` : about}>
      <button
        type="button"
        className={styles['row']}
        aria-current={now ? 'step' : undefined}
        onClick={() => selectStep(n)}
      >
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
      {flights.length > 0 && (
        <button
          id={`more-${n}`}
          type="button"
          className={styles['more']}
          aria-label={ui.menu(flights.map(({ segment }) => labelOf(segment)).join(', '))}
          aria-expanded={open}
          onClick={() => {
            if (!open) mark(flights.map(({ id }) => id));
            onToggle(n);
          }}
        >
          <Icon name="more" />
        </button>
      )}
      {open && <RowMenu n={n} flights={flights} onClose={onClose} onFail={onClose} />}
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
