import { useEffect, useState } from 'react';
import type { Timeline } from '../../simulation/timeline';
import { currentStep, useRun } from '../../store/run';

/** While the slider is dragged the sentence waits until the hand rests, so that one is read out. */
const REST = 150;

/** The step to speak about. */
export function useSettled(): number {
  const k = useRun(currentStep);
  const scrubbing = useRun((run) => run.scrubbing);
  const timeline = useRun((run) => run.timeline);
  const [settled, setSettled] = useState<{ k: number; timeline: Timeline }>({ k, timeline });
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ k, timeline }), scrubbing ? REST : 0);
    return () => clearTimeout(timer);
  }, [k, scrubbing, timeline]);
  return scrubbing && settled.timeline === timeline ? settled.k : k;
}
