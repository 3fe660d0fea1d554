import { isThread } from '../../../simulation/thread';
import { type Flight, type Step, stepOf, type Timeline } from '../../../simulation/timeline';

/** A flight, and the step in which it leaves, from 0. */
export interface Departure {
  readonly flight: Flight;
  readonly k: number;
}

/** Every flight of a run in the order in which they leave. */
export function departuresOf({ steps, flights }: Timeline): readonly Departure[] {
  return steps.flatMap((step, k) =>
    [...leavingIn(step)].flatMap((id) => asDeparture(flights[id], k)),
  );
}

const asDeparture = (flight: Flight | undefined, k: number): Departure[] =>
  flight === undefined ? [] : [{ flight, k }];

function leavingIn({ what, sent }: Step): ReadonlySet<number> {
  return new Set(what.kind === 'injection' ? [what.flight, ...sent] : sent);
}

/**
 * The segment whose header is shown at step `k`: the one that was `pressed`, by its id; else what the
 * step is about, rather what it sent than what landed in it; else the one before. What belongs to
 * another connection than the one that is followed is only shown when it is pressed. null: none has
 * left yet.
 */
export function shownAt(timeline: Timeline, k: number, pressed: number | null): Flight | null {
  const asked = timeline.flights[pressed ?? -1];
  if (asked !== undefined && hasLeft(timeline, asked, k)) return asked;
  for (let n = k; n >= 0; n--) {
    const step = stepOf(timeline, n);
    const about = 'flight' in step.what ? [step.what.flight] : [];
    const id = [...about, ...step.sent].findLast((one) => !isThread(timeline, one));
    const flight = timeline.flights[id ?? -1];
    if (flight !== undefined) return flight;
  }
  return null;
}

/** Has a flight left by step `k`? */
function hasLeft(timeline: Timeline, { id, departs }: Flight, k: number): boolean {
  if (departs !== stepOf(timeline, k).at) return departs < stepOf(timeline, k).at;
  // Several steps can fall into one ms.
  return timeline.steps.slice(0, k + 1).some((step) => leavingIn(step).has(id));
}

/**
 * The segments before and after the one that is shown, on the connection that is followed; `until`:
 * how far one may go. Without one that is shown, the next is the first.
 */
export function besides(
  timeline: Timeline,
  shown: Flight | null,
  until: number,
): { readonly before: Departure | null; readonly after: Departure | null } {
  const all = departuresOf(timeline).filter(({ flight }) => !isThread(timeline, flight.id));
  const at = all.findIndex(({ flight }) => flight === shown);
  const after = all[at + 1];
  const isBeyond = after === undefined || after.k > until;
  // One of another connection has no neighbours here.
  const isStray = shown !== null && at === -1;
  return {
    before: all[at - 1] ?? null,
    after: isBeyond || isStray ? null : after,
  };
}

/** What has become of a flight by step `k`, and when, ms; null: it is still on its way. */
export function landedBy(timeline: Timeline, { id }: Flight, k: number): number | null {
  const end = timeline.steps.findIndex(
    ({ what }) => (what.kind === 'arrival' || what.kind === 'loss') && what.flight === id,
  );
  return end === -1 || end > k ? null : stepOf(timeline, end).at;
}
