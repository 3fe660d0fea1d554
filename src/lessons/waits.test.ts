import { expect, it } from 'vitest';
import { PROFILES, type ProfileId } from '../simulation/profiles';
import { RFC_PARAMETERS } from '../tcp/parameters';
import { waitOf, WAITS, type WaitId } from './waits';

const secondsOf = (id: WaitId): number => WAITS.find((wait) => wait.id === id)?.s ?? 0;

/** 2 MSL of a profile, s. */
const twoMsl = (id: ProfileId): number => {
  const { msl } = { ...RFC_PARAMETERS, ...PROFILES[id].parameters };
  return (2 * msl) / 1_000;
};

it.each([
  ['rfc', 'rfc'],
  ['windows-2003', 'windows'],
  ['linux', 'linux'],
] as const)('%s waits for 2 MSL of the profile %s', (wait, profile) => {
  expect(secondsOf(wait)).toBe(twoMsl(profile));
});

it.each(WAITS)('$id is known by its seconds, and 240 s by whether they were chosen', (wait) => {
  expect(waitOf(wait.s, wait.timeWait !== null)).toBe(wait.id);
});

it('60 s that come with a profile are Linux’s, and 30 s nobody’s', () => {
  expect(waitOf(60, false)).toBe('linux');
  expect(waitOf(30, true)).toBeNull();
});
