import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AS_IN_THE_SCENE, type HostChoices, NUMBERS, OPTIONS } from '../simulation/choices';
import { PROFILES, type ProfileId } from '../simulation/profiles';
import { LEAST, MOST, printChoices, readChoices } from './choices-text';
import { printPlace, readPlace } from './permalink';

const orNot = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(arbitrary, { nil: null });

const aNumber = (name: (typeof NUMBERS)[number]) =>
  orNot(fc.integer({ min: LEAST[name], max: MOST[name] }));

const anyChoices: fc.Arbitrary<HostChoices> = fc.record({
  profile: fc.constantFrom(...(Object.keys(PROFILES) as ProfileId[])),
  backlog: aNumber('backlog'),
  buffer: aNumber('buffer'),
  ports: aNumber('ports'),
  timeWait: aNumber('timeWait'),
  cookies: orNot(fc.boolean()),
  fastOpen: orNot(fc.boolean()),
  keepAlive: orNot(fc.boolean()),
  rfc1337: orNot(fc.boolean()),
  clockIsn: orNot(fc.boolean()),
  twoWay: orNot(fc.boolean()),
  reuseAddress: orNot(fc.boolean()),
});

/** What is read, and the words that could not be. */
function read(text: string): [HostChoices, string[]] {
  const faults: string[] = [];
  const choices = readChoices(text, (part, word) => void faults.push(`${part} ${word}`));
  return [choices, faults];
}

describe('what is chosen about a host', () => {
  it('is the same after it was printed and read', () => {
    fc.assert(
      fc.property(anyChoices, (choices) => {
        expect(read(printChoices(choices))).toEqual([choices, []]);
      }),
    );
  });

  it('is the same in an address, for each host and each branch', () => {
    fc.assert(
      fc.property(anyChoices, anyChoices, (client, server) => {
        const choices = { client, server };
        const branch = { name: null, choices, interventions: [] };
        const address = printPlace({
          scene: 'reset',
          interventions: [],
          choices,
          branches: [branch],
        });
        const { place, faults } = readPlace(address);
        expect(faults).toEqual([]);
        expect(place.choices ?? { client: AS_IN_THE_SCENE, server: AS_IN_THE_SCENE }).toEqual(
          choices,
        );
        expect(place.branches?.[0]?.choices).toEqual(choices);
      }),
    );
  });

  it('is no text when nothing is chosen', () => {
    expect(printChoices(AS_IN_THE_SCENE)).toBe('');
    expect(read('')[0]).toBe(AS_IN_THE_SCENE);
  });

  it('reads as it is written down', () => {
    const choices = { ...AS_IN_THE_SCENE, profile: 'linux', backlog: 2, cookies: false } as const;
    expect(printChoices({ ...choices, keepAlive: true })).toBe(
      'linux;backlog:2;no-cookies;keepalive',
    );
  });

  it.each([
    'backlog:0',
    'backlog:-1',
    'backlog:1025',
    'backlog:2.5',
    'backlog:',
    'backlog',
    'ports:65536',
    'timeWait:601',
    'timeWait:-1',
    'buffer:65536',
    'cookies:1',
    'no-no-cookies',
    'no-linux',
    'no-backlog:2',
    'solaris',
    'constructor',
    'no-constructor',
    '',
  ])('“%s” is told and left out, and the rest is kept', (word) => {
    const [choices, faults] = read(`linux;${word}`);
    expect(choices).toEqual({ ...AS_IN_THE_SCENE, profile: 'linux' });
    expect(faults).toEqual([`host ${word}`]);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void read(text)));
  });
});

it('every option and every number has a word in addresses', () => {
  for (const name of OPTIONS) {
    expect(printChoices({ ...AS_IN_THE_SCENE, [name]: true })).toMatch(/^[a-z\d]+$/);
  }
  for (const name of NUMBERS) {
    expect(printChoices({ ...AS_IN_THE_SCENE, [name]: 7 })).toBe(`${name}:7`);
  }
});
