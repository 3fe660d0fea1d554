import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCENARIOS, type ScenarioId } from '../scenarios';
import { aForgery, anHonestDeed } from './any-deed';
import { lastStep } from './instant';
import { rfcFigure } from './rfc-figure';
import { simulate } from './simulate';
import { follow, portsOf } from './thread';
import { stepOf, type Timeline } from './timeline';
import { upTo } from './up-to';

const IDS = Object.keys(SCENARIOS) as ScenarioId[];

/** A run in which anything may have been done, and how far it is wanted: 0 … 1. */
const aRun = fc
  .record({
    id: fc.constantFrom(...IDS),
    deeds: fc.array(fc.oneof(anHonestDeed, aForgery), { maxLength: 5 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ id, deeds, part }) => {
    const timeline = simulate(SCENARIOS[id], deeds, 120);
    return { timeline, k: Math.floor(part * lastStep(timeline)) };
  });

const departedBy = (timeline: Timeline, k: number): number[] =>
  timeline.steps
    .slice(0, k + 1)
    .flatMap(({ sent }) => sent)
    .toSorted((a, b) => a - b);

describe('a run up to step k', () => {
  it('has its first k + 1 steps, and the flights that have departed by then', () => {
    fc.assert(
      fc.property(aRun, ({ timeline, k }) => {
        const cut = upTo(timeline, k);
        expect(cut.steps).toEqual(timeline.steps.slice(0, k + 1));
        expect(cut.flights.map(({ id }) => id)).toEqual(departedBy(timeline, k));
        for (const [i, { id }] of cut.flights.entries()) expect(id).toBe(i);
      }),
    );
  });

  it('holds every flight that it speaks of', () => {
    fc.assert(
      fc.property(aRun, ({ timeline, k }) => {
        const { steps, flights } = upTo(timeline, k);
        for (const { what, air, sent } of steps) {
          const named = [...air, ...sent, ...('flight' in what ? [what.flight] : [])];
          expect(named.filter((id) => flights[id] === undefined)).toEqual([]);
        }
      }),
    );
  });

  it('is the same whether the connection is followed before or after', () => {
    fc.assert(
      fc.property(aRun, ({ timeline, k }) => {
        const port = portsOf(timeline)[0] ?? 49152;
        const cut = upTo(follow(timeline, port), k);
        expect(cut.steps).toEqual(follow(upTo(timeline, k), port).steps);
        expect(cut.followed?.flights).toHaveLength(cut.flights.length);
        expect(cut.followed?.whole).toEqual(upTo(timeline, k));
      }),
    );
  });

  it('is the run itself from its last step on, and its first step alone before the first', () => {
    const run = simulate(SCENARIOS['whole-life']);
    expect(upTo(run, lastStep(run))).toBe(run);
    expect(upTo(run, 4_711)).toBe(run);
    expect(upTo(run, -3).steps).toEqual([stepOf(run, 0)]);
    expect(upTo(run, -3).flights).toEqual([]);
  });
});

it('a figure of the run so far ends with what is still in the network', () => {
  const run = simulate(SCENARIOS['three-way-handshake']);
  expect(rfcFigure(upTo(run, 2))).toMatchInlineSnapshot(`
    "1.  CLOSED                                               LISTEN
    2.  SYN-SENT    --> <SEQ=100><CTL=SYN>               --> SYN-RECEIVED
    3.              ... <SEQ=300><ACK=101><CTL=SYN,ACK>  <-- SYN-RECEIVED"
  `);
});
