/**
 * What of all that was done comes before what, and where it begins to show. Pure: `deeds.ts` keeps
 * the run, this says which deeds go on with it.
 */
import { type Act, type Intervention, isMischief, type Mischief } from '../simulation/deed';
import { lastStep, type Position, timeAt } from '../simulation/instant';
import { lossAfter } from '../simulation/path';
import { type Flight, flightOf, stepOf, type Timeline } from '../simulation/timeline';

/** A run, what was done in it, and where its viewer is. */
interface Done {
  readonly timeline: Timeline;
  readonly interventions: readonly Intervention[];
  readonly position: Position;
}

/** Is it something around the connections that is different from then on? */
export const isChange = ({ kind }: Act | Intervention): boolean =>
  kind === 'path' || kind === 'cable' || kind === 'firewall' || kind === 'habit';

/** What of all that was done stays when `deed` is done after step `k`. */
export function keptAt(
  { timeline, interventions }: Done,
  deed: Intervention,
  k: number,
): readonly Intervention[] {
  if (k >= lastStep(timeline)) return interventions;
  return interventions.filter((old) => !isLater(timeline, old, k, deed));
}

/** Turning the same knob twice at one time is turning it once; a flight is dropped or held. */
function isReplaced(old: Intervention, deed: Intervention): boolean {
  if (isMischief(old) || isMischief(deed)) {
    if (!isMischief(old) || !isMischief(deed) || old.flight !== deed.flight) return false;
    return (
      (old.kind === 'replace' && deed.kind === 'replace') ||
      (old.kind === 'drop' && deed.kind === 'hold') ||
      (old.kind === 'hold' && deed.kind === 'drop')
    );
  }
  if (old.at !== deed.at || old.kind !== deed.kind) return false;
  if (old.kind === 'habit' && deed.kind === 'habit') {
    return old.host === deed.host && old.habit === deed.habit;
  }
  return old.kind === 'path' || old.kind === 'cable' || old.kind === 'firewall';
}

/** What was done, and `deed` after it: in the place of what it replaces. */
export const withDeed = (kept: readonly Intervention[], deed: Intervention): Intervention[] => [
  ...kept.filter((old) => !isReplaced(old, deed)),
  merged(kept, deed),
];

function merged(kept: readonly Intervention[], deed: Intervention): Intervention {
  const old = kept.findLast((other) => isReplaced(other, deed));
  if (old?.kind !== 'path' || deed.kind !== 'path') return deed;
  return { ...deed, weather: { ...old.weather, ...deed.weather } };
}

/** Was `old` done after step `k`? Mischief counts from when its flight departs. */
function isLater(timeline: Timeline, old: Intervention, k: number, deed: Intervention): boolean {
  if (isMischief(old)) {
    if (isMischief(deed) && old.flight === deed.flight) return false;
    const departs = departureOf(timeline, old.flight);
    return departs < 0 || departs > k;
  }
  return old.at >= stepOf(timeline, k + 1).at && !hasHappened(timeline, old, k);
}

/** Several steps may fall into one ms: is the deed's own among those up to `k`? */
function hasHappened(timeline: Timeline, { kind, at }: Intervention & { at: number }, k: number) {
  for (let i = k; i >= 0 && stepOf(timeline, i).at === at; i--) {
    const { what } = stepOf(timeline, i);
    const same =
      what.kind === 'change' ? what.change.kind === kind : what.kind === OWN[kind as 'call'];
    if (same && isOwn(what)) return true;
  }
  return false;
}

/** What a deed is called as a step. */
const OWN: { readonly [K in Act['kind']]?: Timeline['steps'][0]['what']['kind'] } = {
  call: 'call',
  inject: 'injection',
  release: 'injection',
  flood: 'flood',
  'power-cycle': 'power-cycle',
};

/** Where the run goes on: where a deed takes place, or where the viewer is in it. */
export function placeAfter(run: Done, next: Timeline, deed: Intervention, k: number): Position {
  if (!isMischief(deed)) return deedStep(next, deed, k);
  const departs = departureOf(next, deed.flight);
  const flight = run.timeline.flights[deed.flight];
  const now = timeAt(run.timeline, run.position);
  const flies = flight !== undefined && stepOf(run.timeline, k).air.includes(flight.id);
  if (!flies || k < Math.floor(run.position) || now >= startsAt(flight, deed)) {
    return departs < 0 ? Math.min(k, lastStep(next)) : departs;
  }
  // It is in the air, and stays where it is.
  const from = stepOf(next, k).at;
  const span = stepOf(next, k + 1).at - from;
  return span > 0 ? k + Math.min(ALMOST_ONE, (now - from) / span) : k;
}

const ALMOST_ONE = 1 - 1e-6;

/** The step that an act of the viewer made. */
function deedStep(timeline: Timeline, { at }: Act & { readonly at: number }, k: number): number {
  const index = timeline.steps.findIndex(
    ({ what, at: here }, i) => i > k && at === here && isOwn(what),
  );
  return index < 0 ? Math.min(k, lastStep(timeline)) : index;
}

const isOwn = (what: Timeline['steps'][0]['what']): boolean =>
  what.kind === 'injection' ||
  what.kind === 'flood' ||
  ('intervention' in what && what.intervention);

/** The last step up to `k`, where the viewer is, that mischief leaves as it was. */
export function lastUntouched(timeline: Timeline, deed: Mischief, k: number): number {
  const flight = flightOf(timeline, deed.flight);
  const begins = startsAt(flight, deed);
  let last = Math.max(0, departureOf(timeline, flight.id));
  while (last < k && stepOf(timeline, last + 1).at < begins) last++;
  return last;
}

/** When mischief on a flight begins to show, ms. */
function startsAt({ departs, lands, lost }: Flight, { kind }: Mischief): number {
  switch (kind) {
    case 'delay':
      return lands;
    case 'drop':
    case 'hold':
      return lost ? lands : departs + lossAfter(lands - departs);
    case 'duplicate':
    case 'replace':
      return departs;
  }
}

/** The step in which a flight departs; −1: there is no such flight. */
const departureOf = ({ steps }: Timeline, flight: number): number =>
  steps.findIndex(({ sent }) => sent.includes(flight));

/** Dropping, copying or holding twice is taking it back; delays add up. */
export const undoes = (deed: Mischief, old: Intervention): boolean =>
  deed.kind !== 'delay' &&
  deed.kind !== 'replace' &&
  old.kind === deed.kind &&
  old.flight === deed.flight;
