/** What the questions in the end ask about, read off a run. */
import { HOST_IDS, type HostId } from '../../simulation/deed';
import { stepOf, type Timeline } from '../../simulation/timeline';
import type { Segment } from '../../tcp/segment';
import type { State } from '../../tcp/tcb';
import type { Said } from '../lesson';
import { type Moment, stepAt } from '../notes/moment';

/** The state of `host` after the step that a moment names; throws where the run has no such moment. */
export function stateAt(timeline: Timeline, moment: Moment, host: HostId): Said {
  const k = stepAt(timeline, moment);
  if (k === null) throw new RangeError('the run has no such moment');
  return { kind: 'state', state: stepOf(timeline, k).hosts[host].state };
}

/** The first segment from `host` that is as wanted; throws where the run has none. */
export function firstFlight(
  { flights }: Timeline,
  host: HostId,
  isWanted: (segment: Segment) => boolean,
): Segment {
  const flight = flights.find(({ from, segment }) => from === host && isWanted(segment));
  if (flight === undefined) throw new RangeError('the run has no such segment');
  return flight.segment;
}

/** Who gets to a state in the course of a run. */
export function hostThatEnters(timeline: Timeline, state: State): HostId | 'both' | 'none' {
  const [first, second] = HOST_IDS.filter(
    (host) => stepAt(timeline, { host, enters: state }) !== null,
  );
  if (first === undefined) return 'none';
  return second === undefined ? first : 'both';
}

/** In which state an end is that the first text reaches; throws where no text arrives. */
export function stateBeforeText(timeline: Timeline): Said {
  const k = timeline.steps.findIndex(
    ({ what }) => what.kind === 'arrival' && timeline.flights[what.flight]?.segment.text !== '',
  );
  const host = timeline.steps[k]?.host ?? null;
  if (host === null) throw new RangeError('no text arrives');
  return { kind: 'state', state: stepOf(timeline, k - 1).hosts[host].state };
}

/** How many connections there are in the end, whichever of the ends knows of more. */
export function connectionsIn(timeline: Timeline): number {
  const { hosts } = stepOf(timeline, timeline.steps.length - 1);
  return Math.max(...HOST_IDS.map((host) => Object.keys(hosts[host].connections).length));
}
