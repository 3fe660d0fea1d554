import { useMemo } from 'react';
import type { HostId } from '../../simulation/deed';
import { positionAt } from '../../simulation/instant';
import { stepOf } from '../../simulation/timeline';
import { type Other, useOther } from '../useOther';
import { type Apart, apartStates } from './apart';
import { nameHeight } from './ladder';
import type { Metrics } from './metrics';
import type { StageModel } from './useStage';

export interface GhostProps {
  readonly stage: StageModel;
  /** How much of the top is covered by the fold. */
  readonly fold: number;
}

/**
 * What the run on screen is compared with, if that goes on after they part: where it only stops,
 * the run was just continued by hand, and there is nothing that it would have been.
 */
export function useGhost(): Other | null {
  const other = useOther();
  if (other === null || other.comparison.at === null) return null;
  return other.comparison.shared < other.timeline.steps.length ? other : null;
}

export function useApart(
  { timeline }: StageModel,
  { timeline: other, comparison }: Other,
): readonly Apart[] {
  return useMemo(
    () => apartStates(timeline, other, comparison.shared),
    [timeline, other, comparison.shared],
  );
}

/** Height of simulated time `ms` on the ladder; null: it is still to come. */
export function heightAt({ timeline, ladder, k }: StageModel, ms: number): number | null {
  if (ms > stepOf(timeline, k).at) return null;
  const position = positionAt(timeline, ms);
  const step = Math.floor(position);
  const from = ladder.y[step] ?? 0;
  return from + ((ladder.y[step + 1] ?? from) - from) * (position - step);
}

/** Height of simulated time `ms`, also if it is still to come. */
export const heightEver = (stage: StageModel, ms: number): number =>
  heightAt({ ...stage, k: stage.timeline.steps.length - 1 }, ms) ?? stage.ladder.y.at(-1) ?? 0;

export const laneX = (m: Metrics, host: HostId): number => (host === 'client' ? m.left : m.right);
export const outward = (host: HostId): number => (host === 'client' ? -1 : 1);
export const edgeX = (m: Metrics, host: HostId): number =>
  laneX(m, host) + outward(host) * (m.laneWidth / 2);

/** Does no name stand beside the lane from `top` to `bottom`, now or later? */
export function isFree(stage: StageModel, host: HostId, top: number, bottom: number): boolean {
  const { ladder, m, causeOf } = stage;
  return ladder.marks.every((mark) => {
    if (mark.host !== host) return true;
    const height = nameHeight(m, mark.state, causeOf(mark.step, host) !== '');
    return mark.y >= bottom || mark.y + height <= top;
  });
}
