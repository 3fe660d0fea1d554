import { HOST_IDS, type HostId } from '../../simulation/deed';
import { ephemeralOf, type Host, isListening, queuesOf, socketOf } from '../../simulation/host';
import { nextPort } from '../../simulation/on-host';
import { socketsOf } from '../../simulation/sockets';
import { stepOf } from '../../simulation/timeline';
import { call, connectAgain } from '../../store/deeds';
import { currentStep, useRun } from '../../store/run';
import { openTab } from '../../store/settings';
import type { SocketsWords } from '../../i18n/tools/sockets';
import { useToolWords } from '../useToolWords';
import { useWords } from '../useWords';
import { SocketTable } from './SocketTable';
import styles from './sockets.module.css';

/** The tables of sockets of both hosts at this step, and what makes them longer. */
export function Sockets() {
  const words = useToolWords()?.sockets;
  // Not as the lanes see it: queues and tables are about all connections.
  const hosts = useRun((run) => stepOf(run.whole, currentStep(run)).hosts);
  if (words === undefined) return null;
  const { client, server } = hosts;
  return (
    <div className={styles['sockets']}>
      <h2 className="hidden">{words.title}</h2>
      <Another client={client} server={server} words={words} />
      {HOST_IDS.map((id) => (
        <OneHost key={id} id={id} host={hosts[id]} client={client.setup.address} words={words} />
      ))}
      <p className={styles['hint']}>{words.hint}</p>
      <button type="button" className={styles['link']} onClick={() => openTab('hosts')}>
        {words.setUp}
      </button>
    </div>
  );
}

interface AnotherProps {
  readonly client: Host;
  readonly server: Host;
  readonly words: SocketsWords;
}

/** One more connection. Where no port is free it can be tried all the same: the error is the point. */
function Another({ client, server, words }: AnotherProps) {
  const port = nextPort(client, socketOf(server.setup));
  const { first, last } = ephemeralOf(client.setup);
  return (
    <div>
      <button
        type="button"
        className={styles['deed']}
        aria-describedby="another-effect"
        onClick={connectAgain}
      >
        {words.another}
        {port !== null && <span>{words.from(port)}</span>}
      </button>
      <p id="another-effect" className={styles['reason']} role="status">
        {port === null && words.noPort(last - first + 1, first, last)}
      </p>
    </div>
  );
}

interface OneHostProps {
  readonly id: HostId;
  readonly host: Host;
  readonly client: string;
  readonly words: SocketsWords;
}

function OneHost({ id, host, client, words }: OneHostProps) {
  const { ui } = useWords();
  const { syn, accept, backlog } = queuesOf(host);
  return (
    <section className={styles['host']} aria-labelledby={`sockets-${id}`}>
      <h3 id={`sockets-${id}`}>{words.table(ui[id])}</h3>
      <SocketTable rows={socketsOf(host, client)} words={words} labelledBy={`sockets-${id}`} />
      {isListening(host) && (
        <dl className={styles['queues']}>
          <Queue name={words.synQueue} n={syn.length} backlog={backlog} full={words.full} />
          <Queue name={words.acceptQueue} n={accept.length} backlog={backlog} full={words.full} />
        </dl>
      )}
      {isListening(host) && !host.habits.accepts && (
        <button
          type="button"
          className={styles['deed']}
          // Not `disabled`: focus would be lost when the last one is taken.
          aria-disabled={accept.length === 0}
          onClick={() => {
            if (accept.length > 0) call(id, 'accept');
          }}
        >
          <code>accept()</code>
          <span>{words.accept(accept.length)}</span>
        </button>
      )}
    </section>
  );
}

/** More slots than this can't be counted at a glance. */
const MOST_SLOTS = 12;

interface QueueProps {
  readonly name: string;
  readonly n: number;
  readonly backlog: number;
  readonly full: string;
}

/** A queue of a listener: a slot for each connection that may wait there. */
function Queue({ name, n, backlog, full }: QueueProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {backlog <= MOST_SLOTS && (
          <span className={styles['slots']} aria-hidden="true">
            {Array.from({ length: backlog }, (_, i) => (
              <i key={i} className={i < n ? styles['taken'] : ''} />
            ))}
          </span>
        )}
        <span>
          {n} / {backlog}
          {n >= backlog && <b> {full}</b>}
        </span>
      </dd>
    </div>
  );
}
