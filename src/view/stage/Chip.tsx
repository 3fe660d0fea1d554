import { kindOf, labelOf, numbersOf } from '../../simulation/label';
import { meddle } from '../../store/deeds';
import { choose, mark, useRun } from '../../store/run';
import { useWords } from '../useWords';
import { delayOf, useDrag } from './drag';
import { shapeWidth, textWidth } from './labels';
import type { Line } from './ladder';
import { chipGap, chipHeight, chipPitch, innerLeft, innerRight, type Metrics } from './metrics';
import { Moving } from './Moving';
import { Numbers, useTouchedParts, useTouchingSegment } from './Numbers';
import { Shape } from './Shape';
import styles from './stage.module.css';
import type { StageModel } from './useStage';
import { useDerived } from './derived';

/** What of the stage says where things are. */
type Heights = Pick<StageModel, 'm' | 'ladder' | 'wireAt' | 'topAt'>;

/** Where the chip of a flight hangs at a position: under the wire, between the lanes. */
export function chipPlace(stage: Heights, line: Line, position: number) {
  const { m, wireAt } = stage;
  const wire = wireAt(position);
  const t = wayBehind(stage, line, position);
  const row = Math.min(line.row, stage.ladder.rows - 1);
  const [begin, end] = [chipEnd(m, line, line.from.x), chipEnd(m, line, line.to.x)];
  return {
    x: begin + (end - begin) * t,
    y: wire + chipGap(m) + row * chipPitch(m) + chipHeight(m) / 2,
  };
}

/** Which part of its line a flight has come at a position: 0 … 1. */
function wayBehind({ wireAt, topAt }: Heights, { from, to }: Line, position: number): number {
  const down = wireAt(position) - topAt(position) - from.y;
  return Math.max(0, Math.min(1, to.y > from.y ? down / (to.y - from.y) : 0));
}

/** How far the middle of a chip gets whose line ends at `x`: it stays between the lanes. */
function chipEnd(m: Metrics, line: Line, x: number): number {
  const half = chipWidth(line, m) / 2 + 4;
  return Math.max(innerLeft(m) + half, Math.min(innerRight(m) - half, x));
}

export function chipWidth(line: Line, m: Metrics): number {
  const { segment } = line.flight;
  const text = textWidth(numbersOf(segment, isShort(line, m)), m.chip) + m.chip * 2.4;
  return Math.max(text, shapeWidth(segment, m.chip) + m.chip);
}

/** The long numbers if they leave the chip some way to go. */
export function isShort(line: Line, m: Metrics): boolean {
  const room = innerRight(m) - innerLeft(m);
  return textWidth(numbersOf(line.flight.segment, false), m.chip) + m.chip * 2.4 > room * 0.84;
}

/** By how many ms a chip is late that is dragged `dx` px from where it hangs at `position`. */
function lateness(stage: StageModel, line: Line, position: number, dx: number): number {
  const way = chipEnd(stage.m, line, line.to.x) - chipEnd(stage.m, line, line.from.x);
  const { departs, lands, from: sender } = line.flight;
  const from = wayBehind(stage, line, position);
  const forward = (sender === 'client' ? dx : -dx) / Math.max(SHORTEST_WAY, Math.abs(way));
  return delayOf({ takes: lands - departs, from, to: from + forward });
}

/** On a phone a chip has hardly any room to move: there a px is not worth more than so much, px. */
const SHORTEST_WAY = 160;

/**
 * A segment on its way. It hangs under the wire and moves with it. A click asks what to do with it;
 * dragging it back towards its sender makes it late.
 */
export function Chip({ line, stage }: { line: Line; stage: StageModel }) {
  const { m, shown } = stage;
  const { flight } = line;
  const { ui } = useWords();
  const chosen = useRun((run) => run.chosen === flight.id);
  const selected = useRun((run) => run.selected.includes(flight.id));
  const drag = useDrag(
    () => mark([flight.id]),
    (dx) => {
      const by = lateness(stage, line, useRun.getState().shown, dx);
      if (by > 0) meddle({ kind: 'delay', flight: flight.id, by });
    },
  );
  const late = drag.dx === null ? 0 : lateness(stage, line, shown.get(), drag.dx);
  const x = useDerived(shown, (p) => {
    const place = chipPlace(stage, line, p).x;
    if (drag.dx === null) return place;
    const begin = chipEnd(m, line, line.from.x);
    const [low, high] = begin < place ? [begin, place] : [place, begin];
    return Math.max(low, Math.min(high, place + drag.dx));
  });
  const y = useDerived(shown, (p) => chipPlace(stage, line, p).y);
  const height = chipHeight(m);
  const hanging = chipGap(m) + Math.min(line.row, stage.ladder.rows - 1) * chipPitch(m);
  const touched = useTouchedParts(flight) !== '';
  const touching = useTouchingSegment(flight);
  const name = ui.segment(
    labelOf(flight.segment),
    ui[flight.from],
    ui[flight.to],
    numbersOf(flight.segment, false),
  );
  return (
    <Moving
      role="button"
      tabIndex={0}
      aria-label={`${name}, ${ui.inTheAir}`}
      aria-haspopup="dialog"
      aria-expanded={chosen}
      className={`${styles['chip']} ${selected || touched ? styles['chosen'] : ''}`}
      data-kind={kindOf(flight.segment)}
      data-flight={flight.id}
      data-selected={selected || undefined}
      {...touching}
      x={x}
      y={y}
      {...drag.handlers}
      onClick={() => {
        if (!drag.wasDrag()) choose(flight.id);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        event.stopPropagation();
        choose(flight.id);
      }}
    >
      <path className={styles['hanger']} d={`M0 ${-height / 2}v${-hanging}`} />
      <Shape
        segment={flight.segment}
        width={chipWidth(line, m)}
        height={height}
        size={m.chip}
        right={flight.from === 'client'}
        numbers={<Numbers flight={flight} short={isShort(line, m)} />}
      />
      {drag.dx !== null && (
        <text className={styles['late']} y={height / 2 + m.label} fontSize={m.label}>
          +{late} ms
        </text>
      )}
    </Moving>
  );
}
