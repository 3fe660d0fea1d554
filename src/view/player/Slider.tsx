import { type ChangeEvent, type KeyboardEvent, useState } from 'react';
import { kindOf, labelOf } from '../../simulation/label';
import { lastStep } from '../../simulation/instant';
import { phaseOf } from '../../simulation/phase';
import { storyOf } from '../../simulation/story';
import { flightOf, type Step, stepOf, type Timeline } from '../../simulation/timeline';
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
  const { ui, story } = useWords();
  const timeline = useRun((run) => run.timeline);
  const k = useRun(currentStep);
  const position = useRun((run) => run.position);
  const end = lastStep(timeline);
  return (
    <div className={styles['slider']}>
      <input
        type="range"
        className={styles['range']}
        aria-label={ui.slider}
        aria-valuetext={ui.sliderValue(k + 1, end + 1, story.brief(storyOf(timeline, k)))}
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
      <Track timeline={timeline} k={k} position={position} />
    </div>
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

function Track({ timeline, k, position }: { timeline: Timeline; k: number; position: number }) {
  const [width, setWidth] = useState(0);
  const end = Math.max(1, lastStep(timeline));
  const x = (p: number): number => INSET + (p / end) * (width - 2 * INSET);
  const dense = (width - 2 * INSET) / end < 7;
  return (
    <svg
      className={styles['track']}
      aria-hidden="true"
      ref={(element) => {
        if (element === null) return;
        const observer = new ResizeObserver(() => setWidth(element.clientWidth));
        observer.observe(element);
        return () => observer.disconnect();
      }}
    >
      {width > 0 && (
        <>
          <Phases timeline={timeline} position={position} x={x} />
          <line className={styles['future']} x1={x(0)} x2={x(end)} y1={MIDDLE} y2={MIDDLE} />
          <line className={styles['past']} x1={x(0)} x2={x(position)} y1={MIDDLE} y2={MIDDLE} />
          {!dense &&
            timeline.steps.map((step, i) => (
              <Tick key={i} step={step} timeline={timeline} past={i <= k} x={x(i)} />
            ))}
          <TickLabels timeline={timeline} k={k} x={x} width={width} />
          <circle className={styles['thumb']} cx={x(position)} cy={MIDDLE} r={11} />
        </>
      )}
    </svg>
  );
}

interface PhasesProps {
  readonly timeline: Timeline;
  readonly position: number;
  readonly x: (p: number) => number;
}

/** The client's phases above the line, the server's below, up to the present. */
function Phases({ timeline, position, x }: PhasesProps) {
  const k = Math.floor(position);
  return (['client', 'server'] as const).map((host, row) => {
    const starts: number[] = [];
    for (let i = 0; i <= k; i++) {
      const phase = phaseOf(stepOf(timeline, i).hosts[host].state);
      if (i === 0 || phase !== phaseOf(stepOf(timeline, i - 1).hosts[host].state)) starts.push(i);
    }
    return starts.map((start, i) => (
      <rect
        key={`${host}${start}`}
        className={styles['phaseBar']}
        style={{ fill: `var(--${phaseOf(stepOf(timeline, start).hosts[host].state)})` }}
        x={x(start)}
        y={row === 0 ? MIDDLE - 10 : MIDDLE}
        width={Math.max(0, x(starts[i + 1] ?? position) - x(start))}
        height={10}
      />
    ));
  });
}

/** The segment that a step is about: the one it sent, else the one that arrived or was lost. */
function segmentOf(step: Step, timeline: Timeline) {
  const id = step.sent[0] ?? ('flight' in step.what ? step.what.flight : undefined);
  return id === undefined ? null : flightOf(timeline, id).segment;
}

interface TickProps {
  readonly step: Step;
  readonly timeline: Timeline;
  readonly past: boolean;
  readonly x: number;
}

function Tick({ step, timeline, past, x }: TickProps) {
  const segment = past ? segmentOf(step, timeline) : null;
  if (past && step.what.kind === 'loss') {
    return (
      <path
        className={styles['lostTick']}
        d={`M${x - 5} ${MIDDLE - 5}l10 10M${x - 5} ${MIDDLE + 5}l10 -10`}
      />
    );
  }
  const kind = segment === null ? undefined : kindOf(segment);
  return (
    <line
      className={styles['tick']}
      data-kind={kind}
      x1={x}
      x2={x}
      y1={MIDDLE - 11}
      y2={MIDDLE + 11}
    />
  );
}

interface TickLabelsProps {
  readonly timeline: Timeline;
  readonly k: number;
  readonly x: (p: number) => number;
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
    if (segment === null) continue;
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
