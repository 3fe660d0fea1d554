import { lastStep } from '../../simulation/instant';
import type { Timeline } from '../../simulation/timeline';
import { currentStep, useRun } from '../../store/run';

/** How much of the run on screen is taken along: the run, and the last step of it that is wanted. */
export function useExtent(whole: boolean): { readonly timeline: Timeline; readonly k: number } {
  const timeline = useRun((run) => run.timeline);
  const k = useRun((run) => (whole ? lastStep(run.timeline) : currentStep(run)));
  return { timeline, k };
}
