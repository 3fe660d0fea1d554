import { HOST_IDS, type HostId } from '../../simulation/deed';
import { stepOf } from '../../simulation/timeline';
import { useRun } from '../../store/run';
import { useToolWords } from '../useToolWords';
import { useWords } from '../useWords';
import { CallLines } from './system/CallLines';
import { PacketLines } from './system/PacketLines';
import { SocketLines } from './system/SocketLines';
import styles from './system/system.module.css';

/** What a person would see on each host: its program's calls, its sockets, its packets. */
export function System() {
  const words = useToolWords()?.system;
  if (words === undefined) return null;
  return (
    <div className={styles['system']}>
      <h2 className="hidden">{words.title}</h2>
      <div className={styles['hosts']}>
        {HOST_IDS.map((id) => (
          <OneHost key={id} id={id} />
        ))}
      </div>
      <p className={styles['hint']}>{words.hint}</p>
    </div>
  );
}

function OneHost({ id }: { readonly id: HostId }) {
  const { ui } = useWords();
  const address = useRun((run) => stepOf(run.whole, 0).hosts[id].setup.address);
  return (
    <section className={styles['host']} aria-labelledby={`system-${id}`}>
      <h3 id={`system-${id}`}>
        {ui[id]} <code>{address}</code>
      </h3>
      <CallLines id={id} />
      <SocketLines id={id} />
      <PacketLines id={id} />
    </section>
  );
}
