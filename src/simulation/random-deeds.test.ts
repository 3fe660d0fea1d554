import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCENARIOS, type ScenarioId } from '../scenarios';
import { distance, le } from '../tcp/seq';
import type { Tcb } from '../tcp/tcb';
import {
  type Act,
  CALL_NAMES,
  FIREWALLS,
  HABITS,
  HOST_IDS,
  type Intervention,
  type Mischief,
} from './deed';
import { lossAfter } from './path';
import { simulate, type Stage } from './simulate';
import { edgeOf, stateChanges } from './state-changes';
import type { Step, Timeline } from './timeline';

const aScene = fc.constantFrom(...(Object.keys(SCENARIOS) as ScenarioId[]));
const aHost = fc.constantFrom(...HOST_IDS);
/** Mostly while much is going on, sometimes in TIME-WAIT or after everything. */
const aTime = fc.oneof(
  { weight: 9, arbitrary: fc.nat(2_000) },
  { weight: 1, arbitrary: fc.nat(300_000) },
);
const aFlight = fc.nat(24);
const aCall = fc
  .constantFrom(...CALL_NAMES)
  .chain((name) =>
    fc.nat(4_000).map((n) => (name === 'send' ? { name, text: 'x'.repeat(n + 1) } : { name })),
  );

const aDeed: fc.Arbitrary<Intervention> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('call' as const),
      host: aHost,
      call: aCall,
      at: aTime,
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('drop' as const), flight: aFlight }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('duplicate' as const), flight: aFlight }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('delay' as const),
      flight: aFlight,
      by: fc.nat(3_000),
    }),
  },
);
const aPowerCycle = fc.record({
  kind: fc.constant('power-cycle' as const),
  host: aHost,
  at: aTime,
});

/** A segment that somebody makes up, with numbers that may well be right. */
const anInjection = fc
  .record({
    seq: fc.integer({ min: 95, max: 330 }),
    ack: fc.integer({ min: 95, max: 330 }),
    ctl: fc.subarray(['SYN', 'FIN', 'RST', 'ACK'] as const),
    wnd: fc.constantFrom(0, 10, 65_535),
    text: fc.constantFrom('', 'hello', 'x'.repeat(30)),
  })
  .map((segment) => (segment.ctl.includes('ACK') ? segment : { ...segment, ack: 0 }))
  .chain((segment) =>
    fc.record({
      kind: fc.constant('inject' as const),
      to: aHost,
      segment: fc.constant(segment),
      at: aTime,
    }),
  );

/** A path on which much may happen by chance. */
const aPath = fc.record({
  delay: fc.record({
    client: fc.integer({ min: 1, max: 200 }),
    server: fc.integer({ min: 1, max: 200 }),
  }),
  jitter: fc.nat(150),
  loss: fc.double({ min: 0, max: 0.3, noNaN: true }),
  seed: fc.nat(),
});

const anything = fc.oneof(aDeed, aPowerCycle, anInjection);

const aSegment = anInjection.map(({ segment }) => segment);

const aMischief: fc.Arbitrary<Mischief> = fc.oneof(
  fc.record({ kind: fc.constantFrom('drop' as const, 'duplicate', 'hold'), flight: aFlight }),
  fc.record({ kind: fc.constant('delay' as const), flight: aFlight, by: fc.nat(3_000) }),
  fc.record({ kind: fc.constant('replace' as const), flight: aFlight, segment: aSegment }),
);

const aWeather = fc.record(
  {
    delay: fc.record({
      client: fc.integer({ min: 1, max: 400 }),
      server: fc.integer({ min: 1, max: 400 }),
    }),
    jitter: fc.nat(300),
    loss: fc.double({ min: 0, max: 0.5, noNaN: true }),
    duplication: fc.double({ min: 0, max: 1, noNaN: true }),
    reordering: fc.double({ min: 0, max: 1, noNaN: true }),
    seed: fc.nat(),
  },
  { requiredKeys: [] },
);

