import type { WhatIfWords } from '../../../i18n/tools/what-if';
import { HOST_IDS, type HostId } from '../../../simulation/deed';
import { kindOf } from '../../../simulation/label';
import { isShortened } from '../../../simulation/pacing';
import { phaseOf } from '../../../simulation/phase';
import { stepOf, type Timeline } from '../../../simulation/timeline';
import { positionAt, timeAt } from '../../../simulation/instant';
import { useRun } from '../../../store/run';
import type { Other } from '../../useOther';
import styles from './what-if.module.css';

interface Props {
  readonly other: Other;
  readonly words: WhatIfWords;
  /** Is the rest not to be seen yet? */
  readonly untilNow: boolean;
}

/** One height of the drawing: what happens there in either run. */
interface Row {
  readonly y: number;
  /** ms. */
  readonly at: number;
  readonly mine: number | null;
  readonly other: number | null;
}

const WIDTH = 312;
const LANE = 11;
/** The lanes of the one run, and of the other. */
const LANES = { mine: { client: 12, server: 132 }, other: { client: 180, server: 300 } } as const;
const TOP = 8;
const APART = 15;
/** Before they part so many steps are shown of both, and after it so many lines. */
const BEFORE = 7;
const MOST = 44;

/** Both runs as small ladders on one scale: what they share stands at one height. */
export function TwinLadders({ other, words, untilNow }: Props) {
  const timeline = useRun((run) => run.timeline);
  const now = useRun((run) => timeAt(run.timeline, Math.floor(run.position)));
  const rows = rowsOf(timeline, other).filter(({ at }) => !untilNow || at <= now);
  const present = rows.findLast(({ at }) => at <= now);
  const height = (rows.at(-1)?.y ?? 0) + 14;
  const part = rows.find(({ mine, other: theirs }) => mine === null || theirs === null);
  return (
    <figure className={styles['twins']}>
      <div className={styles['heads']} aria-hidden="true">
        <span>{words.now}</span>
        <span>{words.other}</span>
      </div>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={words.comparison(words.other)}>
        <Ladder run="mine" timeline={timeline} rows={rows} height={height} />
        <Ladder run="other" timeline={other.timeline} rows={rows} height={height} />
        {present !== undefined && (
          <path className={styles['present']} d={`M0 ${present.y}H${WIDTH}`} />
        )}
        {part !== undefined && <path className={styles['parting']} d={`M0 ${part.y}H${WIDTH}`} />}
      </svg>
      <div className={styles['heads']}>
        <States timeline={timeline} now={now} />
        <States timeline={other.timeline} now={now} />
      </div>
    </figure>
  );
}

/** Both states now, at the foot of a ladder: a colour alone would not name them. */
function States({ timeline, now }: { readonly timeline: Timeline; readonly now: number }) {
  const { hosts } = stepOf(timeline, Math.floor(positionAt(timeline, now)));
  return (
    <span className={styles['ends']}>
      {HOST_IDS.map((id) => (
        <span key={id} data-phase={phaseOf(hosts[id].state)}>
          {hosts[id].state}
        </span>
      ))}
    </span>
  );
}

function rowsOf(mine: Timeline, { timeline, comparison }: Other): Row[] {
  const from = Math.max(0, comparison.shared - 1 - BEFORE);
  const shared = Array.from({ length: Math.max(0, comparison.shared - 1 - from) }, (_, i) => ({
    at: stepOf(mine, from + i).at,
    mine: from + i,
    other: from + i,
  }));
  let y = TOP;
  return [...shared, ...comparison.rows].slice(0, MOST).map((row, i) => {
    const idle =
      (row.mine !== null && isShortened(mine, row.mine - 1)) ||
      (row.other !== null && isShortened(timeline, row.other - 1));
    if (i > 0) y += idle ? 2 * APART : APART;
    return { ...row, y };
  });
}

interface LadderProps {
  readonly run: 'mine' | 'other';
  readonly timeline: Timeline;
  readonly rows: readonly Row[];
  readonly height: number;
}

function Ladder({ run, timeline, rows, height }: LadderProps) {
  const heights = new Map<number, number>();
  for (const row of rows) {
    const k = row[run];
    if (k !== null) heights.set(k, row.y);
  }
  return (
    <g className={run === 'other' ? styles['dashed'] : ''}>
      {HOST_IDS.map((host) => (
        <Lane
          key={host}
          host={host}
          run={run}
          timeline={timeline}
          heights={heights}
          height={height}
        />
      ))}
      {arrowsOf(timeline, heights).map(({ id, from, y0, y1, lost }) => {
        const x0 = LANES[run][from] + (from === 'client' ? LANE / 2 : -LANE / 2);
        const far = LANES[run][from === 'client' ? 'server' : 'client'];
        const x1 = far + (from === 'client' ? -LANE / 2 : LANE / 2);
        const end = lost ? x0 + (x1 - x0) * 0.75 : x1;
        return (
          <g key={id} data-kind={kindOf(timeline.flights[id]?.segment ?? NOTHING)}>
            <path className={styles['arrow']} d={`M${x0} ${y0}L${end} ${y1}`} />
            {lost ? (
              <path
                className={styles['cross']}
                d={`M${end - 4} ${y1 - 4}l8 8M${end - 4} ${y1 + 4}l8 -8`}
              />
            ) : (
              <path
                className={styles['head']}
                d={`M${end} ${y1}l${from === 'client' ? -7 : 7} -4v6z`}
              />
            )}
          </g>
        );
      })}
    </g>
  );
}

const NOTHING = { seq: 0, ack: 0, ctl: [], wnd: 0, text: '' } as const;

interface LaneProps extends Omit<LadderProps, 'rows'> {
  readonly host: HostId;
  readonly heights: ReadonlyMap<number, number>;
}

/** One lane in the colours of its states. */
function Lane({ host, run, timeline, heights, height }: LaneProps) {
  const x = LANES[run][host] - LANE / 2;
  const steps = [...heights.entries()];
  return (
    <>
      {steps.map(([k, y], i) => (
        <rect
          key={k}
          className={styles['lane']}
          data-phase={phaseOf(stepOf(timeline, k).hosts[host].state)}
          x={x}
          y={i === 0 ? 0 : y}
          width={LANE}
          height={(steps[i + 1]?.[1] ?? height) - (i === 0 ? 0 : y)}
        />
      ))}
      <rect className={styles['edge']} x={x} y={0.5} width={LANE} height={height - 1} />
    </>
  );
}

/** The segments whose departure and end are both in the picture. */
function arrowsOf(timeline: Timeline, heights: ReadonlyMap<number, number>) {
  const departs = new Map<number, number>();
  const arrows = [];
  for (const [k, y] of heights) {
    const { what, sent } = stepOf(timeline, k);
    for (const id of sent) departs.set(id, y);
    if (what.kind !== 'arrival' && what.kind !== 'loss') continue;
    const y0 = departs.get(what.flight);
    const from = timeline.flights[what.flight]?.from;
    if (y0 === undefined || from === undefined) continue;
    arrows.push({ id: what.flight, from, y0, y1: y, lost: what.kind === 'loss' });
  }
  return arrows;
}
