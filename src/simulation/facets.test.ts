import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCENARIOS, type ScenarioId } from '../scenarios';
import { anHonestDeed } from './any-deed';
import { type Facet, FACETS, facetsOf, hostsOf } from './facets';
import { simulate } from './simulate';
import { follow, portsOf } from './thread';
import { flightOf, stepOf, type Timeline } from './timeline';

const SCENES = Object.keys(SCENARIOS) as ScenarioId[];

const all = (timeline: Timeline): readonly Facet[][] =>
  timeline.steps.map((_, k) => [...facetsOf(timeline, k)]);

/** How many steps of a run have each facet. */
function counts(timeline: Timeline): { readonly [F in Facet]?: number } {
  const found = all(timeline).flat();
  const pairs = FACETS.map((facet) => [facet, found.filter((other) => other === facet).length]);
  return Object.fromEntries(pairs.filter(([, n]) => n !== 0)) as { [F in Facet]?: number };
}

describe.each(SCENES)('%s', (id) => {
  const timeline = simulate(SCENARIOS[id]);

  it('has something to see in every step', () => {
    for (const facets of all(timeline)) expect(facets).not.toEqual([]);
  });

  it('sends, and has arrive or lost, what flies in it', () => {
    const sent = timeline.steps.flatMap((step, k) =>
      facetsOf(timeline, k).includes('sent') ? step.sent : [],
    );
    expect(sent.toSorted((a, b) => a - b)).toEqual(timeline.flights.map((flight) => flight.id));
    const { arrived = 0, lost = 0 } = counts(timeline);
    expect(arrived).toBe(timeline.flights.filter((flight) => !flight.lost).length);
    expect(lost).toBe(timeline.flights.filter((flight) => flight.lost).length);
  });

  it('has a segment sent by a call, an arrival or a timer, or let in from outside', () => {
    for (const facets of all(timeline)) {
      if (facets.includes('sent')) expect(facets.join()).toMatch(/calls|arrived|timers|around/);
    }
  });

  it('is about the host on which a step happens, or about both', () => {
    timeline.steps.forEach((step, k) => {
      const hosts = hostsOf(timeline, k);
      expect(hosts).toHaveLength(step.host === null ? 2 : 1);
      if (step.what.kind === 'arrival') {
        expect(hosts).toEqual([flightOf(timeline, step.what.flight).to]);
      }
    });
  });
});

it('a release, counted', () => {
  const timeline = simulate(SCENARIOS['four-way-release']);
  expect(counts(timeline)).toEqual({ calls: 5, sent: 11, arrived: 11, states: 12, timers: 1 });
  expect(stepOf(timeline, 8).what.kind).toBe('call');
  expect(facetsOf(timeline, 8)).toEqual(['calls', 'sent', 'states']);
});

it('a run in which the last ACK is lost, counted', () => {
  const { lost, timers } = counts(simulate(SCENARIOS['last-ack-lost']));
  expect([lost, timers]).toEqual([1, 2]);
});

it('has something to see in every step, whatever is done, and whichever connection is followed', () => {
  fc.assert(
    fc.property(fc.array(anHonestDeed, { maxLength: 6 }), (deeds) => {
      const whole = simulate(SCENARIOS['whole-life'], deeds);
      for (const timeline of [whole, ...portsOf(whole).map((port) => follow(whole, port))]) {
        for (const facets of all(timeline)) expect(facets).not.toEqual([]);
      }
    }),
    { numRuns: 100 },
  );
});