/** What is done at a time, apart from calls. Later than the beginning, which is nobody's past. */
const anAct: fc.Arbitrary<Act & { readonly at: number }> = fc
  .oneof(
    aPowerCycle,
    anInjection,
    fc.record({ kind: fc.constant('release' as const), flight: aFlight, at: aTime }),
    fc.record({
      kind: fc.constant('flood' as const),
      to: aHost,
      count: fc.integer({ min: 1, max: 5 }),
      at: aTime,
    }),
    fc.record({ kind: fc.constant('path' as const), weather: aWeather, at: aTime }),
    fc.record({ kind: fc.constant('cable' as const), whole: fc.boolean(), at: aTime }),
    fc.record({
      kind: fc.constant('firewall' as const),
      mode: fc.constantFrom(...FIREWALLS),
      at: aTime,
    }),
    fc.record({
      kind: fc.constant('habit' as const),
      host: aHost,
      habit: fc.constantFrom(...HABITS),
      on: fc.boolean(),
      at: aTime,
    }),
  )
  .map((act) => ({ ...act, at: Math.max(1, act.at) }));

const everything: fc.Arbitrary<Intervention> = fc.oneof(aDeed, anAct, aMischief);

const aRun = (deeds: fc.Arbitrary<Intervention>) =>
  fc
    .record({ scene: aScene, path: aPath, deeds: fc.array(deeds, { maxLength: 10 }) })
    .map(({ scene, path, deeds: done }) => {
      const stage: Stage = { ...SCENARIOS[scene], path };
      return { stage, deeds: done };
    });

const connectionsOf = (step: Step): [string, Tcb][] =>
  HOST_IDS.flatMap((id) =>
    Object.entries(step.hosts[id].connections).map(([key, tcb]): [string, Tcb] => [
      `${id} ${key}`,
      tcb,
    ]),
  );

/** What has to hold of each connection after each step. */
function expectSound(timeline: Timeline): void {
  let before = new Map<string, Tcb>();
  for (const step of timeline.steps) {
    const now = new Map(connectionsOf(step));
    for (const [key, tcb] of now) {
      const { snd, rcv, queue, deadline } = tcb;
      if (!le(snd.una, snd.nxt)) expect.fail(`SND.UNA > SND.NXT at ${step.at}`);
      if (queue.length > 0 && deadline.retransmission === null) {
        expect.fail(`${tcb.state}: unacknowledged and no timer at ${step.at}`);
      }
      const old = before.get(key);
      const same = old !== undefined && old.iss === tcb.iss && old.irs === tcb.irs;
      if (same && old.state !== 'SYN-SENT' && distance(old.rcv.nxt, rcv.nxt) < 0) {
        expect.fail(`RCV.NXT moves back at ${step.at}`);
      }
    }
    before = now;
  }
}

/** When nothing is to come any more, nothing may wait to be sent or acknowledged. */
function expectQuiet(timeline: Timeline): void {
  const last = timeline.steps.at(-1) ?? timeline.steps[0];
  expect(timeline.endless).toBe(false);
  expect(last.air).toEqual([]);
  for (const [, { state, queue, unsent, closing, fin, deadline }] of connectionsOf(last)) {
    expect({ state, queue, unsent }).toEqual({ state, queue: [], unsent: '' });
    expect({ state, finIsDue: closing && fin === null }).toEqual({ state, finIsDue: false });
    expect(Object.values(deadline)).toEqual([null, null, null, null]);
  }
}

function expectEdges(timeline: Timeline): void {
  const strange = stateChanges(timeline).filter((change) => edgeOf(timeline, change) === null);
  expect(strange.map(({ host, from, to, k }) => `${host} ${from} -> ${to} in step ${k}`)).toEqual(
    [],
  );
}

