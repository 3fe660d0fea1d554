import { SCENARIOS, type ScenarioId } from '../src/scenarios';
import { NO_CHOICES } from '../src/simulation/choices';
import type { Timeline } from '../src/simulation/timeline';
import { runOf } from '../src/store/run';

export const SCENES = Object.keys(SCENARIOS) as ScenarioId[];

/** A scene's run as the lanes show it: they follow one connection. */
export const onLanes = (scene: ScenarioId): Timeline =>
  runOf(scene, { choices: NO_CHOICES, interventions: [] }, null).timeline;

/** Whatever can happen in a scene: each rule, each state, each kind of step, in the words of the run. */
function happeningsIn(scene: ScenarioId): ReadonlySet<string> {
  const { steps } = onLanes(scene);
  return new Set(
    steps.flatMap(({ what, because, hosts }) => [
      what.kind,
      ...because.map(({ rule }) => rule),
      hosts.client.state,
      hosts.server.state,
    ]),
  );
}

/**
 * A few scenes in which everything happens that happens in any: for what takes long, and depends on
 * what happens rather than on the scene.
 */
export const EXEMPLARS: readonly ScenarioId[] = exemplars();

function exemplars(): ScenarioId[] {
  const left = new Map(SCENES.map((scene) => [scene, happeningsIn(scene)]));
  const seen = new Set<string>();
  const chosen: ScenarioId[] = [];
  for (;;) {
    const news = SCENES.map((scene) => {
      const fresh = [...(left.get(scene) ?? [])].filter((what) => !seen.has(what));
      return { scene, fresh };
    });
    const [best] = news.toSorted((a, b) => b.fresh.length - a.fresh.length);
    if (best === undefined || best.fresh.length === 0) return chosen;
    chosen.push(best.scene);
    for (const what of best.fresh) seen.add(what);
  }
}

/** The exemplars, and of the others those whose turn it is: the n-th of `turns` sees a share of them. */
export const exemplarsAnd = (n: number, turns: number): readonly ScenarioId[] =>
  SCENES.filter((scene, i) => EXEMPLARS.includes(scene) || i % turns === n % turns);
