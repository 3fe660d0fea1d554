import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCENARIOS, type ScenarioId } from '../scenarios';
import { distance, le } from '../tcp/seq';
import type { Parameters } from '../tcp/parameters';
import type { Tcb } from '../tcp/tcb';
import { aCall, aForgery, aHost, aMischief, anAct, anHonestDeed, aPath, aTime } from './any-deed';
import { HOST_IDS, type Intervention } from './deed';
import type { HostSetup } from './host';
import { lossAfter } from './path';
import { PROFILES } from './profiles';
import { simulate, type Stage } from './simulate';
import { edgeOf, stateChanges } from './state-changes';
import type { Step, Timeline } from './timeline';

const aScene = fc.constantFrom(...(Object.keys(SCENARIOS) as ScenarioId[]));
const anything = fc.oneof({ weight: 4, arbitrary: anHonestDeed }, aForgery);

const aRun = (deeds: fc.Arbitrary<Intervention>) =>
  fc
    .record({ scene: aScene, path: aPath, deeds: fc.array(deeds, { maxLength: 10 }) })
    .map(({ scene, path, deeds: done }) => {
      const stage: Stage = { ...SCENARIOS[scene], path };
      return { stage, deeds: done };
    });

/** The TCP of a system, and with it what no keep-alive is needed for. */
const aProfile = fc.constantFrom(...Object.values(PROFILES)).chain(({ parameters }) =>
  fc
    .record({
      fastOpen: fc.boolean(),
      ignoresRstInTimeWait: fc.boolean(),
      synCookies: fc.boolean(),
      keepAlive: fc.constantFrom(null, { idle: 3_000, interval: 500, probes: 3 }),
    })
    .map((others): Partial<Parameters> => ({ ...parameters, ...others })),
);

function withParameters(
  { hosts, ...stage }: Stage,
  client: Partial<Parameters>,
  server: Partial<Parameters> = client,
): Stage {
  const set = (setup: HostSetup, parameters: Partial<Parameters>): HostSetup => ({
    ...setup,
    backlog: 2,
    parameters: { ...setup.parameters, ...parameters },
  });
  return {
    ...stage,
    hosts: { client: set(hosts.client, client), server: set(hosts.server, server) },
  };
}

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
  // Two ends that forgeries have put out of step, or a window that stays shut: it goes on and on.
  if (timeline.endless) return;
  expect(last.air).toEqual([]);
  for (const [, { state, queue, unsent, closing, fin, deadline }] of connectionsOf(last)) {
    expect({ state, queue, unsent }).toEqual({ state, queue: [], unsent: '' });
    expect({ state, finIsDue: closing && fin === null }).toEqual({ state, finIsDue: false });
    expect(Object.values(deadline).filter((at) => at !== null)).toEqual([]);
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

  it('nor with what can be turned on, but along edges of its own', () => {
    fc.assert(
      fc.property(aRun(anything), aProfile, ({ stage, deeds }, parameters) => {
        const timeline = simulate(withParameters(stage, parameters), deeds, 4_000);
        expectSound(timeline);
        expectQuiet(timeline);
        expectEdges(timeline);
      }),
      { numRuns: 200 },
    );
  });

  it('nor when the hosts are of two systems, of which one may have TCP options', () => {
    fc.assert(
      fc.property(aRun(anything), aProfile, aProfile, ({ stage, deeds }, client, server) => {
        const timeline = simulate(withParameters(stage, client, server), deeds, 4_000);
        expectSound(timeline);
        expectQuiet(timeline);
      }),
      { numRuns: 200 },
    );
  });

  it('the same comes out again', () => {
    fc.assert(
      fc.property(aRun(anything), ({ stage, deeds }) => {
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
      fc.property(aRun(anything), anAct, ({ stage, deeds }, act) => {
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
