import { cancelFrame, frame, type FrameData, type MotionValue, motionValue } from 'framer-motion';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { ScenarioId } from '../../../scenarios';
import type { HostId } from '../../../simulation/deed';
import type { State } from '../../../tcp/tcb';
import { useLive } from '../../stage/live';
import { along, type Point, shoulder } from './routes';

/** How long a token is on its way, ms. */
const TRAVEL = 450;

interface Place {
  readonly host: HostId;
  readonly state: State;
  readonly scene: ScenarioId;
  /** The step that has happened. */
  readonly k: number;
  /** The way that led to `state` in this step; null: the end was there before. */
  readonly way: readonly Point[] | null;
}

/**
 * Keeps a token where its end is. When the run has gone one step forward it travels there along
 * `way`; after every other change, and for those who want no motion, it is there at once. What it is
 * drawn from is the place alone, so that it is never anywhere else for longer than one travel.
 */
export function useTravel({ host, state, scene, k, way }: Place): RefObject<SVGGElement | null> {
  /** How much of the way it has come, 0 … 1. */
  const [progress] = useState(() => motionValue(1));
  const travelled = useRef<readonly Point[] | null>(null);
  const before = useRef({ scene, k, state });
  useLayoutEffect(() => {
    const old = before.current;
    before.current = { scene, k, state };
    if (old.scene === scene && old.k === k && old.state === state) return;
    const onward = old.scene === scene && k === old.k + 1;
    // Where only the other end moved, this one may still be under way.
    if (onward && way === null && old.state === state) return;
    travelled.current = onward && !calm() ? way : null;
    progress.set(travelled.current === null ? 1 : 0);
  });
  useGlide(progress);
  return useLive<SVGGElement>([progress], (element) => {
    const t = progress.get();
    const going = travelled.current;
    const [x, y] = t < 1 && going !== null ? along(going, t) : shoulder(state, host);
    element.setAttribute('transform', `translate(${x} ${y})`);
  });
}

const calm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Lets `progress` run from 0 to 1 whenever it is set to 0. */
function useGlide(progress: MotionValue<number>): void {
  useLayoutEffect(() => {
    let began: number | null = null;
    const go = ({ timestamp }: FrameData): void => {
      began ??= timestamp;
      const t = Math.min(1, (timestamp - began) / TRAVEL);
      // Slower at both ends; never 0 again, which would begin anew.
      progress.set(Math.max(1e-6, t * t * (3 - 2 * t)));
    };
    const begin = (value: number): void => {
      if (value >= 1) cancelFrame(go);
      if (value !== 0) return;
      began = null;
      frame.update(go, true);
    };
    const stop = progress.on('change', begin);
    return () => {
      stop();
      cancelFrame(go);
    };
  }, [progress]);
}
