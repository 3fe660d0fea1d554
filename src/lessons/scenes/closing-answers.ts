/** What the questions at the end of the scenes about closing ask for, each read off a run. */
import { labelOf } from '../../simulation/label';
import { flightOf, type Step, stepOf, type Timeline } from '../../simulation/timeline';
import type { Said } from '../lesson';
import { type Moment, stepAt } from '../notes/moment';
import { releaseOf } from '../release';

const at = (timeline: Timeline, moment: Moment): Step => {
  const k = stepAt(timeline, moment);
  if (k === null) throw new Error(`no step of the run is ${JSON.stringify(moment)}`);
  return stepOf(timeline, k);
};

/** The state of the end that a moment is about, just after it. */
export const stateAt =
  (moment: Exclude<Moment, string>) =>
  (timeline: Timeline): Said => ({
    kind: 'state',
    state: at(timeline, moment).hosts[moment.host].state,
  });

/** How many segments the release is made of. */
export const releaseCount = (timeline: Timeline): Said => ({
  kind: 'count',
  of: 'segments',
  n: releaseOf(timeline).length,
});

/** The call by which the client leaves ESTABLISHED. */
export function callThatCloses(timeline: Timeline): Said {
  const { what } = at(timeline, { host: 'client', enters: 'FIN-WAIT-1' });
  if (what.kind !== 'call') throw new Error('no program closes in this run');
  return { kind: 'call', call: what.call.name };
}

/** What leaves in the step of a moment. */
export const answerAt =
  (moment: Moment) =>
  (timeline: Timeline): Said => {
    const labels = at(timeline, moment).sent.map((id) => labelOf(flightOf(timeline, id).segment));
    return { kind: 'segment', label: labels.join(', ') };
  };

/** How many segments leave in the step of a moment. */
export const countAt =
  (moment: Moment) =>
  (timeline: Timeline): Said => ({
    kind: 'count',
    of: 'segments',
    n: at(timeline, moment).sent.length,
  });

/** Which ends pass through TIME-WAIT. */
export function whoWaits(timeline: Timeline): Said {
  const [client, server] = (['client', 'server'] as const).map(
    (host) => stepAt(timeline, { host, enters: 'TIME-WAIT' }) !== null,
  );
  if (client === server) return { kind: 'host', host: client === true ? 'both' : 'none' };
  return { kind: 'host', host: client === true ? 'client' : 'server' };
}

/** How many segments the client's TCP sends after its program's close() has returned. */
export function sentAfterClose(timeline: Timeline): Said {
  const closed = stepAt(timeline, { host: 'client', calls: 'close' }) ?? Number.POSITIVE_INFINITY;
  const later = timeline.steps.slice(closed + 1).flatMap(({ sent }) => sent);
  const own = later.filter((id) => flightOf(timeline, id).from === 'client');
  return { kind: 'count', of: 'segments', n: own.length };
}
