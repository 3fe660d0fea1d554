import { partsOf } from '../../simulation/counterparts';
import { numberParts } from '../../simulation/label';
import { type Flight, isAbout, stepOf } from '../../simulation/timeline';
import { currentStep, useRun } from '../../store/run';
import { touch, useTouch } from '../../store/touch';
import styles from './stage.module.css';

interface NumbersProps {
  readonly flight: Flight;
  readonly short: boolean;
}

/** The numbers of a segment. The one that is pointed at lights up what goes with it elsewhere. */
export function Numbers({ flight, short }: NumbersProps) {
  const touched = useTouchedParts(flight).split(' ');
  return numberParts(flight.segment, short).map(({ part, text }) => (
    <tspan
      key={part}
      className={touched.includes(part) ? styles['touched'] : undefined}
      onPointerEnter={() => touch({ kind: 'part', flight: flight.id, part })}
      onPointerLeave={() => touch(null)}
    >
      {text}
    </tspan>
  ));
}

/**
 * Which parts of a flight's segment go with what is touched anywhere on the page, divided by blanks.
 * A row of a record goes with the segments of the step on screen, and with those that are marked.
 */
export const useTouchedParts = (flight: Flight): string =>
  useTouch(({ touched }) => {
    if (touched?.kind === 'part') return touched.flight === flight.id ? touched.part : '';
    if (touched?.kind !== 'variable' || !isShown(flight)) return '';
    return partsOf(flight, touched).join(' ');
  });

/** Asked only while something is touched: a subscription of every label would cost each frame. */
function isShown({ id }: Flight): boolean {
  const run = useRun.getState();
  return run.selected.includes(id) || isAbout(stepOf(run.timeline, currentStep(run)), [id]);
}
