import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCENARIOS, type ScenarioId } from '../scenarios';
import { AS_IN_THE_SCENE, NO_CHOICES } from '../simulation/choices';
import type { Intervention } from '../simulation/deed';
import { readPlace } from './permalink';
import { type Item, LONGEST_NOTE, LONGEST_TITLE, MOST_ITEMS, type Plan } from './plan';
import { addPlan, readPlan, withoutNotes } from './plan-text';

const SCENES = Object.keys(SCENARIOS) as ScenarioId[];

/** Anything that somebody may write, with what an address and an item are divided by. */
const text = (most: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength: most }),
      fc
        .array(fc.constantFrom('~', '%', '&', '=', '#', '%7E', '%25', '+', ' ', '\n', '\0', '수업'))
        .map((parts) => parts.join('')),
    )
    .map((made) => [...made.replaceAll('\r', '')].slice(0, most).join(''));

const deed: fc.Arbitrary<Intervention> = fc.oneof(
  fc.record({ kind: fc.constantFrom('drop' as const, 'duplicate'), flight: fc.nat(99) }),
  fc.record({ kind: fc.constant('delay' as const), flight: fc.nat(99), by: fc.nat(9_999) }),
);

const item: fc.Arbitrary<Item> = fc
  .record({
    scene: fc.constantFrom(...SCENES),
    step: fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }),
    port: fc.option(fc.nat(65_535), { nil: undefined }),
    name: fc.option(
      text(40).map((made) => made.trim()),
      { nil: null },
    ),
    choices: fc.constantFrom(NO_CHOICES, {
      ...NO_CHOICES,
      server: { ...AS_IN_THE_SCENE, backlog: 2 },
    }),
    interventions: fc.array(deed, { maxLength: 5 }),
    note: text(LONGEST_NOTE),
  })
  .map(({ note, step, port, name, ...rest }) => ({
    place: {
      ...rest,
      name: name === '' ? null : name,
      ...(step === undefined ? {} : { step }),
      ...(port === undefined ? {} : { port }),
    },
    note,
  }));

const plan: fc.Arbitrary<Plan> = fc.record({
  title: text(LONGEST_TITLE),
  items: fc.array(item, { maxLength: 6 }),
});

const address = (query: string): string => `#/s/reset?step=2${query}`;

it('any plan comes back from an address as it went in, and disturbs nothing else there', () => {
  fc.assert(
    fc.property(plan, fc.nat(9), (made, n) => {
      const at = n < made.items.length ? n : null;
      const hash = addPlan('#/s/reset?step=2', made, at);
      expect(readPlan(hash)).toEqual({ plan: made, at, faults: [] });
      expect(readPlace(hash)).toEqual({
        place: { scene: 'reset', step: 2, interventions: [] },
        faults: [],
      });
    }),
  );
});

it('whatever stands in an address, reading a plan never throws', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom('item=', '~', '&', 'note=', '%', '\ud800', 'reset', 'plan=', 'at=')),
  );
  fc.assert(
    fc.property(hostile, (made) => {
      const { plan: read } = readPlan(address(`&${String(made)}`));
      for (const { place } of read?.items ?? []) expect(SCENES).toContain(place.scene);
    }),
  );
});

it('an address without a plan has none', () => {
  expect(readPlan('#/s/reset?step=2')).toEqual({ plan: null, at: null, faults: [] });
  expect(addPlan('#/s/reset', null, null)).toBe('#/s/reset');
});

it('is written so that it can be read', () => {
  const { plan: read } = readPlan(
    '#/s/reset?plan=Closing&item=last-ack-lost~step=5~do=drop:6~note=Ask+first.&item=reset',
  );
  expect(read?.items.map(({ place, note }) => [place.scene, place.step, note])).toEqual([
    ['last-ack-lost', 5, 'Ask first.'],
    ['reset', undefined, ''],
  ]);
  expect(addPlan('#/s/reset', read, 1)).toBe(
    '#/s/reset?plan=Closing&item=last-ack-lost~step=5~do=drop:6~note=Ask+first.&item=reset&at=2',
  );
});

describe('what can’t be read is left out and told', () => {
  const wrong = [
    'no-such-scene',
    'reset~do=explode:3',
    'reset~step=none',
    'reset~view=present',
    'reset~alt=a~|~',
    'reset~note',
    `reset~note=${'x'.repeat(LONGEST_NOTE + 1)}`,
    '../m/open-server',
    'reset?view=present',
    '',
  ];
  it.each(wrong)('item=%s', (made) => {
    const read = readPlan(address(`&item=fin-lost&item=${made}&item=reset&at=3`));
    expect(read.plan?.items.map(({ place }) => place.scene)).toEqual(['fin-lost', 'reset']);
    expect(read.faults).toEqual([{ part: 'item', text: '2' }]);
    // The item that is on is still the same one.
    expect(read.at).toBe(1);
  });

  it.each(['0', '4', 'x', '-1', '1.5'])('at=%s of three items', (n) => {
    const read = readPlan(address(`&item=reset&item=reset&item=reset&at=${n}`));
    expect([read.at, read.faults]).toEqual([null, [{ part: 'plan', text: n }]]);
  });

  it('more items than there is room for', () => {
    const read = readPlan(address('&item=reset'.repeat(MOST_ITEMS + 2)));
    expect(read.plan?.items).toHaveLength(MOST_ITEMS);
    expect(read.faults).toEqual([{ part: 'items', text: `${MOST_ITEMS + 2}` }]);
  });
});

it('half a sign, which no address can have, is left out of notes and titles', () => {
  const { plan: read } = readPlan(address('&plan=a%ED%A0%80b'));
  expect(() => addPlan('', read, null)).not.toThrow();
});

it('without its notes it is the same plan', () => {
  fc.assert(
    fc.property(plan, (made) => {
      const bare = withoutNotes(made);
      expect(bare.items.map(({ place }) => place)).toEqual(made.items.map(({ place }) => place));
      expect(addPlan('', bare, null)).not.toContain('note=');
    }),
  );
});
