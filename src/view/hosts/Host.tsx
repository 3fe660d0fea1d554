import type { HostId } from '../../simulation/deed';
import { type Forecast, forecasts } from '../../simulation/forecast';
import { isListening, tcbOf } from '../../simulation/host';
import { phaseOf } from '../../simulation/phase';
import { stepOf } from '../../simulation/timeline';
import { call } from '../../store/deeds';
import { currentStep, nextScripted, useRun } from '../../store/run';
import { later } from '../later';
import { useWords } from '../useWords';
import styles from './hosts.module.css';
import { Record } from './Record';
import { suggestion } from './suggestion';
import { TimerRows } from './TimerRows';

interface HostProps {
  readonly id: HostId;
  readonly alone?: boolean;
  readonly brief?: boolean;
}

const Ports = later(async () => (await import('./Ports')).Ports);
const ignore = (): void => undefined;

/**
 * One end: its state, what its program may call, and all that its TCP remembers. When it is left
 * `alone`, its program calls what the scene says, and nobody else can. In `brief` it has its state and
 * the calls that can be made now.
 */
export function Host({ id, alone = false, brief = false }: HostProps) {
  const timeline = useRun((run) => run.timeline);
  const k = useRun(currentStep);
  const { ui, states } = useWords();
  const host = stepOf(timeline, k).hosts[id];
  const calls = forecasts(host).filter(({ possible }) => possible || !brief);
  const { address, port } = host.setup;
  const followed = useRun((run) => run.port);
  const titleId = `host-${id}`;
  return (
    <section
      className={`${styles['host']} ${styles[id]}`}
      aria-labelledby={titleId}
      // With nothing in it to press, the keyboard needs another way to scroll it.
      tabIndex={!alone && calls.some((forecast) => forecast.possible) ? undefined : 0}
    >
      <header className={styles['who']}>
        <h2 id={titleId}>{ui[id]}</h2>
        <p className={styles['socket']}>
          {address}:{id === 'client' ? (followed ?? port) : port}
        </p>
        {followed !== null && id === 'client' && <Ports onFail={ignore} />}
      </header>
      <div className={styles['card']} data-phase={phaseOf(host.state)}>
        <p className={styles['cardWho']} aria-hidden="true">
          {ui[id]}
        </p>
        <p className={styles['state']} data-state>
          {host.state}
        </p>
        <p className={styles['meaning']}>
          {host.state === 'CLOSED' && isListening(host)
            ? ui.closedListening
            : states[host.state].meaning}
        </p>
      </div>
      {!alone && <Calls id={id} calls={calls} />}
      {!brief && (
        <div className={styles['inner']}>
          <Record
            id={id}
            tcb={tcbOf(host)}
            before={tcbOf(stepOf(timeline, k - 1).hosts[id])}
            listening={isListening(host)}
          />
          <TimerRows id={id} />
        </div>
      )}
    </section>
  );
}

/** The socket calls, always in the same places, each saying what it will do. */
function Calls({ id, calls }: { id: HostId; calls: readonly Forecast[] }) {
  const timeline = useRun((run) => run.timeline);
  const k = useRun(currentStep);
  const { ui } = useWords();
  const hosts = stepOf(timeline, k).hosts;
  const scripted = nextScripted({ timeline, position: k });
  const suggested = scripted ?? suggestion(hosts);
  return (
    <div className={styles['calls']}>
      <h3>{ui.calls}</h3>
      <ul>
        {calls.map((forecast) => (
          <li key={forecast.name}>
            <CallButton
              id={id}
              forecast={forecast}
              suggested={suggested?.host === id && suggested.name === forecast.name}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface CallButtonProps {
  readonly id: HostId;
  readonly forecast: Forecast;
  readonly suggested: boolean;
}

function CallButton({ id, forecast, suggested }: CallButtonProps) {
  const { calls } = useWords();
  const { name } = forecast;
  const effectId = `${id}-${name}`;
  const effect = forecast.possible
    ? calls.effect(name, forecast.sends, forecast.before, forecast.after)
    : calls.obstacle[forecast.obstacle];
  return (
    <button
      type="button"
      className={`${styles['call']} ${suggested && forecast.possible ? styles['suggested'] : ''}`}
      // Not `disabled`: pressing a call may make it impossible, and focus would be lost with it.
      aria-disabled={!forecast.possible}
      tabIndex={forecast.possible ? 0 : -1}
      aria-label={`${name}()`}
      aria-describedby={effectId}
      onClick={(event) => {
        if (isSlip(event.detail, effectId) || !forecast.possible) return;
        call(id, name);
        // On a phone the calls stand below what they do.
        if (scrollY > 0) scrollTo({ top: 0 });
      }}
    >
      <span className={styles['callName']}>{name}()</span>
      <span className={styles['effect']} id={effectId}>
        {effect}
      </span>
    </button>
  );
}

let lastPressed = '';

/** The second half of a double click that hit another call, because the first moved it there. */
function isSlip(clicks: number, pressed: string): boolean {
  const slip = clicks > 1 && pressed !== lastPressed;
  lastPressed = pressed;
  return slip;
}
