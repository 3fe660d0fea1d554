/** What the runs of the shelf of trouble answer to the questions that are asked in the end. */
import { HOST_IDS } from '../../simulation/deed';
import { queuesOf } from '../../simulation/host';
import { type Flight, flightOf, stepOf, type Timeline } from '../../simulation/timeline';
import type { State } from '../../tcp/tcb';
import type { Said } from '../lesson';
import { bitsOf } from '../notes/moment';

/** The first segment that is sent a second time. @throws RangeError when none is. */
function firstAgain({ flights }: Timeline): Flight {
  const flight = flights.find(({ again }) => again);
  if (flight === undefined) throw new RangeError('nothing is sent again');
  return flight;
}

const said = ({ segment }: Flight): Said => ({ kind: 'segment', label: bitsOf(segment) });

/** How long after its first departure the first segment that is repeated leaves again. */
export function waitBeforeAgain(timeline: Timeline): Said {
  const { from, segment, departs } = firstAgain(timeline);
  const first = timeline.flights.find(
    (other) =>
      other.from === from &&
      other.segment.seq === segment.seq &&
      bitsOf(other.segment) === bitsOf(segment),
  );
  return { kind: 'seconds', s: (departs - (first?.departs ?? departs)) / 1_000 };
}

/** Which end repeats something first. */
export const whoSendsAgain = (timeline: Timeline): Said => ({
  kind: 'host',
  host: firstAgain(timeline).from,
});

/** What is repeated first. */
export const whatComesAgain = (timeline: Timeline): Said => said(firstAgain(timeline));

/** The state of the end that misses the first segment that is lost, when it is repeated. */
export function stateMeanwhile(timeline: Timeline): Said {
  const { id, to } = firstAgain(timeline);
  const step = timeline.steps.find(({ sent }) => sent.includes(id)) ?? timeline.steps[0];
  return { kind: 'state', state: step.hosts[to].state };
}

/** How many half-open connections the server has at most. */
export const mostHalfOpen = ({ steps }: Timeline): Said => ({
  kind: 'count',
  of: 'connections',
  n: Math.max(...steps.map(({ hosts }) => queuesOf(hosts.server).syn.length)),
});

/** The segment that is sent last. */
export const lastSegment = (timeline: Timeline): Said =>
  said(flightOf(timeline, timeline.flights.length - 1));

/** The end whose call of close() ends CLOSE-WAIT. */
export function whoseCloseIsMissing({ steps }: Timeline): Said {
  const isIn = (state: State, k: number, host: (typeof HOST_IDS)[number]): boolean =>
    steps[k]?.hosts[host].state === state;
  const host = HOST_IDS.find((id) =>
    steps.some(
      ({ what }, k) =>
        what.kind === 'call' &&
        what.call.name === 'close' &&
        isIn('CLOSE-WAIT', k - 1, id) &&
        isIn('LAST-ACK', k, id),
    ),
  );
  return { kind: 'host', host: host ?? 'none' };
}

/** What the other end is in when a host has been switched off and on. */
export function stateAfterRestart(timeline: Timeline): Said {
  const k = timeline.steps.findIndex(({ what }) => what.kind === 'power-cycle');
  const { host, hosts } = stepOf(timeline, k);
  return { kind: 'state', state: hosts[host === 'client' ? 'server' : 'client'].state };
}
