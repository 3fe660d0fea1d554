import type { HostId } from '../../../simulation/deed';
import { wayOf } from './routes';
import styles from './state-map.module.css';
import { useTravel } from './useTravel';
import type { Walk } from './walk';

/** One end on the map: a round C or a square S on the shoulder of its state. */
export function Token({ host, walk }: { readonly host: HostId; readonly walk: Walk }) {
  const { scene, k, past, states } = walk;
  const move = past.findLast((each) => each.host === host);
  const now = move?.k === k ? move : undefined;
  const ref = useTravel({
    host,
    state: states[host],
    scene,
    k,
    way: now === undefined ? null : wayOf(host, now.from, now.to, now.edge),
  });
  return (
    <g ref={ref} className={styles['token']} data-host={host} aria-hidden="true">
      <Shape host={host} />
    </g>
  );
}

/** Around (0, 0). */
export function Shape({ host }: { readonly host: HostId }) {
  return (
    <>
      {host === 'client' ? (
        <circle r={10} />
      ) : (
        <rect x={-10} y={-10} width={20} height={20} rx={4} />
      )}
      <text>{host === 'client' ? 'C' : 'S'}</text>
    </>
  );
}
