import { type Part, partsOf } from '../../simulation/counterparts';
import { numberParts } from '../../simulation/label';
import { type Flight, isAbout, stepOf } from '../../simulation/timeline';
import { currentStep, useRun } from '../../store/run';
import { useTouch } from '../../store/touch';
import { useTouching } from '../useTouching';
import styles from './stage.module.css';

interface NumbersProps {
  readonly flight: Flight;
  readonly short: boolean;
}

/** The numbers of a segment. The one that is pointed at lights up what goes with it elsewhere. */
export function Numbers({ flight, short }: NumbersProps) {
  const touched = useTouchedParts(flight).split(' ');
  return numberParts(flight.segment, short).map(({ part, text }) => (
    <NumberPart key={part} flight={flight} part={part} lit={touched.includes(part)}>
      {text}
    </NumberPart>
  ));
}

interface NumberPartProps {
  readonly flight: Flight;
  readonly part: Part;
  readonly lit: boolean;
  readonly children: string;
}

function NumberPart({ flight, part, lit, children }: NumberPartProps) {
  const { onPointerMove, onPointerLeave } = useTouching({ kind: 'part', flight: flight.id, part });
  return (
    <tspan
      className={lit ? styles['touched'] : undefined}
      onPointerMove={onPointerMove}
      onPointerLeave={onPointerLeave}
    >
      {children}
    </tspan>
  );
}

/** A segment that has the focus is touched as a whole, by what it is: its control bits. */
export function useTouchingSegment({ id }: Flight) {
  const { onFocus, onBlur } = useTouching({ kind: 'part', flight: id, part: 'bits' });
  return { onFocus, onBlur };
}

/**
 * What of a flight's segment goes with what is touched anywhere on the page, divided by blanks: its
 * parts, or `step` when a step that it is about is. A row of a record goes with the segments of the
 * step on screen, and with those that are marked.
 */
export const useTouchedParts = (flight: Flight): string =>
  useTouch(({ touched }) => {
    switch (touched?.kind) {
      case 'part':
        return touched.flight === flight.id ? touched.part : '';
      case 'variable':
        return isShown(flight) ? partsOf(flight, touched).join(' ') : '';
      case 'step':
        return isIn(flight, touched.k) ? 'step' : '';
      case 'state':
      case undefined:
        return '';
    }
  });

/** Asked only while something is touched: a subscription of every label would cost each frame. */
const isShown = (flight: Flight): boolean =>
  useRun.getState().selected.includes(flight.id) || isIn(flight, currentStep(useRun.getState()));

const isIn = ({ id }: Flight, k: number): boolean =>
  isAbout(stepOf(useRun.getState().timeline, k), [id]);
