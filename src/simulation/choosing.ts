/** What a choice comes to: the numbers that a host has, and what is no choice at all. */
import {
  AS_IN_THE_SCENE,
  type Choices,
  type HostChoices,
  NO_CHOICES,
  type NumberName,
  OPTIONS,
  NUMBERS,
  optionsOf,
  setUp,
} from './choices';
import { HOST_IDS, type HostId } from './deed';
import { ephemeralOf, type HostSetup, MOST_WAITING } from './host';
import type { Stage } from './run';

/** The numbers of a host that is set up like this. */
export function numbersOf(setup: HostSetup): { readonly [N in NumberName]: number } {
  const { first, last } = ephemeralOf(setup);
  return {
    backlog: setup.backlog ?? MOST_WAITING,
    buffer: setup.parameters.receiveBuffer,
    ports: last - first + 1,
    timeWait: (2 * setup.parameters.msl) / 1_000,
  };
}

/**
 * The choices about `id` with something else in them. What is chosen just as it would be anyway is
 * not a choice: it goes on following the profile.
 */
export function chosen(
  stage: Stage,
  choices: Choices,
  id: HostId,
  change: Partial<HostChoices>,
): Choices {
  const wanted = { ...choices[id], ...change };
  const names = [...OPTIONS, ...NUMBERS].filter((name) => name in change);
  const without = names.reduce((rest, name) => ({ ...rest, [name]: null }), wanted);
  const setup = setUp(stage.hosts[id], without);
  const anyway = { ...optionsOf(setup), ...numbersOf(setup) };
  const next = names.reduce(
    (kept, name) => (anyway[name] === wanted[name] ? { ...kept, [name]: null } : kept),
    wanted,
  );
  const both = { ...choices, [id]: isAsInTheScene(next) ? AS_IN_THE_SCENE : next };
  return HOST_IDS.every((host) => both[host] === AS_IN_THE_SCENE) ? NO_CHOICES : both;
}

const isAsInTheScene = (choices: HostChoices): boolean =>
  Object.entries(AS_IN_THE_SCENE).every(
    ([name, value]) => choices[name as keyof HostChoices] === value,
  );
