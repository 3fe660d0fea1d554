import type { SocketsWords } from '../../i18n/tools/sockets';
import { phaseOf } from '../../simulation/phase';
import type { SocketRow } from '../../simulation/sockets';
import { SS_COLUMNS } from '../../simulation/ss';
import { pick, useRun } from '../../store/run';
import type { Socket } from '../../tcp/tcb';
import { withoutCrowd } from './crowd';
import styles from './sockets.module.css';

interface SocketTableProps {
  readonly rows: readonly SocketRow[];
  readonly words: SocketsWords;
  readonly labelledBy: string;
}

/** What `ss -tan` prints, with its own names for the columns. A row takes two lines. */
export function SocketTable({ rows, words, labelledBy }: SocketTableProps) {
  const { shown, hidden } = withoutCrowd(rows);
  if (rows.length === 0) return <p className={styles['none']}>{words.none}</p>;
  return (
    <>
      <table className={styles['table']} aria-labelledby={labelledBy}>
        <thead>
          <tr>
            {SS_COLUMNS.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row key={`${text(row.local)} ${text(row.remote)}`} row={row} words={words} />
          ))}
        </tbody>
      </table>
      {hidden > 0 && <p className={styles['none']}>{words.more(hidden)}</p>}
    </>
  );
}

const text = (socket: Socket | null): string =>
  socket === null ? '*:*' : `${socket.address}:${socket.port}`;

/** One socket; where there are several connections, pressing it lets the stage follow that one. */
function Row({ row, words }: { readonly row: SocketRow; readonly words: SocketsWords }) {
  const { state, received, toSend, local, remote, thread } = row;
  const several = useRun((run) => run.ports.length > 1);
  const picked = useRun((run) => thread !== null && run.port === thread);
  const badge = (
    <span className={styles['state']} data-phase={phaseOf(state)}>
      {state}
    </span>
  );
  return (
    <tr className={picked ? styles['picked'] : ''}>
      <th scope="row">
        {several && typeof thread === 'number' ? (
          <button type="button" aria-pressed={picked} onClick={() => pick(thread)}>
            {badge}
            <span className="hidden"> {words.follow(thread)}</span>
          </button>
        ) : (
          badge
        )}
      </th>
      <td>{received}</td>
      <td>{toSend}</td>
      <td>{text(local)}</td>
      <td>{text(remote)}</td>
    </tr>
  );
}
