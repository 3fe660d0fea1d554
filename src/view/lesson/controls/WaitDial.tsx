import { useId } from 'react';
import type { DialWords } from '../../../i18n/lessons/dial';
import { waitOf, WAITS, type WaitId } from '../../../lessons/waits';
import { numbersOf } from '../../../simulation/choosing';
import { timeAt } from '../../../simulation/instant';
import { stepOf } from '../../../simulation/timeline';
import { tryIt } from '../../../store/lesson';
import { currentStep, type RunState, useRun } from '../../../store/run';
import { shortSeconds, timerSeconds } from '../../seconds';
import { useLessonWords } from '../useLessonWords';
import styles from './wait-dial.module.css';

/** How long the client stays in TIME-WAIT: as one system or another has it, and what is left of it. */
export function WaitDial() {
  const words = useLessonWords()?.controls.dial;
  return words === undefined ? null : (
    <div className={styles['dial']}>
      <Face words={words} />
      <Systems words={words} />
    </div>
  );
}

const AS = { host: 'client', enters: 'TIME-WAIT' } as const;

function Systems({ words }: { readonly words: DialWords }) {
  const group = useId();
  const chosen = useRun(systemOf);
  const choose = (timeWait: number | null): void =>
    tryIt({ ...(timeWait === null ? {} : { choices: { client: { timeWait } } }), at: AS });
  return (
    <fieldset className={styles['systems']}>
      <legend>{words.title}</legend>
      {WAITS.map(({ id, s, timeWait }) => (
        <label key={id}>
          <input
            type="radio"
            name={group}
            checked={id === chosen}
            aria-describedby={`${group}-${id}`}
            onChange={() => choose(timeWait)}
          />
          <span className={styles['name']}>{words.system[id].name}</span>
          <span className={styles['seconds']}>{words.seconds(s)}</span>
          <span className={styles['source']} id={`${group}-${id}`}>
            {words.system[id].source}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function systemOf({ timeline, choices }: RunState): WaitId | null {
  const { timeWait } = numbersOf(timeline.steps[0].hosts.client.setup);
  return waitOf(timeWait, choices.client.timeWait !== null);
}

/** Once around the dial, s. */
const FULL = 240;
/** The rim moves in so many parts of a step: finer can't be seen, and the digits could not be read. */
const TICKS = 60;
const R = 44;

/** A clock's face of four minutes: the time that is set on its rim, and on it what is left. */
function Face({ words }: { readonly words: DialWords }) {
  const all = useRun(({ timeline }) => numbersOf(timeline.steps[0].hosts.client.setup).timeWait);
  const phase = useRun(phaseOf);
  const left = useRun(leftOf);
  const digits = left === null ? shortSeconds(all * 1_000) : timerSeconds(left);
  return (
    <div className={styles['face']} data-wait={phase}>
      <svg
        viewBox="-60 -60 120 120"
        role="img"
        aria-label={words.picture(`${all}`, phase === 'over' ? '0' : left === null ? null : digits)}
      >
        <circle className={styles['rim']} r={R} />
        <Arc className={styles['set']} part={all / FULL} />
        <Arc className={styles['left']} part={(left ?? 0) / 1_000 / FULL} />
        {[60, 120, 180, 240].map((s) => (
          <Mark key={s} s={s} isSet={s === all} />
        ))}
        <text className={styles['digits']} y={7}>
          {phase === 'over' ? '0' : digits}
        </text>
      </svg>
      <p role="status">{words.phase[phase]}</p>
    </div>
  );
}

function Arc({
  className,
  part,
}: {
  readonly className: string | undefined;
  readonly part: number;
}) {
  if (part <= 0) return null;
  return (
    <circle
      className={className}
      r={R}
      pathLength={1}
      strokeDasharray={`${Math.min(1, part).toFixed(4)} 1`}
      transform="rotate(-90)"
    />
  );
}

/** A minute of the rim; the one that is set has a longer line. */
function Mark({ s, isSet }: { readonly s: number; readonly isSet: boolean }) {
  const turn = (s / FULL) * 360;
  return (
    <line
      className={styles['mark']}
      data-set={isSet}
      y1={isSet ? -R + 5 : -R + 4}
      y2={isSet ? -R - 13 : -R - 4}
      transform={`rotate(${turn})`}
    />
  );
}

/** What is left of the client's TIME-WAIT where the viewer is, ms; null: it does not run. */
function leftOf({ timeline, position, playing }: RunState): number | null {
  const k = Math.floor(position);
  const tcb = Object.values(stepOf(timeline, k).hosts.client.connections).find(
    ({ state }) => state === 'TIME-WAIT',
  );
  const ends = tcb?.deadline['time-wait'] ?? null;
  if (ends === null) return null;
  const at = playing ? k + Math.floor((position - k) * TICKS) / TICKS : position;
  return Math.max(0, ends - timeAt(timeline, at));
}

function phaseOf(run: RunState): keyof DialWords['phase'] {
  const { timeline } = run;
  const k = currentStep(run);
  if (stepOf(timeline, k).hosts.client.state === 'TIME-WAIT') return 'waits';
  const was = timeline.steps
    .slice(0, k + 1)
    .some(({ hosts }) => hosts.client.state === 'TIME-WAIT');
  return was ? 'over' : 'before';
}
