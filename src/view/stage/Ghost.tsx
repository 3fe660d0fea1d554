import { HOST_IDS, type HostId } from '../../simulation/deed';
import { positionAt } from '../../simulation/instant';
import { phaseOf } from '../../simulation/phase';
import { stepOf, type Timeline } from '../../simulation/timeline';
import { type Other, useOther } from '../useOther';
import { clockSeconds } from '../seconds';
import { useWords } from '../useWords';
import { nameHeight } from './ladder';
import { foldedTop } from './Lanes';
import { innerLeft, innerRight, type Metrics } from './metrics';
import type { RunState } from '../../store/run';
import styles from './stage.module.css';
import type { StageModel } from './useStage';

/**
 * What the run would have been: where it parted from the one that it is compared with, and beside
 * the lanes the states that the ends would be in. Only what has happened by now.
 */
export function Ghost({ stage, fold }: { readonly stage: StageModel; readonly fold: number }) {
  const other = useOther();
  if (other === null || other.comparison.at === null) return null;
  const y = heightAt(stage, other.comparison.at);
  if (y === null) return null;
  return (
    <g className={styles['ghost']} aria-hidden="true">
      {stage.m.mode === 'wide' && (
        <>
          <GhostLanes stage={stage} other={other} from={y} />
          <Continuations stage={stage} other={other.timeline} />
        </>
      )}
      <Parting stage={stage} other={other} y={y} fold={fold} />
    </g>
  );
}

/** Is it another run than the scene's, and not just one that goes on with calls of the viewer? */
export const isWhatIf = ({ against, interventions }: RunState): boolean =>
  against !== null || interventions.some(({ kind }) => kind !== 'call');

/** Height of simulated time `ms` on the ladder; null: it is still to come. */
function heightAt({ timeline, ladder, k }: StageModel, ms: number): number | null {
  const position = positionAt(timeline, ms);
  if (position > k) return null;
  const step = Math.floor(position);
  const from = ladder.y[step] ?? 0;
  return from + ((ladder.y[step + 1] ?? from) - from) * (position - step);
}

const laneX = (m: Metrics, host: HostId): number => (host === 'client' ? m.left : m.right);

interface PartingProps {
  readonly stage: StageModel;
  readonly other: Other;
  readonly y: number;
  readonly fold: number;
}

/** The first difference: a mark on both lanes, and its time where there is room beside one. */
function Parting({ stage, other, y, fold }: PartingProps) {
  const { m } = stage;
  const { ui } = useWords();
  const text = ui.parted(clockSeconds(other.comparison.at ?? 0));
  const side = isWhole(stage, y, fold)
    ? HOST_IDS.toReversed().find((host) => isFree(stage, host, y))
    : undefined;
  return (
    <>
      {HOST_IDS.map((host) => (
        <path
          key={host}
          className={styles['parting']}
          strokeWidth={m.stroke * 1.4}
          d={`M${laneX(m, host) - m.laneWidth / 2 - 7} ${y}h${m.laneWidth + 14}`}
        />
      ))}
      {side !== undefined && m.mode === 'wide' && (
        <text
          className={styles['partingText']}
          x={laneX(m, side) + (side === 'client' ? -1 : 1) * (m.laneWidth / 2 + 14)}
          y={y + m.cause * 0.35}
          textAnchor={side === 'client' ? 'end' : 'start'}
          fontSize={m.cause}
        >
          {text}
        </text>
      )}
    </>
  );
}

/** Is a text at `y` neither under the fold, nor under a name that stands there, nor past the wire? */
function isWhole(stage: StageModel, y: number, fold: number): boolean {
  const { m, ladder, k } = stage;
  const lowest = ladder.y[k] ?? 0;
  const names = fold > 0 ? nameHeight(m, true, true) : 0;
  return y + m.cause <= lowest && (fold === 0 || y + foldedTop(stage) - m.cause > fold + names);
}

/** Does no name stand beside the lane where the text would be? */
function isFree({ ladder, m, k, causeOf }: StageModel, host: HostId, y: number): boolean {
  const [top, bottom] = [y - m.cause, y + m.cause];
  return ladder.marks.every((mark) => {
    if (mark.host !== host || mark.step > k + 1) return true;
    const height = nameHeight(m, mark.state, causeOf(mark.step, host) !== '');
    return mark.y > bottom || mark.y + height < top;
  });
}

interface LanesProps {
  readonly stage: StageModel;
  readonly other: Other;
  readonly from: number;
}

/** Beside a lane: the state that its end would be in, as long as it is another one. */
function GhostLanes({ stage, other, from }: LanesProps) {
  const { m, timeline, k } = stage;
  const now = stepOf(timeline, k).at;
  const times = [...timeline.steps, ...other.timeline.steps].map(({ at }) => at);
  const ends = [...new Set(times)].filter((at) => at <= now).toSorted((a, b) => a - b);
  const bars = HOST_IDS.flatMap((host) => {
    const edge = laneX(m, host) + (host === 'client' ? -1 : 1) * (m.laneWidth / 2);
    const x = host === 'client' ? edge - 8.5 : edge + 2;
    return ends.slice(0, -1).flatMap((at, i) => {
      const y = Math.max(from, heightAt(stage, at) ?? 0);
      const end = heightAt(stage, ends[i + 1] ?? at) ?? y;
      const theirs = stateAt(other.timeline, at, host);
      const alike = theirs === stateAt(timeline, at, host);
      return end <= y || alike ? [] : [{ key: `${host}${at}`, x, y, end, phase: phaseOf(theirs) }];
    });
  });
  return bars.map(({ key, x, y, end, phase }) => (
    <rect
      key={key}
      className={styles['ghostLane']}
      data-phase={phase}
      x={x}
      y={y}
      width={6.5}
      height={end - y}
    />
  ));
}

const stateAt = (timeline: Timeline, ms: number, host: HostId) =>
  stepOf(timeline, Math.floor(positionAt(timeline, ms))).hosts[host].state;

/** A segment that is lost here and arrives there: the rest of its way. */
function Continuations({ stage, other }: { stage: StageModel; other: Timeline }) {
  const { m, ladder, k } = stage;
  return ladder.lines.map(({ flight, from, to, landing }) => {
    const there = other.flights[flight.id];
    if (!flight.lost || landing === null || landing > k || there === undefined) return null;
    if (there.lost || there.departs !== flight.departs) return null;
    const end = flight.from === 'client' ? innerRight(m) : innerLeft(m);
    const y = to.y + ((end - to.x) * (to.y - from.y)) / (to.x - from.x);
    return <path key={flight.id} className={styles['goesOn']} d={`M${to.x} ${to.y}L${end} ${y}`} />;
  });
}
