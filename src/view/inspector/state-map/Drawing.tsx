import { useId } from 'react';
import type { MapWords } from '../../../i18n/tools/map';
import { HOST_IDS } from '../../../simulation/deed';
import { isAbout, stepOf } from '../../../simulation/timeline';
import { useRun } from '../../../store/run';
import { FIGURE_5 } from '../../../tcp/figure-5';
import type { State } from '../../../tcp/tcb';
import { Box } from './Box';
import { EdgeLine } from './EdgeLine';
import { CENTRES, MAP, routeOf } from './routes';
import styles from './state-map.module.css';
import { Token } from './Token';
import { lastMoves, type Pointed, type Walk } from './walk';

interface DrawingProps {
  readonly words: MapWords;
  readonly walk: Walk;
  readonly pointed: Pointed | null;
  /** The state whose card is open. */
  readonly open: State | null;
  readonly onPoint: (pointed: Pointed | null) => void;
  readonly onToggle: (state: State) => void;
}

/** The tokens on CLOSED stand a little over the edge. */
const HEADROOM = 8;

const STATES_DOWN = Object.keys(CENTRES) as State[];

/** The map itself. What has been taken is drawn over what has not, and the tokens over all. */
export function Drawing({ words, walk, pointed, open, onPoint, onToggle }: DrawingProps) {
  const { timeline, k, past, states } = walk;
  const selected = useRun((run) => run.selected);
  const summary = useId();
  const about = past.filter((move) => isAbout(stepOf(timeline, move.k), selected));
  const lines = FIGURE_5.map((edge) => {
    const taken = past.filter((move) => move.edge === edge);
    return { edge, taken, fresh: taken.some((move) => move.k === k) };
  }).toSorted((a, b) => weight(a) - weight(b));
  // Where no edge is drawn, what the flights have to do with are the states.
  const ends = about.flatMap(({ from, to, edge }) => (routeOf(edge) === null ? [from, to] : []));
  return (
    <>
      <p id={summary} className="hidden">
        {[
          words.where(states),
          ...lastMoves(walk).map(({ host, from, to }) => words.moved(host, from, to)),
        ].join(' ')}
      </p>
      <svg
        className={styles['map']}
        viewBox={`0 ${-HEADROOM} ${MAP.width} ${MAP.height + HEADROOM}`}
        role="group"
        aria-label={words.title}
        aria-describedby={summary}
      >
        {lines.map(({ edge, taken, fresh }) => (
          <EdgeLine
            key={`${edge.from} ${edge.to}`}
            edge={edge}
            name={`${edge.from} → ${edge.to}: ${words.event(edge)} / ${words.action(edge)}${
              taken.length > 0 ? `, ${words.taken}` : ''
            }`}
            taken={taken.length > 0}
            fresh={fresh}
            lit={about.some((move) => move.edge === edge)}
            pointed={pointed?.kind === 'edge' && pointed.edge === edge}
            onPoint={onPoint}
          />
        ))}
        {STATES_DOWN.map((state) => {
          const here = HOST_IDS.filter((host) => states[host] === state);
          return (
            <Box
              key={state}
              state={state}
              name={words.box(state, here)}
              current={here.length > 0}
              open={open === state}
              lit={ends.includes(state)}
              onPoint={onPoint}
              onToggle={onToggle}
            />
          );
        })}
        {HOST_IDS.map((host) => (
          <Token key={host} host={host} walk={walk} />
        ))}
      </svg>
    </>
  );
}

const weight = ({ taken, fresh }: { taken: readonly unknown[]; fresh: boolean }): number =>
  fresh ? 2 : Math.min(taken.length, 1);
