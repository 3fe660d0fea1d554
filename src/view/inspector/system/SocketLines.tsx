import type { HostId } from '../../../simulation/deed';
import { timeAt } from '../../../simulation/instant';
import { socketsOf } from '../../../simulation/sockets';
import { SS_HEADING, type SsLine, ssLine } from '../../../simulation/ss';
import { stepOf } from '../../../simulation/timeline';
import { currentStep, useRun } from '../../../store/run';
import { openTab } from '../../../store/settings';
import { useToolWords } from '../../useToolWords';
import { withoutCrowd } from '../crowd';
import styles from './system.module.css';
import { Terminal } from './Terminal';

/** What is left of a timer follows the clock in so many parts of a step: faster can't be read. */
const TICKS = 40;

/** A host's sockets now, as `ss -tano` prints them. */
export function SocketLines({ id }: { readonly id: HostId }) {
  const words = useToolWords();
  const whole = useRun((run) => run.whole);
  const k = useRun(currentStep);
  const position = useRun((run) =>
    run.playing ? k + Math.floor((run.position - k) * TICKS) / TICKS : run.position,
  );
  if (words === undefined) return null;
  const { hosts } = stepOf(whole, k);
  const { shown, hidden } = withoutCrowd(socketsOf(hosts[id], hosts.client.setup.address));
  const now = timeAt(whole, position);
  return (
    <Terminal
      name={`ss-${id}`}
      command="ss -tano"
      means={words.system.sockets}
      printed={`${shown.length}`}
    >
      <Socket {...SS_HEADING} />
      {shown.map((row) => {
        const line = ssLine(row, now);
        return <Socket key={line.columns.slice(3).join(' ')} {...line} />;
      })}
      {hidden > 0 && <p className={styles['none']}>{words.sockets.more(hidden)}</p>}
      <button type="button" className={styles['link']} onClick={() => openTab('sockets')}>
        {words.system.toSockets}
      </button>
    </Terminal>
  );
}

/** One line; where there is little room the addresses stand below. Spaces are for who copies it. */
function Socket({ columns, timer }: SsLine) {
  const [state, received, toSend, local, peer] = columns;
  return (
    <p className={styles['socket']}>
      <span>{state} </span>
      <span>{received} </span>
      <span>{toSend} </span>
      <span className={styles['ends']}>
        <span>{local} </span>
        <span>{peer}</span>
        {timer !== '' && <span> {timer}</span>}
      </span>
    </p>
  );
}
