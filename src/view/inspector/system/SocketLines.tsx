import type { HostId } from '../../../simulation/deed';
import { timeAt } from '../../../simulation/instant';
import { socketsOf } from '../../../simulation/sockets';
import { SS_COLUMNS, ssLine } from '../../../simulation/ss';
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
      <p className={styles['socket']}>
        <Columns texts={SS_COLUMNS} />
      </p>
      {shown.map((row) => {
        const { columns, timer } = ssLine(row, now);
        return (
          <p key={columns.slice(3).join(' ')} className={styles['socket']}>
            <Columns texts={columns} />
            {timer !== '' && <span className={styles['timer']}> {timer}</span>}
          </p>
        );
      })}
      {hidden > 0 && <p className={styles['none']}>{words.sockets.more(hidden)}</p>}
      <button type="button" className={styles['link']} onClick={() => openTab('sockets')}>
        {words.system.toSockets}
      </button>
    </Terminal>
  );
}

/** Texts with a space between them, for those who copy or hear them. */
const Columns = ({ texts }: { readonly texts: readonly string[] }) =>
  texts.map((text, i) => (
    <span key={SS_COLUMNS[i]}>
      {text}
      {i < texts.length - 1 && ' '}
    </span>
  ));
