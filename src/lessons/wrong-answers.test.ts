import { describe, expect, it } from 'vitest';
import { SCENARIOS, type ScenarioId } from '../scenarios';
import { HOST_IDS, type HostId } from '../simulation/deed';
import { labelOf } from '../simulation/label';
import { simulate } from '../simulation/simulate';
import { type Flight, flightOf, type Step, type Timeline } from '../simulation/timeline';
import type { State } from '../tcp/tcb';
import type { Lesson, Said } from './lesson';
import { LESSONS } from './scenes';

/** Does the run bear an answer out? Found in another way than the right answer is. */
type Bears = (said: Said, timeline: Timeline) => boolean;

const labelled =
  (flightsOf: (timeline: Timeline) => readonly Flight[]): Bears =>
  (said, timeline) =>
    said.kind === 'segment' &&
    flightsOf(timeline).some(({ segment }) => labelOf(segment) === said.label);

const from =
  (host: HostId) =>
  ({ flights }: Timeline): readonly Flight[] =>
    flights.filter((flight) => flight.from === host);

/** What leaves because a timer runs out. */
const sentByTimers = (timeline: Timeline): readonly Flight[] =>
  timeline.steps
    .filter(({ what }) => what.kind === 'timeout')
    .flatMap(({ sent }) => sent.map((id) => flightOf(timeline, id)));

/** What the client sends after some step. */
const fromClientAfter =
  (isIt: (step: Step, timeline: Timeline) => boolean) =>
  (timeline: Timeline): readonly Flight[] => {
    const begins = timeline.steps.find((step) => isIt(step, timeline))?.at ?? Number.NaN;
    return from('client')(timeline).filter(({ departs }) => departs >= begins);
  };

/** Exactly those ends are in a state at some time. */
const everIn =
  (state: State): Bears =>
  (said, { steps }) => {
    if (said.kind !== 'host') return false;
    const told = HOST_IDS.filter((id) => said.host === 'both' || said.host === id);
    const there = HOST_IDS.filter((id) => steps.some(({ hosts }) => hosts[id].state === state));
    return told.join() === there.join();
  };

/** An end is in that state at some time between two steps, the first of them included. */
const meanwhile =
  (host: HostId, begins: (step: Step) => boolean, ends: (step: Step) => boolean): Bears =>
  (said, { steps }) => {
    const k = steps.findIndex(begins);
    const rest = steps.slice(k);
    const span = rest.slice(0, rest.findIndex(ends));
    return said.kind === 'state' && span.some(({ hosts }) => hosts[host].state === said.state);
  };

const isTimeout = ({ what }: Step): boolean => what.kind === 'timeout';
const isArrival = ({ what }: Step): boolean => what.kind === 'arrival';

/** Something is repeated that long after it left for the first time. */
const repeatedAfter: Bears = (said, { flights }) =>
  flights.some(({ again, departs, segment }) => {
    const first = flights.find((other) => labelOf(other.segment) === labelOf(segment));
    return again && said.kind === 'seconds' && departs - (first?.departs ?? 0) === said.s * 1_000;
  });

/** The server has at some time so many connections that are half open. */
const everHalfOpen: Bears = (said, { steps }) =>
  steps.some(({ hosts }) => {
    const all = Object.values(hosts.server.connections);
    const n = all.filter(({ state }) => state === 'SYN-RECEIVED').length;
    return said.kind === 'count' && n === said.n;
  });

/** So many segments leave from the first FIN on. */
const fromFinOn: Bears = (said, { flights }) => {
  const k = flights.findIndex(({ segment }) => segment.ctl.includes('FIN'));
  return said.kind === 'count' && flights.length - k === said.n;
};

/** The server acknowledges up to that number in a segment that opens nothing. */
const acknowledged: Bears = (said, timeline) =>
  from('server')(timeline).some(
    ({ segment }) =>
      said.kind === 'number' && !segment.ctl.includes('SYN') && segment.ack === said.n,
  );

/** The questions whose answers can be found without the function that gives the right one. */
const BEARS = {
  'three-way-handshake': labelled(from('server')),
  'whole-life': everIn('TIME-WAIT'),
  'same-isn': acknowledged,
  'syn-lost': repeatedAfter,
  'third-ack-lost': labelled(sentByTimers),
  'fin-lost': meanwhile('server', ({ sent }) => sent.includes(3), isTimeout),
  'last-ack-lost': labelled(sentByTimers),
  'syn-flood': everHalfOpen,
  'connection-refused': labelled(from('server')),
  'forgotten-close': everIn('CLOSE-WAIT'),
  orphaned: labelled(fromClientAfter(isTimeout)),
  'power-cycle': meanwhile('server', ({ what }) => what.kind === 'power-cycle', isArrival),
  'three-segment-release': fromFinOn,
  'server-closes-first': everIn('TIME-WAIT'),
  'close-not-shutdown': labelled(
    fromClientAfter(
      ({ what, host }, timeline) =>
        what.kind === 'arrival' &&
        host === 'client' &&
        flightOf(timeline, what.flight).segment.text !== '',
    ),
  ),
} as const satisfies { readonly [S in ScenarioId]?: Bears };

const ASKED = Object.entries(BEARS) as [keyof typeof BEARS, Bears][];

describe.each(ASKED)('%s', (id, bears) => {
  const { recall }: Lesson = LESSONS[id];
  const timeline = simulate(SCENARIOS[id]);

  it('the run bears the right answer out', () => {
    expect(bears(recall.right(timeline), timeline)).toBe(true);
  });

  it('the run bears no wrong answer out', () => {
    expect(recall.wrong.filter((said) => bears(said, timeline))).toEqual([]);
  });
});
