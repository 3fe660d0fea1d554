import type { TrayWords } from '../../../i18n/lessons/tray';
import { SCENARIOS } from '../../../scenarios';
import { optionsOf, setUp } from '../../../simulation/choices';
import { numbersOf } from '../../../simulation/choosing';
import { phaseOf } from '../../../simulation/phase';
import { simulate } from '../../../simulation/simulate';
import { stepOf, type Timeline } from '../../../simulation/timeline';
import { tryIt } from '../../../store/lesson';
import { currentStep, useRun } from '../../../store/run';
import type { Segment } from '../../../tcp/segment';
import type { State } from '../../../tcp/tcb';
import { Switch } from '../../inspector/hosts/Switch';
import { Shape } from '../../stage/Shape';
import { useLessonWords } from '../useLessonWords';
import styles from './tray.module.css';
import { Stepper } from './Stepper';
import { attemptOf, type FloodSettings, forgedIn, type Place, type Tray, trayAt } from './tray';

const MOST_PLACES = 8;
const MOST_FORGED = 12;

/** The server's places for half-open connections, and what the learner can do about them. */
export function QueueTray() {
  const words = useLessonWords()?.controls.tray;
  const timeline = useRun((run) => run.timeline);
  const k = useRun(currentStep);
  if (words === undefined) return null;
  const tray = trayAt(timeline, k);
  return (
    <div className={styles['control']}>
      <h3>{words.title}</h3>
      <Places tray={tray} words={words} />
      <Settings words={words} timeline={timeline} />
      <Counts tray={tray} state={stepOf(timeline, k).hosts.client.state} words={words} />
    </div>
  );
}

interface PartProps {
  readonly tray: Tray;
  readonly words: TrayWords;
}

function Places({ tray: { places }, words }: PartProps) {
  const taken = places.filter(({ by }) => by !== null).length;
  return (
    <>
      <p className={styles['full']} data-full={taken === places.length}>
        {words.places(taken, places.length)}
      </p>
      <ol className={styles['places']}>
        {places.map(({ key, by }) => (
          <li key={key} className={styles['place']} data-by={by ?? 'nobody'}>
            {by === null ? words.empty : <Knock by={by} words={words} />}
          </li>
        ))}
      </ol>
    </>
  );
}

const SYN: Segment = { seq: 0, ack: 0, ctl: ['SYN'], wnd: 0, text: '' };
const KNOCK = { width: 58, height: 26 };

/** The SYN that holds a place, and whose it is. */
function Knock({ by, words }: { by: NonNullable<Place['by']>; words: TrayWords }) {
  const { width, height } = KNOCK;
  return (
    <>
      <svg
        viewBox={`${-width / 2 - 2} ${-height / 2 - 2} ${width + 4} ${height + 4}`}
        width={width + 4}
        height={height + 4}
        aria-hidden="true"
      >
        <Shape segment={SYN} width={width} height={height} size={14} right />
      </svg>
      {words[by]}
    </>
  );
}

interface CountsProps extends PartProps {
  /** The client's. */
  readonly state: State;
}

function Counts({ tray, state, words }: CountsProps) {
  const { outcome } = tray;
  return (
    <>
      <dl className={styles['counts']}>
        <dt>{words.dropped}</dt>
        <dd data-bad={tray.dropped > 0}>{tray.dropped}</dd>
        <dt>{words.cookies}</dt>
        <dd>{tray.cookies}</dd>
        <dt>{words.clientIs}</dt>
        <dd className={styles['state']} data-phase={phaseOf(state)}>
          {state}
        </dd>
      </dl>
      {tray.cookie !== null && <p>{words.cookieSent(tray.cookie)}</p>}
      {tray.back !== null && <p>{words.cookieBack(tray.back)}</p>}
      <p role="status" className={styles['outcome']} data-right={outcome === 'inside'}>
        {outcome === null ? '' : `${outcome === 'inside' ? '✓' : '✗'} ${words[outcome]}`}
      </p>
    </>
  );
}

const SCENE = SCENARIOS['syn-flood'];
const AS_IT_IS = simulate(SCENE);
const PLAIN: FloodSettings = {
  cookies: optionsOf(SCENE.hosts.server).cookies,
  backlog: numbersOf(SCENE.hosts.server).backlog,
  forged: forgedIn(AS_IT_IS),
};
const FLOOD_AT = AS_IT_IS.steps.find(({ what }) => what.kind === 'flood')?.at ?? 0;

function Settings({ words, timeline }: { words: TrayWords; timeline: Timeline }) {
  const choices = useRun((run) => run.choices.server);
  const setup = setUp(SCENE.hosts.server, choices);
  const now: FloodSettings = {
    cookies: optionsOf(setup).cookies,
    backlog: numbersOf(setup).backlog,
    forged: forgedIn(timeline),
  };
  const set = (change: Partial<FloodSettings>): void =>
    tryIt(attemptOf({ ...now, ...change }, PLAIN, FLOOD_AT));
  return (
    <>
      <Switch
        id="tray-cookies"
        {...words.cookieSwitch}
        on={now.cookies}
        onChange={(cookies) => set({ cookies })}
      />
      <Stepper
        words={words.backlog}
        value={now.backlog}
        least={1}
        most={MOST_PLACES}
        onChange={(backlog) => set({ backlog })}
      />
      <Stepper
        words={words.flood}
        value={now.forged}
        least={PLAIN.forged}
        most={MOST_FORGED}
        onChange={(forged) => set({ forged })}
      />
    </>
  );
}
