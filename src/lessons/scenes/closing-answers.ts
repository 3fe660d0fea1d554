/** What the questions at the end of the scenes about closing ask for, each read off a run. */
import { labelOf } from '../../simulation/label';
import { flightOf, type Timeline } from '../../simulation/timeline';
import type { Said } from '../lesson';
import type { Moment } from '../notes/moment';
import { releaseOf } from '../release';
import { numberOf, stepOfMoment } from './read-off';

/** How many segments the release is made of. */
export const releaseCount = (timeline: Timeline): Said => ({
  kind: 'count',
  of: 'segments',
  n: releaseOf(timeline).length,
});

/** The call by which the client leaves ESTABLISHED. */
export function callThatCloses(timeline: Timeline): Said {
  const { what } = stepOfMoment(timeline, { host: 'client', enters: 'FIN-WAIT-1' });
  if (what.kind !== 'call') throw new Error('no program closes in this run');
  return { kind: 'call', call: what.call.name };
}

/** What leaves in the step of a moment. */
export const answerAt =
  (moment: Moment) =>
  (timeline: Timeline): Said => {
    const { sent } = stepOfMoment(timeline, moment);
    const labels = sent.map((id) => labelOf(flightOf(timeline, id).segment));
    return { kind: 'segment', label: labels.join(', ') };
  };

/** How many segments leave in the step of a moment. */
export const countAt =
  (moment: Moment) =>
  (timeline: Timeline): Said => ({
    kind: 'count',
    of: 'segments',
    n: stepOfMoment(timeline, moment).sent.length,
  });

/** How many segments the client's TCP sends after its program's close() has returned. */
export function sentAfterClose(timeline: Timeline): Said {
  const closed = numberOf(timeline, { host: 'client', calls: 'close' });
  const later = timeline.steps.slice(closed + 1).flatMap(({ sent }) => sent);
  const own = later.filter((id) => flightOf(timeline, id).from === 'client');
  return { kind: 'count', of: 'segments', n: own.length };
}
