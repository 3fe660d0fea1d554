import { NO_CHOICES } from '../../simulation/choices';
import { HOST_IDS } from '../../simulation/deed';
import { phaseOf } from '../../simulation/phase';
import { stepOf, type Timeline } from '../../simulation/timeline';
import type { Other } from '../useOther';
import {
  edgeX,
  type GhostProps,
  heightAt,
  heightEver,
  isFree,
  laneX,
  outward,
  useApart,
  useGhost,
} from './besideLanes';
import type { RunState } from '../../store/run';
import { foldedTop } from './heights';
import { innerLeft, innerRight } from './metrics';
import { rectangle, touch } from './polygon';
import styles from './stage.module.css';
import type { StageModel } from './useStage';

/** From the edge of a lane to the ghost beside it, and how wide that is. */
const GAP = 2;
const WIDTH = 6.5;
/** Is it another run than the scene's, and not just one that goes on with calls of the viewer? */
export const isWhatIf = ({ against, interventions, choices }: RunState): boolean =>
  against !== null || choices !== NO_CHOICES || interventions.some(({ kind }) => kind !== 'call');

/**
 * What the run would have been: where it parted from the one that it is compared with, and beside
 * the lanes the states that the ends would be in. Only what has happened by now.
 */
export function Ghost({ stage, fold }: GhostProps) {
  const other = useGhost();
  if (other === null) return null;
  const y = heightAt(stage, other.comparison.at ?? 0);
  if (y === null) return null;
  return (
    <g aria-hidden="true">
      {stage.m.mode === 'wide' && (
        <>
          <GhostLanes stage={stage} other={other} />
          <Continuations stage={stage} other={other.timeline} fold={fold} />
        </>
      )}
      <Parting stage={stage} y={y} />
    </g>
  );
}

/** The first difference: a mark on both lanes, or beside a lane in which a name stands there. */
function Parting({ stage, y }: { readonly stage: StageModel; readonly y: number }) {
  const { m } = stage;
  return HOST_IDS.map((host) => {
    const inner = laneX(m, host) - outward(host) * (m.laneWidth / 2);
    const covers = m.mode !== 'narrow' || isFree(stage, host, y - 2, y + 2);
    const end = covers ? edgeX(m, host) + outward(host) * 7 : inner;
    return (
      <path
        key={host}
        className={styles['parting']}
        strokeWidth={m.stroke * 1.4}
        strokeDasharray={`${m.stroke * 1.4} ${m.stroke * 2}`}
        d={`M${inner - outward(host) * 8} ${y}H${end}`}
      />
    );
  });
}

/** Beside a lane: the state that its end would be in, as long as it is another one. */
function GhostLanes({ stage, other }: { readonly stage: StageModel; readonly other: Other }) {
  const { m, timeline, ladder, k } = stage;
  // As far as the wire comes before the next step: what is still to come is clipped.
  const bottom = ladder.y[k + 1] ?? ladder.y.at(-1) ?? 0;
  return useApart(stage, other).flatMap(({ host, state, from, until }) => {
    if (from > stepOf(timeline, k + 1).at) return [];
    const y = heightEver(stage, from);
    const end = Math.min(bottom, heightEver(stage, until));
    const edge = edgeX(m, host) + outward(host) * GAP;
    return (
      <rect
        key={`${host}${from}`}
        className={styles['ghostLane']}
        data-phase={phaseOf(state)}
        x={host === 'client' ? edge - WIDTH : edge}
        y={y}
        width={WIDTH}
        height={Math.max(0, end - y)}
      />
    );
  });
}

/** A segment that is lost here and arrives there: the rest of its way. */
function Continuations({ stage, other, fold }: GhostProps & { other: Timeline }) {
  const { m, ladder, k } = stage;
  const top = foldedTop(stage);
  const lines = ladder.lines.filter(({ thread }) => !thread);
  return lines.map(({ flight, from, to, landing }) => {
    const there = other.flights[flight.id];
    if (!flight.lost || landing === null || landing > k || there === undefined) return null;
    if (there.lost || there.departs !== flight.departs || from.y + top <= fold + 2) return null;
    const end = flight.from === 'client' ? innerRight(m) : innerLeft(m);
    const y = to.y + ((end - to.x) * (to.y - from.y)) / (to.x - from.x);
    const way = rectangle(
      (to.x + end) / 2,
      (to.y + y) / 2,
      Math.hypot(end - to.x, y - to.y),
      4,
      Math.atan2(y - to.y, end - to.x),
    );
    const covered = lines.some(
      ({ label, flight: { id } }) =>
        id !== flight.id &&
        touch(way, rectangle(label.x, label.y, label.width, label.height, label.angle)),
    );
    if (covered) return null;
    return <path key={flight.id} className={styles['goesOn']} d={`M${to.x} ${to.y}L${end} ${y}`} />;
  });
}
