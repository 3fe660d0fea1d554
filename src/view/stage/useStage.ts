import { type MotionValue, motionValue } from 'framer-motion';
import { useLayoutEffect, useMemo, useState } from 'react';
import type { HostId } from '../../simulation/deed';
import type { Timeline } from '../../simulation/timeline';
import { useRun } from '../../store/run';
import { useWords } from '../useWords';
import { causeAt } from './cause';
import { heightsOf } from './heights';
import { type Ladder, layLadder } from './ladder';
import { type Metrics, metricsFor, shelfRow, type StageMode } from './metrics';
import { useDerived } from './derived';

/** The one MotionValue that mirrors where the stage is in the run. */
export function useShown(): MotionValue<number> {
  const [shown] = useState(() => motionValue(useRun.getState().shown));
  useLayoutEffect(() => {
    shown.set(useRun.getState().shown);
    // Not what is handed in: another listener may have moved it on since.
    return useRun.subscribe(() => shown.set(useRun.getState().shown));
  }, [shown]);
  return shown;
}

/** Everything that the parts of the stage draw from. */
export interface StageModel {
  readonly timeline: Timeline;
  readonly ladder: Ladder;
  readonly m: Metrics;
  /** The step that the stage shows. */
  readonly k: number;
  readonly shown: MotionValue<number>;
  /** Height of the wire on the stage, px. */
  readonly wire: MotionValue<number>;
  /** By how much the ladder is shifted, px: its own top on the stage. */
  readonly scroll: MotionValue<number>;
  /** The same two for any position, without motion. */
  readonly wireAt: (position: number) => number;
  readonly topAt: (position: number) => number;
  /** Height of the shelf at the bottom, where what is kept stands, px; 0: nothing ever is. */
  readonly shelf: number;
  /** The words beside the lane of `host` at step `k`; '' for none. */
  readonly causeOf: (k: number, host: HostId) => string;
}

/** What is drawn of the questions where they stand elsewhere. */
const NOTHING: readonly number[] = [];

/** `asking`: questions stand on the stage, and find room there; `over`: they lie over so much of its foot, px. */
export function useStage(
  mode: StageMode,
  width: number,
  height: number,
  asking: boolean,
  over: number,
): StageModel {
  const timeline = useRun((run) => run.timeline);
  const asks = useRun((run) => (asking || over > 0 ? run.asks : NOTHING));
  const k = useRun((run) => Math.min(Math.floor(run.shown), run.timeline.steps.length - 1));
  const words = useWords();
  const shown = useShown();
  const fixed = useMemo(() => {
    const m = metricsFor(mode, width, height);
    const causes = new Map<number, string>();
    const cause = (step: number, host: HostId): string => {
      const key = step * 2 + (host === 'client' ? 0 : 1);
      let text = causes.get(key);
      if (text === undefined) causes.set(key, (text = causeAt(timeline, words.story, step, host)));
      return text;
    };
    const hasCause = (step: number, host: HostId): boolean =>
      m.cause > 0 && cause(step, host) !== '';
    const ladder = layLadder(timeline, m, hasCause);
    // Kept free during the whole run: the ladder must not jump when something is put there.
    const shelf = timeline.flights.some(({ fate }) => fate === 'held') ? shelfRow(m) : 0;
    const heights = heightsOf({ timeline, ladder, m, shelf, asks, over: asking ? null : over });
    return { timeline, ladder, m, ...heights, shelf, causeOf: cause };
  }, [timeline, mode, width, height, words, asks, asking, over]);
  const wire = useDerived(shown, fixed.wireAt);
  const scroll = useDerived(shown, fixed.topAt);
  return { ...fixed, k, shown, wire, scroll };
}
