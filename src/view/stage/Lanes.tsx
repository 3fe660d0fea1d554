import { HOST_IDS, type HostId } from '../../simulation/deed';
import { phaseOf } from '../../simulation/phase';
import { stepOf } from '../../simulation/timeline';
import type { State } from '../../tcp/tcb';
import { foldedTop } from './heights';
import { nameHeight } from './ladder';
import type { Metrics } from './metrics';
import styles from './stage.module.css';
import { useTouch } from '../../store/touch';
import { useTouching } from '../useTouching';
import { stateWidth } from './stateWidth';
import type { StageModel } from './useStage';

const laneX = (m: Metrics, host: HostId): number => (host === 'client' ? m.left : m.right);

/**
 * The two lanes, coloured by state, down to the end of the step; the wire's clip shows the past.
 * Above a fold the lane goes on in the colour of the state whose name stands there.
 */
export function LaneBars({ stage, fold }: { stage: StageModel; fold: number }) {
  const { m, ladder, timeline, k } = stage;
  const bottom = ladder.y[k + 1] ?? (ladder.y[k] ?? 0) + 1;
  const hidden = fold > 0 ? fold - foldedTop(stage) : Number.NEGATIVE_INFINITY;
  return (
    <g>
      {HOST_IDS.map((host) => {
        const x = laneX(m, host) - m.laneWidth / 2;
        const starts = ladder.marks.filter(
          (mark) => mark.host === host && mark.state && mark.step <= k,
        );
        const first = Math.max(
          0,
          starts.findLastIndex(({ y }) => y < hidden),
        );
        const shown = starts.slice(first);
        return (
          <g key={host}>
            {shown.map((mark, i) => {
              const state = stepOf(timeline, mark.step).hosts[host].state;
              const from = i === 0 ? 0 : mark.y;
              const until = shown[i + 1]?.y ?? bottom;
              return (
                <rect
                  key={mark.step}
                  className={styles['lane']}
                  data-phase={phaseOf(state)}
                  x={x}
                  y={from}
                  width={m.laneWidth}
                  height={Math.max(0, until - from)}
                />
              );
            })}
            <path
              className={styles['laneEdge']}
              d={`M${x} 0V${bottom}M${x + m.laneWidth} 0V${bottom}`}
            />
          </g>
        );
      })}
    </g>
  );
}

/** Where idle time is shortened both lanes are cut by a zigzag. */
export function LaneBreaks({ stage, fold }: { stage: StageModel; fold: number }) {
  const { m, ladder, k } = stage;
  // Under a fold stands the name of a state: on a phone inside the lane.
  const names = m.mode === 'narrow' ? nameHeight(m, true, false) : 0;
  const highest = fold > 0 ? fold - foldedTop(stage) + names + 12 : 0;
  return (
    <g>
      {ladder.breaks
        .filter((gap) => gap.step <= k && gap.y >= highest)
        .flatMap((gap) =>
          HOST_IDS.map((host) => (
            <Zigzag key={`${host}${gap.step}`} x={laneX(m, host)} y={gap.y} m={m} />
          )),
        )}
    </g>
  );
}

const reverse = (path: string): string => path.split('L').toReversed().join('L');

function Zigzag({ x, y, m }: { x: number; y: number; m: Metrics }) {
  const w = m.laneWidth / 2 + 3;
  const a = Math.min(6, m.laneWidth / 6);
  const teeth = m.mode === 'narrow' ? 7 : 4;
  const edge = (dy: number): string =>
    Array.from({ length: teeth + 1 }, (_, i) => {
      const px = x - w + (2 * w * i) / teeth;
      return `${px} ${y + dy + (i % 2 === 0 ? a / 2 : -a / 2)}`;
    }).join('L');
  return (
    <>
      <path className={styles['cut']} d={`M${edge(-8)}L${reverse(edge(8))}Z`} />
      <path className={styles['cutEdge']} d={`M${edge(-8)}M${edge(8)}`} />
    </>
  );
}

