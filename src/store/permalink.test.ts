import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALL_NAMES, FIREWALLS, HABITS, HOST_IDS, type Intervention } from '../simulation/deed';
import { CONTROL_BITS } from '../tcp/segment';
import { TOUR_IDS } from '../lessons/tours/ids';
import { MOST_SYNS } from '../simulation/simulate';
import { LATEST, MOST_FLIGHTS, MOST_OCTETS, textOf } from './deed-text';
import { isEmbedding, printPlace, readPlace } from './permalink';
import { HIGHEST_SEED, LONGEST_DELAY } from './weather-text';

const at = fc.nat(LATEST);
const flight = fc.nat(MOST_FLIGHTS);
const host = fc.constantFrom(...HOST_IDS);
const octets = fc.integer({ min: 1, max: MOST_OCTETS });
const constant = fc.constant;

const segment = fc
  .record({
    seq: fc.nat(2 ** 32 - 1),
    ack: fc.nat(2 ** 32 - 1),
    ctl: fc.subarray([...CONTROL_BITS]),
    wnd: fc.nat(65_535),
    text: fc.nat(MOST_OCTETS).map(textOf),
  })
  .map((made) => (made.ctl.includes('ACK') ? made : { ...made, ack: 0 }));

/** Addresses have percent with one decimal. */
const part = fc.nat(1_000).map((n) => n / 1_000);
const delay = fc.integer({ min: 1, max: LONGEST_DELAY });
const weather = fc
  .record(
    {
      delay: fc.record({ client: delay, server: delay }),
      jitter: fc.nat(LONGEST_DELAY),
      loss: part,
      duplication: part,
      reordering: part,
      seed: fc.nat(HIGHEST_SEED),
    },
    { requiredKeys: [] },
  )
  .filter((set) => Object.keys(set).length > 0);

const deeds: { readonly [kind: string]: fc.Arbitrary<Intervention> } = {
  call: fc.oneof(
    fc.record({
      kind: constant('call' as const),
      host,
      call: fc.record({
        name: fc.constantFrom(...CALL_NAMES.filter((name) => name !== 'send')),
      }),
      at,
    }),
    fc.record({
      kind: constant('call' as const),
      host,
      call: fc.record({ name: constant('send' as const), text: octets.map(textOf) }),
      at,
    }),
    // What a layer above TCP might say.
    fc.record({
      kind: constant('call' as const),
      host,
      call: fc.record({
        name: constant('send' as const),
        text: fc
          .array(fc.nat(255), { minLength: 1, maxLength: 40 })
          .map((all) => String.fromCharCode(...all)),
      }),
      at,
    }),
  ),
  mischief: fc.record({ kind: fc.constantFrom('drop' as const, 'duplicate', 'hold'), flight }),
  delay: fc.record({ kind: constant('delay' as const), flight, by: at }),
  replace: fc.record({ kind: constant('replace' as const), flight, segment }),
  release: fc.record({ kind: constant('release' as const), flight, at }),
  inject: fc.record({
    kind: constant('inject' as const),
    to: host,
    segment,
    by: fc.constantFrom('past' as const, 'host', 'stranger'),
    at,
  }),
  flood: fc.record({
    kind: constant('flood' as const),
    to: host,
    count: fc.integer({ min: 1, max: MOST_SYNS }),
    at,
  }),
  path: fc.record({ kind: constant('path' as const), weather, at }),
  cable: fc.record({ kind: constant('cable' as const), whole: fc.boolean(), at }),
  firewall: fc.record({
    kind: constant('firewall' as const),
    mode: fc.constantFrom(...FIREWALLS),
    at,
  }),
  habit: fc.record({
    kind: constant('habit' as const),
    host,
    habit: fc.constantFrom(...HABITS),
    on: fc.boolean(),
    at,
  }),
  'power-cycle': fc.record({ kind: constant('power-cycle' as const), host, at }),
};

