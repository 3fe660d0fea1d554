import type { MapWords } from '../../../i18n/tools/map';
import { stepOf } from '../../../simulation/timeline';
import { type Edge, FIGURE_5 } from '../../../tcp/figure-5';
import type { State } from '../../../tcp/tcb';
import { later } from '../../later';
import { clockSeconds } from '../../seconds';
import { EdgeWords } from './EdgeWords';
import styles from './state-map.module.css';
import { lastMoves, type Pointed, type Walk } from './walk';

const StateCard = later(async () => (await import('./StateCard')).StateCard);

interface BelowProps {
  readonly words: MapWords;
  readonly walk: Walk;
  readonly pointed: Pointed | null;
  readonly open: State | null;
  readonly onClose: () => void;
}

/**
 * What stands below the map: a state's card, or the last move. Over the latter comes what is pointed
 * at; a card stays, or whoever goes to it with the pointer would not find it.
 */
export function Below({ words, walk, pointed, open, onClose }: BelowProps) {
  return (
    <div className={styles['below']}>
      {open === null ? (
        <LastMove words={words} walk={walk} />
      ) : (
        <StateCard key={open} state={open} {...{ words, walk, onClose }} onFail={onClose} />
      )}
      {open === null && pointed !== null && (
        <div className={styles['pointedAt']}>
          {pointed.kind === 'edge' ? (
            <OneEdge edge={pointed.edge} words={words} walk={walk} />
          ) : (
            <WaysOut state={pointed.state} words={words} />
          )}
        </div>
      )}
    </div>
  );
}

type Told = Pick<BelowProps, 'words' | 'walk'>;

function LastMove({ words, walk }: Told) {
  const moves = lastMoves(walk);
  if (moves.length === 0) return <p className={styles['none']}>{words.noMove}</p>;
  return moves.map(({ k, host, from, to, edge }) => (
    <div key={host} className={styles['words']}>
      <h3>
        {words.lastMove}
        <span> · {words.by(host, clockSeconds(stepOf(walk.timeline, k).at))}</span>
      </h3>
      <p className={styles['states']}>
        {from} → {to}
      </p>
      {edge === null ? <p>{words.powerCycle}</p> : <EdgeWords edge={edge} words={words} />}
    </div>
  ));
}

function OneEdge({ edge, words, walk }: Told & { readonly edge: Edge }) {
  const taken = walk.past
    .filter((move) => move.edge === edge)
    .map(({ host, k }) => words.by(host, clockSeconds(stepOf(walk.timeline, k).at)));
  return (
    <div className={styles['words']}>
      <p className={styles['states']}>
        {edge.from} → {edge.to}
      </p>
      <EdgeWords edge={edge} words={words} />
      <p>{taken.length > 0 ? words.takenBy(taken) : words.notTaken}</p>
    </div>
  );
}

interface WaysOutProps {
  readonly state: State;
  readonly words: MapWords;
}

function WaysOut({ state, words }: WaysOutProps) {
  return (
    <div className={styles['words']}>
      <p className={styles['states']}>
        {state} · {words.card.waysOut}
      </p>
      <ul className={styles['ways']}>
        {FIGURE_5.filter(({ from }) => from === state).map((edge) => (
          <li key={edge.to}>
            <b>→ {edge.to}</b>
            <EdgeWords edge={edge} words={words} short />
          </li>
        ))}
      </ul>
    </div>
  );
}
