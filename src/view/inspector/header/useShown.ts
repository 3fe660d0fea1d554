import { useMemo, useState } from 'react';
import type { Flight, Timeline } from '../../../simulation/timeline';
import { useRun } from '../../../store/run';
import { shownAt } from './which';

interface Kept {
  readonly timeline: Timeline;
  readonly k: number;
  readonly id: number;
}

/**
 * The segment whose header is shown. One that was pressed stays until the run moves on, although a
 * press anywhere else closes its menu and takes the mark away: or the fields could not be pressed.
 */
export function useShown(timeline: Timeline, k: number): Flight | null {
  const pressed = useRun((run) => run.chosen ?? run.selected.at(-1) ?? null);
  const [kept, keep] = useState<Kept | null>(null);
  const isHere = kept !== null && kept.timeline === timeline && kept.k === k;
  if (pressed === null && kept !== null && !isHere) keep(null);
  if (pressed !== null && !(isHere && kept.id === pressed)) keep({ timeline, k, id: pressed });
  const id = pressed ?? (isHere ? kept.id : null);
  return useMemo(() => shownAt(timeline, k, id), [timeline, k, id]);
}
