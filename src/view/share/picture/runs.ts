/** Runs that tests draw: every scene, and what viewers make of some. */
import { SCENARIOS, type ScenarioId } from '../../../scenarios';
import { NO_CHOICES } from '../../../simulation/choices';
import type { Timeline } from '../../../simulation/timeline';
import { readPlace } from '../../../store/permalink';
import { runOf } from '../../../store/run';

const DEEDS: readonly (readonly [ScenarioId, string])[] = [
  ['whole-life', 'delay:1:240,duplicate:3,drop:5'],
  ['four-way-release', 'drop:6,drop:8,delay:9:480'],
  ['three-way-handshake', 'flood.server@300:20,client.send@400'],
  ['three-way-handshake', 'hold:1'],
  [
    'three-way-handshake',
    Array.from({ length: 60 }, (_, i) => `client.send@${300 + 40 * i}`).join(','),
  ],
];

export const SCENE_IDS = Object.keys(SCENARIOS) as ScenarioId[];

/** A scene as it is, or with deeds as an address writes them. */
export const runWith = (scene: ScenarioId, deeds = ''): Timeline => {
  const { place } = readPlace(`#/s/${scene}${deeds === '' ? '' : `?do=${deeds}`}`);
  return runOf(scene, { choices: NO_CHOICES, interventions: place.interventions }, null).timeline;
};

/** Each with a name. */
export const RUNS: readonly (readonly [string, Timeline])[] = [
  ...SCENE_IDS.map((scene) => [scene, runWith(scene)] as const),
  ...DEEDS.map(
    ([scene, deeds]) => [`${scene} ${deeds}`.slice(0, 60), runWith(scene, deeds)] as const,
  ),
];
