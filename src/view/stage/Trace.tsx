import { memo } from 'react';
import { kindOf, labelOf, numbersOf } from '../../simulation/label';
import { Numbers, useTouchedParts, useTouchingSegment } from './Numbers';
import { choose, useRun } from '../../store/run';
import { useWords } from '../useWords';
import { CHIP_TO_NUMBERS, shapeWidth } from './labels';
import type { Line } from './ladder';
import { Ending, Source } from './marks';
import type { Metrics } from './metrics';
import { Shape } from './Shape';
import styles from './stage.module.css';
import { isMidway } from './ways';

interface TraceProps {
  readonly line: Line;
  readonly m: Metrics;
  readonly landed: boolean;
}

/** What a flight leaves behind: its line, and, once it has landed, its label and head or cross. */
export const Trace = memo(function Trace({ line, m, landed }: TraceProps) {
  const { from, to, flight, label } = line;
  const at = (t: number) => ({ x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t });
  const kind = kindOf(flight.segment);
  const [stop, go] = [at(label.gap[0]), at(label.gap[1])];
  const end = flight.lost ? to : at(1 - (0.8 * m.head) / Math.hypot(to.x - from.x, to.y - from.y));
  return (
    <g className={styles['trace']} data-kind={kind} strokeWidth={m.stroke}>
      {isMidway(flight) && <Source origin={flight.origin} {...from} m={m} />}
      {landed ? (
        <>
          <line x1={from.x} y1={from.y} x2={stop.x} y2={stop.y} />
          <line x1={go.x} y1={go.y} x2={end.x} y2={end.y} />
          {flight.fate === null ? (
            <Head line={line} m={m} />
          ) : (
            <Ending fate={flight.fate} x={to.x} y={to.y} m={m} />
          )}
          <TraceLabel line={line} m={m} />
        </>
      ) : (
        <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      )}
    </g>
  );
});

function Head({ line, m }: { line: Line; m: Metrics }) {
  const { from, to } = line;
  const angle = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  const h = m.head;
  return (
    <path
      className={styles['head']}
      transform={`translate(${to.x} ${to.y}) rotate(${angle})`}
      d={`M0 0L${-h} ${-h * 0.42}L${-h} ${h * 0.42}Z`}
    />
  );
}

/** The label in the line: chip, then numbers. A click opens its menu. */
function TraceLabel({ line, m }: { line: Line; m: Metrics }) {
  const { flight, label } = line;
  const { ui } = useWords();
  const chosen = useRun((run) => run.chosen === flight.id);
  const selected = useRun((run) => run.selected.includes(flight.id));
  const touched = useTouchedParts(flight) !== '';
  const touching = useTouchingSegment(flight);
  const { segment, from } = flight;
  const tiny = label.form === 'tiny';
  const width = tiny ? label.width : shapeWidth(segment, m.label);
  const left = -label.width / 2;
  const name = ui.segment(labelOf(segment), ui[from], ui[flight.to], numbersOf(segment, false));
  return (
    <g
      role="button"
      tabIndex={0}
      aria-label={flight.fate === null ? name : `${name}, ${ui.fate[flight.fate]}`}
      aria-haspopup="dialog"
      aria-expanded={chosen}
      className={`${styles['label']} ${selected || touched ? styles['chosen'] : ''}`}
      data-flight={flight.id}
      data-selected={selected || undefined}
      {...touching}
      transform={`translate(${label.x} ${label.y}) rotate(${(label.angle * 180) / Math.PI})`}
      onClick={() => choose(flight.id)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        event.stopPropagation();
        choose(flight.id);
      }}
    >
      <rect
        className={styles['touch']}
        x={Math.min(left, -22)}
        y={-22}
        width={Math.max(44, label.width)}
        height={44}
      />
      <rect
        className={styles['halo']}
        x={left - 5}
        y={-label.height / 2 - 3}
        width={label.width + 10}
        height={label.height + 6}
        rx={8}
      />
      <g transform={`translate(${left + width / 2} 0)`}>
        <Shape
          segment={segment}
          width={width}
          height={label.height}
          size={m.label}
          right={from === 'client'}
          blank={tiny}
        />
      </g>
      {(label.form === 'long' || label.form === 'short') && (
        <text
          className={styles['lineNumbers']}
          x={left + width + m.label * CHIP_TO_NUMBERS}
          fontSize={m.label}
        >
          <Numbers flight={flight} short={label.form === 'short'} />
        </text>
      )}
    </g>
  );
}
