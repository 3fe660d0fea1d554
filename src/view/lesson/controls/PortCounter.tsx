import { useId, useState } from 'react';
import type { CounterWords } from '../../../i18n/lessons/counter';
import { phaseOf } from '../../../simulation/phase';
import { isProfile, PROFILES, type ProfileId } from '../../../simulation/profiles';
import { currentStep, useRun } from '../../../store/run';
import { useToolWords } from '../../useToolWords';
import { useLessonWords } from '../useLessonWords';
import { portsAt, runsOutAfter, type Supply, supplyOf } from './port-counter';
import styles from './tray.module.css';

/** Which of the client's ports are free, and how long a system's last. */
export function PortCounter() {
  const words = useLessonWords()?.controls.counter;
  if (words === undefined) return null;
  return (
    <div className={styles['control']}>
      <h3>{words.title}</h3>
      <Cells words={words} />
      <Sum words={words} />
    </div>
  );
}

function Cells({ words }: { words: CounterWords }) {
  const timeline = useRun((run) => run.timeline);
  const k = useRun(currentStep);
  const { shown, all, free, failed } = portsAt(timeline, k);
  const hidden = free - shown.filter(({ state }) => state === null).length;
  return (
    <>
      <p role="status" className={styles['full']} data-full={free === 0}>
        {words.free(free, all)}
      </p>
      <ul className={styles['cells']}>
        {shown.map(({ number, state }) => (
          <li key={number} data-phase={phaseOf(state ?? 'CLOSED')} data-free={state === null}>
            <b>{number}</b> {state ?? words.isFree}
          </li>
        ))}
      </ul>
      {hidden > 0 && <p className={styles['full']}>{words.more(hidden)}</p>}
      <dl className={styles['counts']}>
        <dt>{words.failed}</dt>
        <dd data-bad={failed > 0}>{failed}</dd>
      </dl>
    </>
  );
}

const RATES = [10, 50, 100, 200, 400, 470, 480, 600, 1_000, 2_000, 5_000, 10_000] as const;
const SHARES = [1, 2, 5, 10, 50, 100] as const;
const PROFILE_IDS = Object.keys(PROFILES) as ProfileId[];
/** What connect() fails with where sockets are POSIX; Windows and the RFCs have other words, or none. */
const ERRNO = 'EADDRNOTAVAIL';
const isPosix = (profile: ProfileId): boolean => profile !== 'windows' && profile !== 'rfc';

/** How many connections a second a system's ports are enough for. */
function Sum({ words }: { words: CounterWords }) {
  const names = useToolWords()?.hosts.profile.name;
  const [profile, setProfile] = useState<ProfileId>('linux');
  const [rate, setRate] = useState<number>(1_000);
  const [share, setShare] = useState<number>(1);
  const supply = supplyOf(profile);
  return (
    <>
      <h4>{words.sum}</h4>
      <label className={styles['system']}>
        <span className={styles['label']}>{words.system}</span>
        <select
          value={profile}
          onChange={({ target: { value } }) => isProfile(value) && setProfile(value)}
        >
          {PROFILE_IDS.map((id) => (
            <option key={id} value={id}>
              {names?.[id] ?? id}
            </option>
          ))}
        </select>
      </label>
      <p className={styles['limit']}>{words.limit(supply.ports, supply.seconds, supply.limit)}</p>
      <Slider label={words.rate} of={RATES} value={rate} say={words.perSecond} onChange={setRate} />
      <Slider
        label={words.share}
        of={SHARES}
        value={share}
        say={words.perConnection}
        onChange={setShare}
      />
      <Result
        words={words}
        supply={supply}
        opens={rate / share}
        errno={isPosix(profile) ? ERRNO : null}
      />
      <p className={styles['full']}>{words.assumes}</p>
    </>
  );
}

interface ResultProps {
  readonly words: CounterWords;
  readonly supply: Supply;
  /** Connections that are opened in a second. */
  readonly opens: number;
  readonly errno: string | null;
}

function Result({ words, supply, opens, errno }: ResultProps) {
  const after = runsOutAfter(supply, opens);
  const used = Math.min(supply.ports, Math.round(opens * supply.seconds));
  return (
    <div role="status" className={styles['result']}>
      <svg
        className={styles['bar']}
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
        aria-hidden="true"
        data-full={after !== null}
      >
        <rect width={(100 * used) / supply.ports} height={10} />
      </svg>
      <p>{words.opens(opens)}</p>
      <p className={styles['outcome']} data-right={after === null}>
        {after === null ? `✓ ${words.holds(used)}` : `✗ ${words.runsOut(after, errno)}`}
      </p>
    </div>
  );
}

interface SliderProps {
  readonly label: string;
  readonly of: readonly number[];
  readonly value: number;
  readonly say: (value: number) => string;
  readonly onChange: (value: number) => void;
}

/** A number out of a few. */
function Slider({ label, of, value, say, onChange }: SliderProps) {
  const id = useId();
  return (
    <div className={styles['slider']}>
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{say(value)}</output>
      <input
        id={id}
        type="range"
        min={0}
        max={of.length - 1}
        step={1}
        value={of.indexOf(value)}
        aria-valuetext={say(value)}
        onChange={({ target }) => onChange(of[Number(target.value)] ?? value)}
        // Here the arrow keys turn the slider; on the page they step the run.
        onKeyDown={(event) => event.stopPropagation()}
      />
    </div>
  );
}
