import { type ComponentType, useId } from 'react';
import { intervalOf } from '../../simulation/pacing';
import { stepOf } from '../../simulation/timeline';
import { choose, useRun } from '../../store/run';
import { shortSeconds } from '../seconds';
import { useWords } from '../useWords';
import { Chip } from './Chip';
import { Ghost, isWhatIf } from './Ghost';
import type { FoldedProps } from './FoldedShapes';
import { GhostNotes } from './GhostNotes';
import { Hint } from './Hint';
import { useLive } from './live';
import { foldedTop, isLanded, visibleLines } from './heights';
import { LaneBars, LaneBreaks, LaneNames, StickyNames } from './Lanes';
import { type Line, reserveBelow } from './ladder';
import { foldRow, type StageMode, timerRow } from './metrics';
import { Moving } from './Moving';
import styles from './stage.module.css';
import { ThreadDot, ThreadLine } from './Thread';
import { Timers } from './Timers';
import { Trace } from './Trace';
import { useSize } from './useSize';
import { Wire } from './Wire';
import { type StageModel, useStage } from './useStage';
import { useDerived } from './derived';
import { later } from '../later';
import { useAsks } from '../useAsks';

const unchoose = (): void => choose(null);

const nothing = (): void => undefined;

const Jar = later(async () => (await import('./Jar')).Jar);
const StagePrediction = later(
  async () => (await import('../predict/StagePrediction')).StagePrediction,
);
const SegmentMenu = later(async () => (await import('./SegmentMenu')).SegmentMenu);

/** A stage narrower than this has no room for the states' names outside its lanes, px. */
const NAMES_OUTSIDE = 500;

interface StageProps {
  readonly mode: StageMode;
  readonly hints: boolean;
  /** What stands for the past that does not fit; absent: words. */
  readonly folded?: ComponentType<FoldedProps>;
  /** Do questions find room here? Absent: unless it is narrow, as on a phone. */
  readonly asking?: boolean;
  /** Of how much of the foot a question lies over that stands elsewhere, px. */
  readonly over?: number;
}

/** The lanes, the wire and the segments: an instant of the run, and the ladder that leads to it. */
export function Stage({ mode, hints, folded, asking = mode !== 'narrow', over = 0 }: StageProps) {
  const [ref, size] = useSize();
  const { ui } = useWords();
  return (
    <section className={styles['stage']} ref={ref} aria-label={ui.stage}>
      {size !== null && (
        <Drawing
          mode={mode === 'wide' && size.width < NAMES_OUTSIDE ? 'narrow' : mode}
          width={size.width}
          height={size.height}
          hints={hints}
          asking={asking}
          over={over}
          Folded={folded ?? null}
        />
      )}
    </section>
  );
}

interface DrawingProps {
  readonly mode: StageMode;
  readonly width: number;
  readonly height: number;
  readonly hints: boolean;
  readonly asking: boolean;
  readonly over: number;
  readonly Folded: ComponentType<FoldedProps> | null;
}

function Drawing({ mode, width, height, hints, asking, over, Folded }: DrawingProps) {
  const stage = useStage(mode, width, height, asking, over);
  const asks = useAsks() && asking && mode !== 'wall';
  const { m, k, timeline, ladder, scroll, wire } = stage;
  const clip = useId();
  const folded = foldedTop(stage) < m.top;
  const fold = folded ? foldRow(m) : 0;
  const clipHeight = useDerived(wire, (y) => Math.max(0, y - fold));
  const past = useLive<SVGRectElement>([clipHeight], (element) =>
    element.setAttribute('height', clipHeight.get().toFixed(2)),
  );
  const chosen = useRun((run) => timeline.flights[run.chosen ?? -1]);
  const compares = useRun(isWhatIf);
  const { air } = stepOf(timeline, k);
  const visible = visibleLines(stage, fold);
  const lines = visible.filter(({ thread }) => !thread);
  const inTheAir = air.flatMap((id) => ladder.lines[id] ?? []);
  const flying = inTheAir.filter(({ thread }) => !thread);
  const crowd = flying.filter(({ row }) => row >= ladder.rows).length;
  return (
    <>
      <svg
        className={styles['drawing']}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
      >
        <clipPath id={clip}>
          <rect ref={past} x={0} y={fold} width={width} height={clipHeight.get()} />
        </clipPath>
        <g clipPath={`url(#${clip})`}>
          <Moving y={scroll}>
            <LaneBars stage={stage} fold={fold} />
            <LaneBreaks stage={stage} fold={fold} />
            {compares && <Ghost stage={stage} fold={fold} />}
            {visible
              .filter(({ thread }) => thread)
              .map((line) => (
                <ThreadLine key={line.flight.id} line={line} m={m} landed={isLanded(line, k)} />
              ))}
            {lines
              .filter((line) => !isLanded(line, k))
              .map((line) => (
                <Trace key={line.flight.id} line={line} m={m} landed={false} />
              ))}
            <IdleWords stage={stage} fold={fold} />
          </Moving>
        </g>
        <Moving y={scroll}>
          <LaneNames stage={stage} fold={fold} />
          {compares && <GhostNotes stage={stage} fold={fold} />}
          {lines
            .filter((line) => isLanded(line, k))
            .map((line) => (
              <Trace key={line.flight.id} line={line} m={m} landed />
            ))}
        </Moving>
        {folded && <StickyNames stage={stage} fold={fold} />}
        {folded && <Fold stage={stage} fold={fold} Folded={Folded} />}
        <Wire stage={stage} />
        {inTheAir
          .filter(({ thread }) => thread)
          .map((line) => (
            <ThreadDot key={line.flight.id} line={line} stage={stage} />
          ))}
        <Timers stage={stage} />
        {flying
          .filter(({ row }) => row < ladder.rows)
          // The nearest row last: it covers the threads on which the others hang.
          .toSorted((a, b) => b.row - a.row)
          .map((line) => (
            <Chip key={line.flight.id} line={line} stage={stage} />
          ))}
        <ShortNumbers stage={stage} lines={lines} />
        {crowd > 0 && <Crowd stage={stage} n={crowd} />}
      </svg>
      {hints && <Hint stage={stage} />}
      {asks && <StagePrediction stage={stage} onFail={nothing} />}
      {stage.shelf > 0 && <Jar stage={stage} onFail={nothing} />}
      {chosen !== undefined && (
        <SegmentMenu key={chosen.id} stage={stage} flight={chosen} fold={fold} onFail={unchoose} />
      )}
    </>
  );
}

