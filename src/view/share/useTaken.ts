import { useMemo } from 'react';
import { fileName } from '../../export/file-name';
import type { Timeline } from '../../simulation/timeline';
import { upTo } from '../../simulation/up-to';
import { currentStep, useRun } from '../../store/run';

/** The run as far as it is wanted, and what its files are called. */
export interface Taken {
  readonly timeline: Timeline;
  readonly nameOf: (extension: string, ...parts: string[]) => string;
}

/** What is taken along of the run on screen: all of it, or what there has been up to now. */
export function useTaken(whole: boolean): Taken {
  const timeline = useRun((run) => run.timeline);
  const scene = useRun((run) => run.scene);
  const k = useRun(currentStep);
  return useMemo(
    () => ({
      timeline: whole ? timeline : upTo(timeline, k),
      nameOf: (extension, ...parts) =>
        fileName({ scene, step: whole ? null : k + 1, parts, extension }),
    }),
    [timeline, scene, k, whole],
  );
}