describe('whatever is done', () => {
  it('the connections stay sound, and nothing is left waiting for nothing', () => {
    fc.assert(
      fc.property(aRun(anything), ({ stage, deeds }) => {
        const timeline = simulate(stage, deeds, 4_000);
        expectSound(timeline);
        expectQuiet(timeline);
      }),
      { numRuns: 300 },
    );
  });

  it('states change only along Figure 5 and what it omits', () => {
    fc.assert(
      fc.property(aRun(anything), ({ stage, deeds }) => {
        const timeline = simulate(stage, deeds, 4_000);
        expectSound(timeline);
        expectEdges(timeline);
      }),
      { numRuns: 300 },
    );
  });

  it('the connections stay sound in any weather, behind any wall', () => {
    fc.assert(
      fc.property(aRun(everything), ({ stage, deeds }) => {
        const timeline = simulate(stage, deeds, 2_000);
        expectSound(timeline);
        // What left in the place of a segment is not what its host had sent.
        if (!deeds.some(({ kind }) => kind === 'replace')) expectEdges(timeline);
      }),
      { numRuns: 200 },
    );
  });

  it('the same comes out again', () => {
    fc.assert(
      fc.property(aRun(everything), ({ stage, deeds }) => {
        expect(simulate(stage, deeds, 500)).toEqual(simulate(stage, deeds, 500));
      }),
      { numRuns: 50 },
    );
  });
});

describe('the past stays as it was', () => {
  it('when somebody calls, up to that ms', () => {
    fc.assert(
      fc.property(aRun(anything), aHost, aCall, aTime, ({ stage, deeds }, host, call, at) => {
        // A call ends the script, and later calls of the viewer are of another branch.
        const kept = deeds.filter((deed) => !('at' in deed) || deed.at <= at);
        const before = simulate(stage, kept, 500);
        const after = simulate(stage, [...kept, { kind: 'call', host, call, at }], 500);
        const past = before.steps.filter((step) => step.at <= at);
        expect(after.steps.slice(0, past.length)).toEqual(past);
        const departed = past.flatMap(({ sent }) => sent).length;
        expect(after.flights.slice(0, departed)).toEqual(before.flights.slice(0, departed));
      }),
      { numRuns: 100 },
    );
  });

  it('when anything else is done at a time, up to that ms', () => {
    fc.assert(
      fc.property(aRun(everything), anAct, ({ stage, deeds }, act) => {
        const kept = deeds.filter((deed) => !('at' in deed) || deed.at <= act.at);
        const before = simulate(stage, kept, 500);
        const after = simulate(stage, [...kept, act], 500);
        const past = before.steps.filter((step) => step.at <= act.at);
        expect(after.steps.slice(0, past.length)).toEqual(past);
        // What is in the air may be lost with the cable; what has landed has landed.
        for (const flight of before.flights) {
          if (flight.lands > act.at || flight.departs > act.at) continue;
          expect(after.flights[flight.id]).toEqual(flight);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('when something is done to a flight, up to its departure', () => {
    fc.assert(
      fc.property(aScene, aPath, aMischief, (scene, path, deed) => {
        const stage = { ...SCENARIOS[scene], path };
        const before = simulate(stage);
        const after = simulate(stage, [deed]);
        const departs = before.steps.findIndex(({ sent }) => sent.includes(deed.flight));
        const past = departs < 0 ? before.steps.length : departs;
        expect(after.steps.slice(0, past)).toEqual(before.steps.slice(0, past));
        expect(after.flights.slice(0, deed.flight)).toEqual(before.flights.slice(0, deed.flight));
      }),
      { numRuns: 200 },
    );
  });

  it('when a flight is made late, up to its arrival; dropped or held, until it is lost', () => {
    fc.assert(
      fc.property(aScene, aPath, aMischief, (scene, path, deed) => {
        if (deed.kind === 'duplicate' || deed.kind === 'replace') return;
        const stage = { ...SCENARIOS[scene], path };
        const before = simulate(stage);
        const after = simulate(stage, [deed]);
        const flight = before.flights[deed.flight];
        if (flight === undefined) return;
        const { departs, lands, lost } = flight;
        const ends = deed.kind === 'delay' || lost ? lands : departs + lossAfter(lands - departs);
        const past = before.steps.filter(({ at }) => at < ends);
        expect(after.steps.slice(0, past.length)).toEqual(past);
      }),
      { numRuns: 200 },
    );
  });
});
