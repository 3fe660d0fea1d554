import { HOST_IDS, type HostId } from '../simulation/deed';
import { simulate } from '../simulation/simulate';
import { stepOf, type Timeline } from '../simulation/timeline';
import type { State } from '../tcp/tcb';
import { SCENARIOS, type ScenarioId } from '.';

/** Where a run passes through a state: the first step in which an end is in it, from 0, and which end. */
export interface Passage {
  readonly k: number;
  readonly host: HostId;
}

/** A scene that passes through a state. */
export interface ScenePassage extends Passage {
  readonly scene: ScenarioId;
}

/**
 * Where a run enters `state`; when nobody ever moves into it, where an end begins in it; null: the
 * run does not pass through it.
 */
export function passageOf(timeline: Timeline, state: State): Passage | null {
  const { steps } = timeline;
  const begins = HOST_IDS.find((host) => steps[0].hosts[host].state === state);
  for (let k = 1; k < steps.length; k++) {
    const [before, now] = [stepOf(timeline, k - 1).hosts, stepOf(timeline, k).hosts];
    const host = HOST_IDS.find((id) => now[id].state === state && before[id].state !== state);
    if (host !== undefined) return { k, host };
  }
  return begins === undefined ? null : { k: 0, host: begins };
}

let runs: readonly (readonly [ScenarioId, Timeline])[] | null = null;

/** The scenes that pass through `state`, in the order of the curriculum. They are run when first asked for. */
export function passagesThrough(state: State): ScenePassage[] {
  runs ??= (Object.keys(SCENARIOS) as ScenarioId[]).map(
    (scene) => [scene, simulate(SCENARIOS[scene])] as const,
  );
  return runs.flatMap(([scene, timeline]) => {
    const passage = passageOf(timeline, state);
    return passage === null ? [] : [{ scene, ...passage }];
  });
}
