import { useId } from 'react';
import type { MapWords } from '../../../i18n/tools/map';
import { HOST_IDS } from '../../../simulation/deed';
import type { Move } from '../../../simulation/moves';
import { isAbout, stepOf } from '../../../simulation/timeline';
import { useRun } from '../../../store/run';
import { useTouch } from '../../../store/touch';
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
export function Drawing({ open, onToggle, ...props }: DrawingProps) {
  const { words, walk, onPoint } = props;
  const summary = useId();
  const about = useAbout(walk);
  // Where no edge is drawn, what is lit are the states.
  const ends = about.flatMap(({ from, to, edge }) => (routeOf(edge) === null ? [from, to] : []));
  return (
    <>
      <p id={summary} className="hidden">
        {[
          words.where(walk.states),
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
        <Edges {...props} about={about} />
        {STATES_DOWN.map((state) => {
          const here = HOST_IDS.filter((host) => walk.states[host] === state);
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

/** The moves that the selected flights, or the touched step, have to do with. */
function useAbout({ timeline, past }: Walk): readonly Move[] {
  const selected = useRun((run) => run.selected);
  const step = useTouch(({ touched }) => (touched?.kind === 'step' ? touched.k : null));
  return past.filter(({ k }) => k === step || isAbout(stepOf(timeline, k), selected));
}

interface EdgesProps extends Pick<DrawingProps, 'words' | 'walk' | 'pointed' | 'onPoint'> {
  readonly about: readonly Move[];
}

function Edges({ words, walk, pointed, about, onPoint }: EdgesProps) {
  const lines = FIGURE_5.map((edge) => {
    const taken = walk.past.filter((move) => move.edge === edge);
    return { edge, last: taken.at(-1)?.k ?? null, fresh: taken.some(({ k }) => k === walk.k) };
  }).toSorted((a, b) => weight(a) - weight(b));
  return lines.map(({ edge, last, fresh }) => (
    <EdgeLine
      key={`${edge.from} ${edge.to}`}
      edge={edge}
      name={`${edge.from} → ${edge.to}: ${words.event(edge)} / ${words.action(edge)}${
        last === null ? '' : `, ${words.taken}`
      }`}
      last={last}
      fresh={fresh}
      lit={about.some((move) => move.edge === edge)}
      pointed={pointed?.kind === 'edge' && pointed.edge === edge}
      onPoint={onPoint}
    />
  ));
}

const weight = ({ last, fresh }: { last: number | null; fresh: boolean }): number =>
  fresh ? 2 : last === null ? 0 : 1;
