import { memo } from 'react';
import { HOST_IDS } from '../../../simulation/deed';
import { isNewState } from '../../../simulation/facets';
import { labelOf } from '../../../simulation/label';
import { phaseOf } from '../../../simulation/phase';
import { storyOf } from '../../../simulation/story';
import { isAside, portOf, toldFrom } from '../../../simulation/thread';
import {
  type Flight,
  flightOf,
  isAbout,
  stepOf,
  type Timeline,
} from '../../../simulation/timeline';
import { mark, selectStep, useRun } from '../../../store/run';
import { useTouch } from '../../../store/touch';
import { later } from '../../later';
import { Icon } from '../../player/Icon';
import { clockSeconds } from '../../seconds';
import { useToolWords } from '../../useToolWords';
import { useTouching } from '../../useTouching';
import { useWords } from '../../useWords';
import styles from '../inspector.module.css';
import log from './log.module.css';
import { goesWith } from './touched';

const RowMenu = later(async () => (await import('../RowMenu')).RowMenu);

interface LineProps {
  readonly timeline: Timeline;
  readonly n: number;
  /** It is the step that has just happened. */
  readonly now: boolean;
  /** It is here only because it is that step: the filter does not want it. */
  readonly kept: boolean;
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
export const Line = memo(function Line(props: LineProps) {
  const { timeline, n, now, kept, open, onToggle, onClose } = props;
  const { story } = useWords();
  const step = stepOf(timeline, n);
  const selected = useRun((run) => isAbout(step, run.selected));
  const aside = isAside(timeline, n);
  const touched = useTouch((all) => goesWith(all.touched, step, n));
  const touching = useTouching({ kind: 'step', k: n });
  const flights = flightsOf(timeline, n);
  const looks = [aside && styles['aside'], selected && styles['about'], kept && log['kept']];
  return (
    <li className={looks.filter(Boolean).join(' ')} data-touched={touched || undefined}>
      <button
        type="button"
        className={styles['row']}
        aria-current={now ? 'step' : undefined}
        onClick={() => selectStep(n)}
        {...touching}
      >
        <span className={styles['time']}>{clockSeconds(step.at)}</span>
        <span className={styles['brief']}>
          {aside && <Port timeline={timeline} n={n} />}
          {story.brief(storyOf(toldFrom(timeline, n), n))}
        </span>
        <States timeline={timeline} n={n} />
        {kept && <Kept />}
      </button>
      {flights.length > 0 && <More n={n} flights={flights} open={open} onToggle={onToggle} />}
      {open && <RowMenu n={n} flights={flights} onClose={onClose} onFail={onClose} />}
    </li>
  );
});

function Kept() {
  return <span className="hidden">{useToolWords()?.log.kept}</span>;
}

/** The port of a connection that is not followed; a stranger's is not worth a name. */
function Port({ timeline, n }: Pick<LineProps, 'timeline' | 'n'>) {
  const thread = timeline.followed?.steps[n];
  return typeof thread === 'number' && <span className={styles['port']}>:{thread} </span>;
}

interface MoreProps extends Pick<LineProps, 'n' | 'open' | 'onToggle'> {
  readonly flights: readonly Flight[];
}

/** Opens what can be done to the segments of a line, and marks them. */
function More({ n, flights, open, onToggle }: MoreProps) {
  const { ui } = useWords();
  return (
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
  );
}

/** Both states after a step. What another connection does is told as it has it. */
function States({ timeline, n }: Pick<LineProps, 'timeline' | 'n'>) {
  const { hosts } = stepOf(toldFrom(timeline, n), n);
  return (
    <span className={styles['states']}>
      {HOST_IDS.map((host) => (
        <StateBadge key={host} state={hosts[host].state} changed={isNewState(timeline, n, host)} />
      ))}
    </span>
  );
}

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