/** A stop of a tour, or its end. */
const tourPlace = fc.record({ tour: fc.constantFrom(...TOUR_IDS), stop: fc.nat(40) });

it('a stop of a tour comes back from an address as it went in', () => {
  fc.assert(
    fc.property(tourPlace, (tour) => {
      const { place, faults } = readPlace(
        printPlace({ scene: 'whole-life', interventions: [], step: 3, tour }),
      );
      expect(faults).toEqual([]);
      expect(place).toMatchObject({ step: 3, tour });
    }),
  );
});

it.each([
  'opening',
  'opening.0',
  'opening.-1',
  'opening.1.2',
  'opening.1e3',
  'opening.99999999999999999999',
  'closing.1',
  'constructor.1',
  '__proto__.1',
  '.1',
  '',
])('what is no stop of a tour is told: %j', (text) => {
  const { place, faults } = readPlace(`#/s/whole-life?tour=${encodeURIComponent(text)}`);
  expect(place).toEqual({ scene: 'whole-life', interventions: [] });
  expect(faults).toEqual([{ part: 'tour', text }]);
});

it('whoever is one of the ends is on no tour', () => {
  const { place, faults } = readPlace('#/m/open-client?tour=opening.2');
  expect(place.tour).toBeUndefined();
  expect(faults).toEqual([{ part: 'tour', text: 'opening.2' }]);
});

describe('every deed comes back from an address as it went in', () => {
  it.each(Object.keys(deeds))('%s', (kind) => {
    const one = deeds[kind];
    if (one === undefined) throw new Error(kind);
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 5 }), (interventions) => {
        const address = printPlace({ scene: 'whole-life', interventions });
        const { place, faults } = readPlace(address);
        expect(faults).toEqual([]);
        expect(place.interventions).toEqual(interventions);
        // As a browser may encode it.
        expect(readPlace(encodeURI(address)).place.interventions).toEqual(interventions);
      }),
      { numRuns: 60 },
    );
  });

  it('all together', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(...Object.values(deeds)), { maxLength: 12 }),
        (interventions) => {
          const { place } = readPlace(printPlace({ scene: 'whole-life', interventions }));
          expect(place.interventions).toEqual(interventions);
        },
      ),
    );
  });
});

it('whether somebody is asked before an arrival comes back', () => {
  for (const predict of ['on', 'off'] as const) {
    const { place, faults } = readPlace(
      printPlace({ scene: 'whole-life', predict, interventions: [] }),
    );
    expect([place.predict, faults]).toEqual([predict, []]);
  }
});

describe('a card of the notes', () => {
  it('comes back, with the place under it', () => {
    for (const notes of ['list', 'A01', 'B46'] as const) {
      const { place, faults } = readPlace(
        printPlace({ scene: 'whole-life', step: 3, notes, interventions: [] }),
      );
      expect([place.notes, place.scene, place.step, faults]).toEqual([notes, 'whole-life', 3, []]);
    }
  });

  it.each([
    ['#/notes', 'list'],
    ['#/notes/', 'list'],
    ['#/notes/A03', 'A03'],
    ['#/notes/B46?lang=ko', 'B46'],
  ])('has an address of its own: %s', (address, notes) => {
    const { place, faults } = readPlace(address);
    expect([place.notes, place.scene, faults]).toEqual([notes, undefined, []]);
  });

  it.each(['#/notes/A35', '#/s/reset?notes=A35'])('that is not there is told: %s', (address) => {
    const { place, faults } = readPlace(address);
    expect(place.notes).toBe('list');
    expect(faults).toEqual([{ part: 'notes', text: 'A35' }]);
  });
});

