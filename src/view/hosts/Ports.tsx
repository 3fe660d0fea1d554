import { pick, useRun } from '../../store/run';
import { useToolWords } from '../useToolWords';
import styles from './ports.module.css';

/** Where there are several connections: which one the stage follows, and a way to another one. */
export function Ports() {
  const words = useToolWords()?.sockets;
  const ports = useRun((run) => run.ports);
  const port = useRun((run) => run.port);
  if (words === undefined || port === null) return null;
  return (
    <label className={styles['ports']}>
      <span className="hidden">{words.which}</span>
      <select value={port} onChange={(event) => pick(Number(event.target.value))}>
        {ports.map((n) => (
          <option key={n} value={n}>
            :{n}
          </option>
        ))}
      </select>
      <span>{words.oneOf(ports.indexOf(port) + 1, ports.length)}</span>
    </label>
  );
}
