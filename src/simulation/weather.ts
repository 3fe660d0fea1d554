import type { Firewall } from './deed';
import { type Path, STEADY_PATH, type Weather } from './path';
import { stepOf, type Timeline } from './timeline';

/** All that holds between the hosts at one moment. */
export interface Surroundings {
  readonly weather: Weather;
  /** Is the cable whole? */
  readonly whole: boolean;
  readonly firewall: Firewall;
}

/**
 * The last of the steps with which a run begins: the first, and the changes that hold from the very
 * beginning. Until there nothing has happened yet.
 */
export function beginning({ steps }: Timeline): number {
  const first = steps.findIndex(
    ({ at, what }, k) => k > 0 && !(at === 0 && what.kind === 'change'),
  );
  return (first < 0 ? steps.length : first) - 1;
}

/** What holds after step `k` on the way `path` of a scene; at the beginning, all that it begins with. */
export function surroundingsAt(path: Path, timeline: Timeline, k: number): Surroundings {
  let weather: Weather = { ...STEADY_PATH, ...path };
  let whole = true;
  let firewall: Firewall = 'off';
  for (let i = 0; i <= Math.max(k, beginning(timeline)); i++) {
    const { what } = stepOf(timeline, i);
    if (what.kind !== 'change') continue;
    const { change } = what;
    if (change.kind === 'path') weather = { ...weather, ...change.weather };
    else if (change.kind === 'cable') whole = change.whole;
    else if (change.kind === 'firewall') firewall = change.mode;
  }
  return { weather, whole, firewall };
}