describe('the library of scenes', () => {
  it('comes back, with the place under it', () => {
    const { place, faults } = readPlace(
      printPlace({ scene: 'whole-life', step: 3, scenes: 'list', interventions: [] }),
    );
    expect([place.scenes, place.scene, place.step, faults]).toEqual(['list', 'whole-life', 3, []]);
  });

  it('is not there unless an address says so', () => {
    expect(readPlace(printPlace({ scene: 'reset', interventions: [] })).place.scenes).toBe(
      undefined,
    );
  });

  it.each(['#/scenes', '#/scenes/', '#/scenes?lang=ko'])('has its own address: %s', (address) => {
    const { place, faults } = readPlace(address);
    expect([place.scenes, place.scene, faults]).toEqual(['list', undefined, []]);
  });

  it('that is asked for in another way is told, and not opened', () => {
    const { place, faults } = readPlace('#/s/reset?scenes=all');
    expect([place.scenes, place.scene]).toEqual([undefined, 'reset']);
    expect(faults).toEqual([{ part: 'key', text: 'scenes=all' }]);
  });
});

describe('what can’t be is left out, and named', () => {
  it('a switch that is neither on nor off', () => {
    const { place, faults } = readPlace('#/s/whole-life?predict=perhaps');
    expect(place.predict).toBeUndefined();
    expect(faults).toEqual([{ part: 'key', text: 'predict=perhaps' }]);
  });

  it.each([
    'path@0:loss=101',
    'path@0:loss=-1',
    'path@0:delay=0-80',
    'path@0:jitter=60001',
    'path@0:wind=3',
    'path@0:',
    'cable@0:bent',
    'firewall@0:open',
    'flood.server@0:0',
    'flood.server@0:201',
    'flood.nobody@0:8',
    'client.send@0:x',
    'client.send@0:x4',
    'client.send@0:xzz',
    'hold:1:2',
    'hold:x',
    'release:1',
    'release:1@',
    'release:1@x',
    'delay:1',
    'delay:1:-5',
    'delay:1:90000001',
  ])('%s', (text) => {
    const { place, faults } = readPlace(`#/s/whole-life?do=${text},drop:1`);
    expect(place.interventions).toEqual([{ kind: 'drop', flight: 1 }]);
    expect(faults).toEqual([{ part: 'do', text }]);
  });
});

describe('embedding', () => {
  it('is asked for before the # or after it, and only what is after it is printed', () => {
    const { place, faults } = readPlace('#/s/reset?step=2&embed=1');
    expect([place.view, faults]).toEqual(['embed', []]);
    expect(printPlace(place)).toBe('#/s/reset?step=2&embed=1');
    expect(readPlace('#/s/reset', '?embed=1').place.view).toBe('embed');
    expect(readPlace('#/s/reset?view=present', '?a=b&embed=1').place.view).toBe('embed');
    expect([isEmbedding('?embed=1'), isEmbedding('?embed=0'), isEmbedding('')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each(['0', 'true', '', '<b>'])('another value is told, wherever it stands: %s', (value) => {
    const told = [{ part: 'key', text: `embed=${value}` }];
    const text = encodeURIComponent(value);
    expect(readPlace(`#/s/reset?embed=${text}`)).toMatchObject({ faults: told });
    expect(readPlace('#/s/reset', `?embed=${text}`)).toMatchObject({ faults: told });
    expect(readPlace('#/s/reset', `?embed=${text}`).place.view).toBeUndefined();
  });

  it('what surrounds the page before the # is nobody’s fault', () => {
    expect(readPlace('#/s/reset', '?utm_source=lms&%E0%A4%A=%').faults).toEqual([]);
  });

  it.each([
    ['#/m/open-server', '/m/open-server'],
    ['#/?tour=opening.3', 'tour=opening.3'],
    ['#/notes/A03', 'notes=A03'],
    ['#/scenes', 'scenes=list'],
    ['#/s/reset?room=a1', 'room=a1'],
  ])('a frame shows a scene and nothing else: %s', (hash, text) => {
    const { place, faults } = readPlace(hash, '?embed=1');
    expect(faults).toEqual([{ part: 'embed', text }]);
    expect(Object.keys(place).toSorted()).toEqual([
      'interventions',
      ...(hash.includes('reset') ? ['scene'] : []),
      'view',
    ]);
  });
});
