import { useMemo } from 'react';
import { NO_CHOICES } from '../simulation/choices';
import { compare, type Comparison } from '../simulation/compare';
import { follow } from '../simulation/thread';
import type { Timeline } from '../simulation/timeline';
import type { Branch } from '../store/run';
import { comparedWith, runOf, useRun } from '../store/run';

/** The run that the one on screen is compared with. */
export interface Other {
  /** null: the scene as nobody has touched it. */
  readonly branch: Branch | null;
  readonly timeline: Timeline;
  readonly comparison: Comparison;
}

/** null: nothing has been done yet, so there is nothing to compare. */
export function useOther(): Other | null {
  const scene = useRun((run) => run.scene);
  const port = useRun((run) => run.port);
  const timeline = useRun((run) => run.timeline);
  const interventions = useRun((run) => run.interventions);
  const choices = useRun((run) => run.choices);
  const branch = useRun(comparedWith);
  return useMemo(() => {
    const untouched = interventions.length === 0 && choices === NO_CHOICES;
    if (branch === null && untouched) return null;
    const recipe = branch ?? { choices: NO_CHOICES, interventions: [] };
    const { whole, timeline: own } = runOf(scene, recipe, port);
    // The same connection on its lanes, whether or not it has come to be there.
    const other = timeline.followed === undefined ? own : follow(whole, timeline.followed.port);
    return { branch, timeline: other, comparison: compare(timeline, other) };
  }, [scene, port, timeline, interventions, choices, branch]);
}