/** How much time a break stands for, once it has passed. */
function IdleWords({ stage, fold }: { stage: StageModel; fold: number }) {
  const { m, ladder, timeline, k } = stage;
  const highest = fold > 0 ? fold - foldedTop(stage) + m.label : 0;
  const { ui } = useWords();
  return (
    <>
      {ladder.breaks
        .filter(({ step, free, y }) => step < k && free && y >= highest)
        .map(({ step, y }) => (
          <text
            key={step}
            className={styles['idle']}
            x={(m.left + m.right) / 2}
            y={y}
            textAnchor="middle"
            fontSize={Math.max(m.cause, m.mode === 'wall' ? m.label * 0.8 : 13)}
          >
            {m.mode === 'narrow'
              ? `${shortSeconds(intervalOf(timeline, step))} s`
              : ui.skipped(shortSeconds(intervalOf(timeline, step)))}
          </text>
        ))}
    </>
  );
}

interface FoldProps extends Pick<DrawingProps, 'Folded'> {
  readonly stage: StageModel;
  readonly fold: number;
}

/** The past that does not fit, in one row. */
function Fold({ stage, fold, Folded }: FoldProps) {
  const { m, ladder, k } = stage;
  const { ui } = useWords();
  const shown = new Set(visibleLines(stage, fold).map(({ flight }) => flight.id));
  const hidden = ladder.lines.filter(
    ({ departure, flight, thread }) => !thread && departure <= k && !shown.has(flight.id),
  );
  if (hidden.length === 0) return null;
  const words = ui.folded(hidden.length);
  if (Folded !== null) return <Folded lines={hidden} m={m} y={fold / 2} name={words} />;
  return (
    <text
      className={styles['folded']}
      x={(m.left + m.right) / 2}
      y={fold / 2}
      textAnchor="middle"
      fontSize={14}
    >
      {m.mode === 'narrow' ? `↑ ${hidden.length}` : words}
    </text>
  );
}

/** More flights than there are rows: their number. */
function Crowd({ stage: { m, wire, ladder }, n }: { stage: StageModel; n: number }) {
  const { ui } = useWords();
  const y = useDerived(wire, (at) => at + reserveBelow(ladder, m) + m.label);
  return (
    <Moving x={(m.left + m.right) / 2} y={y}>
      <text className={styles['idle']} textAnchor="middle" fontSize={m.label}>
        {/* On a phone there are timers on both sides of it. */}
        {m.mode === 'narrow' ? `+${n}` : ui.moreInTheAir(n)}
      </text>
    </Moving>
  );
}

/** On a phone, while there is room at the bottom: how `101/301` is to be read. */
function ShortNumbers({ stage, lines }: { stage: StageModel; lines: readonly Line[] }) {
  const { m, ladder, k, wireAt, shelf } = stage;
  const { ui } = useWords();
  const used = lines.some((line) => isLanded(line, k) && line.label.form === 'short');
  const lowest = wireAt(k + 1) + reserveBelow(ladder, m) + timerRow(m);
  if (m.mode !== 'narrow' || !used || lowest + 26 + shelf > m.height) return null;
  return (
    <text
      className={styles['idle']}
      x={m.width / 2}
      y={m.height - shelf - 14}
      textAnchor="middle"
      fontSize={m.label}
    >
      {ui.numbersHint}
    </text>
  );
}
