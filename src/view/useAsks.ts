import { useState } from 'react';
import { useRun } from '../store/run';
import { predictsIn, useSettings } from '../store/settings';
import { useTour } from '../store/touring';

/**
 * Do questions stand here? Their code is loaded as soon as anything has happened: the first view
 * has none. Once they have been there, what says that they are off stands there as well.
 */
export function useAsks(): boolean {
  const wanted = useSettings(predictsIn);
  const begun = useRun((run) => run.playing || run.position >= 1);
  const watching = useRun((run) => run.learner === null && run.mission === null);
  const touring = useTour(({ at }) => at !== null);
  const [needed, setNeeded] = useState(false);
  if (!needed && wanted && begun) setNeeded(true);
  return needed && watching && !touring;
}
