import { useMemo } from 'react';
import { type Gap, shortened, type Tile, tapeOf } from '../../../lessons/tape';
import type { HostId } from '../../../simulation/deed';
import { currentStep, useRun } from '../../../store/run';
import { distance } from '../../../tcp/seq';
import { useLessonWords } from '../useLessonWords';
import styles from './number-tape.module.css';

/** The numbers that one end has used so far, a tile each, and the one that the other end waits for. */
export function Tape({ host }: { readonly host: HostId }) {
  const words = useLessonWords()?.controls.tape;
  const timeline = useRun((run) => run.timeline);
  const k = useRun(currentStep);
  const { tiles, next, acked, bare } = useMemo(
    () => tapeOf(timeline, k, host),
    [timeline, k, host],
  );
  if (words === undefined) return null;
  return (
    <figure className={styles['tape']} aria-label={words.of(host)}>
      <figcaption>
        <b>{words.of(host)}</b>
        {bare > 0 && <span>{words.bare(bare)}</span>}
      </figcaption>
      {next === null ? (
        <p className={styles['empty']}>{words.empty}</p>
      ) : (
        <ol>
          {shortened(tiles).map((tile) => (
            <TileOf key={keyOf(tile)} tile={tile} acked={acked} />
          ))}
          <li className={styles['next']} data-acked={acked === next}>
            <span className={styles['face']}>{words.next}</span>
            <span className={styles['number']}>{next}</span>
          </li>
        </ol>
      )}
      {acked !== null && <p className={styles['acked']}>{words.acked(acked)}</p>}
    </figure>
  );
}

const keyOf = (tile: Tile | Gap): string =>
  'count' in tile ? `gap ${tile.from}` : `${tile.kind} ${tile.n}`;

function TileOf({ tile, acked }: { readonly tile: Tile | Gap; readonly acked: number | null }) {
  if ('count' in tile) {
    const inside = acked === null ? -1 : distance(tile.from, acked);
    return (
      <li className={styles['gap']} data-acked={inside >= 0 && inside < tile.count}>
        <span className={styles['face']}>…</span>
        <span className={styles['number']}>+{tile.count}</span>
      </li>
    );
  }
  return (
    <li data-kind={tile.kind} data-acked={acked === tile.n}>
      <span className={styles['face']}>{tile.kind === 'DATA' ? seen(tile.text) : tile.kind}</span>
      <span className={styles['number']}>{tile.n}</span>
    </li>
  );
}

/** A blank can't be seen. */
const seen = (octet: string): string => (octet === ' ' ? '␣' : octet);
