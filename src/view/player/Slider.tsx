import { type ChangeEvent, type KeyboardEvent, useCallback, useState } from 'react';
import { HOST_IDS } from '../../simulation/deed';
import { kindOf, labelOf } from '../../simulation/label';
import { lastStep } from '../../simulation/instant';
import { type Phase, phaseOf } from '../../simulation/phase';
import { storyOf } from '../../simulation/story';
import { isAside, toldFrom } from '../../simulation/thread';
import { flightOf, isAbout, type Step, stepOf, type Timeline } from '../../simulation/timeline';
import {
  currentStep,
  next,
  previous,
  seek,
  seekStep,
  setScrubbing,
  toEnd,
  toStart,
  useRun,
} from '../../store/run';
import { useWords } from '../useWords';
import styles from './player.module.css';

/** The run as a slider: one tick a step; what is still to come has ticks but no names. */
export function Slider() {
  const timeline = useRun((run) => run.timeline);
  const k = useRun(currentStep);
  return (
    <div className={styles['slider']}>
      <Range timeline={timeline} k={k} />
      <Track timeline={timeline} k={k} />
    </div>
  );
}

interface At {
  readonly timeline: Timeline;
  readonly k: number;
}

/** The browser's own slider, which is there for hands, keys and ears; the track is what is seen. */
function Range({ timeline, k }: At) {
  const { ui, story } = useWords();
  const position = useRun((run) => run.position);
  const end = lastStep(timeline);
  return (
    <input
      type="range"
      className={styles['range']}
      aria-label={ui.slider}
      aria-valuetext={ui.sliderValue(
        k + 1,
        end + 1,
        story.brief(storyOf(toldFrom(timeline, k), k)),
      )}
      min={1}
      max={end + 1}
      step="any"
      disabled={end === 0}
      value={position + 1}
      onChange={change}
      onKeyDown={goByKey}
      onPointerDown={() => setScrubbing(true)}
      onPointerUp={() => setScrubbing(false)}
      onPointerCancel={() => setScrubbing(false)}
    />
  );
}

function change(event: ChangeEvent<HTMLInputElement>): void {
  const n = Number(event.target.value);
  if (Number.isInteger(n)) seekStep(n - 1);
  else seek(n - 1);
}

/** Keys on the slider go by steps; the range's own idea of a step would be a sliver. */
function goByKey(event: KeyboardEvent): void {
  const deeds: { readonly [code: string]: () => void } = {
    ArrowLeft: previous,
    ArrowDown: previous,
    ArrowRight: next,
    ArrowUp: next,
    PageUp: previous,
    PageDown: next,
    Home: toStart,
    End: toEnd,
  };
  const deed = deeds[event.code];
  if (deed === undefined || event.shiftKey) return;
  event.preventDefault();
  event.stopPropagation();
  deed();
}

const INSET = 11;
const MIDDLE = 39;

