/** Trying what a scene offers, and answering what it asks in the end. */
import { choicesOf } from '../lessons/notes';
import type { Trial } from '../lessons/lesson';
import type { ScenarioId } from '../scenarios';
import { compare } from '../simulation/compare';
import { clampPosition } from '../simulation/instant';
import { restAfter } from '../simulation/pacing';
import { printDeed } from './deed-text';
import { leaveMission } from './mission';
import { logOf, openScene, play, seek, useRun } from './run';
import { accept, openTab } from './settings';

/** What makes a run of the scene that is on the page, and where in it to look. */
export type Attempt = Pick<Trial, 'choices' | 'deeds' | 'at' | 'open'>;

/**
 * Does it to the scene on the page, and plays on from the last step that both runs share; undo gives
 * back what was there. Trying the same again begins again.
 */
export function tryIt(attempt: Attempt): void {
  leaveMission();
  const before = useRun.getState();
  begin(before.scene, attempt);
  const { timeline, interventions } = useRun.getState();
  // That its calls take over needs no notice: the lesson has said what is done.
  accept(interventions.find(({ kind }) => kind === 'call') ?? null);
  const { shared } = compare(timeline, before.timeline);
  const opens = Math.floor(clampPosition(timeline, useRun.getState().position));
  const from = Math.max(opens, Math.min(shared, timeline.steps.length) - 1);
  useRun.setState({ undoable: [...before.undoable, logOf(before)] });
  seek(restAfter(timeline, from));
  if (attempt.open !== undefined) openTab(attempt.open);
  play();
}

/** The scene as nobody has touched it, from where it begins; undo gives back what was there. */
export function asItWas(): void {
  leaveMission();
  const before = useRun.getState();
  openScene(before.scene);
  useRun.setState({ undoable: [...before.undoable, logOf(before)] });
}

const begin = (scene: ScenarioId, attempt: Attempt): void =>
  openScene(scene, { choices: choicesOf(attempt), interventions: attempt.deeds ?? [] });

/** Is the run on the page what comes of this trial? */
export function isTried(
  {
    scene,
    interventions,
    choices,
  }: Pick<ReturnType<typeof useRun.getState>, 'scene' | 'interventions' | 'choices'>,
  of: ScenarioId,
  attempt: Attempt,
): boolean {
  if (scene !== of) return false;
  const deeds = interventions.map(printDeed).join() === (attempt.deeds ?? []).map(printDeed).join();
  return deeds && JSON.stringify(choices) === JSON.stringify(choicesOf(attempt));
}