/** The names of the states, where they begin, each with what caused it. */
export function LaneNames({ stage, fold }: { stage: StageModel; fold: number }) {
  const { m, ladder, timeline, k, causeOf } = stage;
  const top = foldedTop(stage);
  const visible = ladder.marks.filter(({ step, y }) => step <= k && y + top >= fold);
  return (
    <g>
      {visible.map((mark) => {
        const { state } = stepOf(timeline, mark.step).hosts[mark.host];
        const cause = m.cause > 0 ? causeOf(mark.step, mark.host) : '';
        return (
          <Name
            key={`${mark.host}${mark.step}`}
            m={m}
            host={mark.host}
            y={mark.y}
            state={mark.state ? state : null}
            cause={cause}
            current={m.mode === 'wall' && stepOf(timeline, k).hosts[mark.host].state === state}
          />
        );
      })}
    </g>
  );
}

/** On a folded ladder the lanes' oldest visible states keep their names at the top. */
export function StickyNames({ stage, fold }: { stage: StageModel; fold: number }) {
  const { m, ladder, timeline, k } = stage;
  const top = foldedTop(stage);
  return (
    <g>
      {HOST_IDS.map((host) => {
        const marks = ladder.marks.filter((mark) => mark.host === host && mark.step <= k);
        const hidden = marks.findLast((mark) => mark.state && mark.y + top < fold);
        const next = marks.find((mark) => mark.y + top >= fold);
        if (hidden === undefined) return null;
        const room = (next?.y ?? 1e9) + top - fold;
        if (room < nameHeight(m, true, false) + 4) return null;
        const { state } = stepOf(timeline, hidden.step).hosts[host];
        return (
          <Name key={host} m={m} host={host} y={fold} state={state} cause="" current={false} />
        );
      })}
    </g>
  );
}

interface NameProps {
  readonly m: Metrics;
  readonly host: HostId;
  readonly y: number;
  readonly state: State | null;
  readonly cause: string;
  readonly current: boolean;
}

function Name({ m, host, y, state, cause, current }: NameProps) {
  const inside = m.mode === 'narrow';
  const side = host === 'client' ? -1 : 1;
  const edge = laneX(m, host) + side * (m.laneWidth / 2);
  const x = inside ? laneX(m, host) : edge + side * (m.mode === 'wall' ? m.state * 0.5 : 12);
  const anchor = inside ? 'middle' : host === 'client' ? 'end' : 'start';
  const lines = state === null ? [] : inside ? splitState(state, m) : [state];
  const causeY = y + lines.length * m.state * 1.25 + m.cause * 1.2 + (lines.length > 0 ? 2 : 0);
  const width = state === null ? 0 : stateWidth(state, m.state) + m.state * 0.5;
  const touched = useTouch((all) => all.touched?.kind === 'state' && all.touched.state === state);
  const { onPointerMove, onPointerLeave } = useTouching(
    state === null ? null : { kind: 'state', state },
  );
  return (
    <g
      className={`${styles['laneName']} ${touched ? styles['touched'] : ''}`}
      onPointerMove={onPointerMove}
      onPointerLeave={onPointerLeave}
    >
      {state !== null && (
        <path
          className={styles['tick']}
          d={
            inside
              ? `M${x - m.laneWidth / 2} ${y}h${m.laneWidth}`
              : `M${laneX(m, host) - (side * m.laneWidth) / 2} ${y}H${edge + side * (m.mode === 'wall' ? 18 : 8)}`
          }
        />
      )}
      {current && state !== null && (
        <rect
          className={styles['badge']}
          data-phase={phaseOf(state)}
          x={host === 'client' ? x - width + m.state * 0.25 : x - m.state * 0.25}
          y={y + m.state * 0.08}
          width={width}
          height={m.state * 1.3}
          rx={m.state * 0.2}
        />
      )}
      {lines.map((text, i) => (
        <text
          key={text}
          className={styles['stateName']}
          x={x}
          y={y + (i + 1) * m.state * (i === 0 ? 1.1 : 1.12) + (inside ? 3 : 1)}
          textAnchor={anchor}
          fontSize={m.state}
        >
          {text}
        </text>
      ))}
      {cause !== '' && (
        <text
          className={cause.endsWith('()') ? styles['causeCall'] : styles['cause']}
          x={x}
          y={causeY}
          textAnchor={anchor}
          fontSize={m.cause}
        >
          {cause}
        </text>
      )}
    </g>
  );
}

/** A state's name that is wider than the lane breaks at its hyphen. */
function splitState(state: State, m: Metrics): string[] {
  if (stateWidth(state, m.state) <= m.laneWidth - 6) return [state];
  const at = state.indexOf('-') + 1;
  return at > 0 ? [state.slice(0, at), state.slice(at)] : [state];
}