function Track({ timeline, k }: At) {
  const [width, setWidth] = useState(0);
  const end = Math.max(1, lastStep(timeline));
  const x = (p: number): number => INSET + (p / end) * (width - 2 * INSET);
  const dense = (width - 2 * INSET) / end < 7;
  const watch = useCallback((element: SVGSVGElement | null) => {
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <svg className={styles['track']} aria-hidden="true" ref={watch}>
      {width > 0 && (
        <>
          <Phases timeline={timeline} k={k} x={x} />
          <PhasesNow timeline={timeline} k={k} x={x} />
          <line className={styles['future']} x1={x(0)} x2={x(end)} y1={MIDDLE} y2={MIDDLE} />
          <Past x={x} />
          {!dense &&
            timeline.steps.map((step, i) => (
              <Tick
                key={i}
                step={step}
                timeline={timeline}
                past={i <= k}
                aside={isAside(timeline, i)}
                x={x(i)}
              />
            ))}
          <TickLabels timeline={timeline} k={k} x={x} width={width} />
          <Thumb x={x} />
        </>
      )}
    </svg>
  );
}

interface OnTrack extends At {
  readonly x: (p: number) => number;
}

/** What moves with every frame: the phases that last, the end of the past, the thumb. */
function PhasesNow({ timeline, k, x }: OnTrack) {
  const position = useRun((run) => run.position);
  return HOST_IDS.map((host, row) => (
    <PhaseBar
      key={host}
      phase={phaseOf(stepOf(timeline, k).hosts[host].state)}
      row={row}
      from={x(k)}
      to={x(position)}
    />
  ));
}

function Past({ x }: Pick<OnTrack, 'x'>) {
  const position = useRun((run) => run.position);
  return <line className={styles['past']} x1={x(0)} x2={x(position)} y1={MIDDLE} y2={MIDDLE} />;
}

function Thumb({ x }: Pick<OnTrack, 'x'>) {
  const position = useRun((run) => run.position);
  return <circle className={styles['thumb']} cx={x(position)} cy={MIDDLE} r={11} />;
}

/** The client's phases above the line, the server's below, up to the step that has happened. */
function Phases({ timeline, k, x }: OnTrack) {
  return HOST_IDS.map((host, row) => {
    const phases = timeline.steps.slice(0, k).map(({ hosts }) => phaseOf(hosts[host].state));
    const starts = phases.flatMap((phase, i) => (phase === phases[i - 1] ? [] : [i]));
    return starts.map((start, i) => (
      <PhaseBar
        key={`${host}${start}`}
        phase={phases[start] ?? 'nothing'}
        row={row}
        from={x(start)}
        to={x(starts[i + 1] ?? k)}
      />
    ));
  });
}

interface PhaseBarProps {
  readonly phase: Phase;
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

const PhaseBar = ({ phase, row, from, to }: PhaseBarProps) => (
  <rect
    className={styles['phaseBar']}
    data-phase={phase}
    x={from}
    y={row === 0 ? MIDDLE - 10 : MIDDLE}
    width={Math.max(0, to - from)}
    height={10}
  />
);

/** The segment that a step is about: the one it sent, else the one that arrived or was lost. */
function segmentOf(step: Step, timeline: Timeline) {
  const id = step.sent[0] ?? ('flight' in step.what ? step.what.flight : undefined);
  return id === undefined ? null : flightOf(timeline, id).segment;
}

interface TickProps {
  readonly step: Step;
  readonly timeline: Timeline;
  readonly past: boolean;
  /** It is about another connection than the one that is followed. */
  readonly aside: boolean;
  readonly x: number;
}

function Tick({ step, timeline, past, aside, x }: TickProps) {
  const segment = past && !aside ? segmentOf(step, timeline) : null;
  const selected = useRun((run) => isAbout(step, run.selected));
  if (past && !aside && step.what.kind === 'loss') {
    return (
      <path
        className={styles['lostTick']}
        d={`M${x - 5} ${MIDDLE - 5}l10 10M${x - 5} ${MIDDLE + 5}l10 -10`}
      />
    );
  }
  const kind = segment === null ? undefined : kindOf(segment);
  const half = aside ? 5 : 11;
  return (
    <line
      className={`${styles['tick']} ${selected ? styles['selected'] : ''}`}
      data-kind={kind}
      x1={x}
      x2={x}
      y1={MIDDLE - half}
      y2={MIDDLE + half}
    />
  );
}

interface TickLabelsProps extends OnTrack {
  readonly width: number;
}

/** Width of a letter of 14 px with half of the smallest gap to the next name. */
const LETTER = 8.9;

/** Names over the ticks: of segments that left, as many as there is room for, the newest first. */
function TickLabels({ timeline, k, x, width }: TickLabelsProps) {
  const taken: [number, number][] = [];
  const labels = [];
  for (let i = k; i >= 0; i--) {
    const step = stepOf(timeline, i);
    const segment = step.sent.length > 0 ? segmentOf(step, timeline) : null;
    if (segment === null || isAside(timeline, i)) continue;
    const text = labelOf(segment).replace('DATA ', '').replace('FIN+ACK', 'FIN');
    const half = (text.length * LETTER) / 2;
    const centre = Math.max(half, Math.min(width - half, x(i)));
    const span: [number, number] = [centre - half, centre + half];
    if (taken.some(([from, to]) => span[0] < to && span[1] > from)) continue;
    taken.push(span);
    labels.push(
      <text
        key={i}
        className={styles['tickLabel']}
        data-kind={kindOf(segment)}
        x={centre}
        y={18}
        textAnchor="middle"
      >
        {text}
      </text>,
    );
  }
  return labels;
}
