import { kindOf, labelOf, numbersOf } from '../../simulation/label';
import { choose, useRun } from '../../store/run';
import { useWords } from '../useWords';
import { shapeWidth, textWidth } from './labels';
import type { Line } from './ladder';
import { chipGap, chipHeight, chipPitch, innerLeft, innerRight, type Metrics } from './metrics';
import { Moving } from './Moving';
import { Shape } from './Shape';
import styles from './stage.module.css';
import type { StageModel } from './useStage';
import { useDerived } from './derived';

/** Where the chip of a flight hangs at a position: under the wire, between the lanes. */
export function chipPlace(stage: StageModel, line: Line, position: number) {
  const { m, wireAt, topAt } = stage;
  const wire = wireAt(position);
  const from = line.from.y + topAt(position);
  const to = line.to.y + topAt(position);
  const t = Math.max(0, Math.min(1, to > from ? (wire - from) / (to - from) : 0));
  const half = chipWidth(line, m) / 2 + 4;
  const clamp = (x: number) => Math.max(innerLeft(m) + half, Math.min(innerRight(m) - half, x));
  const row = Math.min(line.row, stage.ladder.rows - 1);
  const x = clamp(line.from.x) + (clamp(line.to.x) - clamp(line.from.x)) * t;
  return { x, y: wire + chipGap(m) + row * chipPitch(m) + chipHeight(m) / 2 };
}

function chipWidth(line: Line, m: Metrics): number {
  const { segment } = line.flight;
  const text = textWidth(numbersOf(segment, isShort(line, m)), m.chip) + m.chip * 2.4;
  return Math.max(text, shapeWidth(segment, m.chip) + m.chip);
}

/** The long numbers if they leave the chip some way to go. */
function isShort(line: Line, m: Metrics): boolean {
  const room = innerRight(m) - innerLeft(m);
  return textWidth(numbersOf(line.flight.segment, false), m.chip) + m.chip * 2.4 > room * 0.84;
}

/** A segment on its way. It hangs under the wire and moves with it. */
export function Chip({ line, stage }: { line: Line; stage: StageModel }) {
  const { m, shown } = stage;
  const { flight } = line;
  const { ui } = useWords();
  const chosen = useRun((run) => run.chosen === flight.id);
  const selected = useRun((run) => run.selected.includes(flight.id));
  const x = useDerived(shown, (p) => chipPlace(stage, line, p).x);
  const y = useDerived(shown, (p) => chipPlace(stage, line, p).y);
  const height = chipHeight(m);
  const hanging = chipGap(m) + Math.min(line.row, stage.ladder.rows - 1) * chipPitch(m);
  const numbers = numbersOf(flight.segment, isShort(line, m));
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
      className={`${styles['chip']} ${selected ? styles['chosen'] : ''}`}
      data-kind={kindOf(flight.segment)}
      data-flight={flight.id}
      x={x}
      y={y}
      onClick={() => choose(flight.id)}
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
        numbers={numbers}
      />
    </Moving>
  );
}
