/** Everything that can happen next in a world. */
import type { HostId } from '../deed';
import { hasCopies, minus, plus, segmentsIn } from './air';
import { arrival, type Effect, type Known, ownEffects } from './effects';
import type { World } from './worlds';

/** What the network does with a segment on its way to `to`, or what happens at an end. */
export type Move =
  | { readonly kind: 'own'; readonly host: HostId; readonly effect: Effect }
  | {
      readonly kind: 'deliver';
      readonly host: HostId;
      readonly segment: number;
      readonly effect: Effect;
    }
  | {
      readonly kind: 'lose' | 'duplicate';
      readonly host: HostId;
      readonly segment: number;
      readonly effect: null;
    };

/** Calls `visit` with each move of `world` and the world that it leads to. */
export function eachMove(
  known: Known,
  world: World,
  visit: (move: Move, next: World) => void,
): void {
  const [client, server, toClient, toServer] = world;
  for (const effect of ownEffects(known, client)) {
    visit({ kind: 'own', host: 'client', effect }, follow(known, world, 'client', effect));
  }
  for (const effect of ownEffects(known, server)) {
    visit({ kind: 'own', host: 'server', effect }, follow(known, world, 'server', effect));
  }
  eachFlight(known, toServer, (kind, segment, filling) => {
    const left: World = [client, server, toClient, filling];
    visit(...meet(known, left, kind, 'server', server, segment));
  });
  eachFlight(known, toClient, (kind, segment, filling) => {
    const left: World = [client, server, filling, toServer];
    visit(...meet(known, left, kind, 'client', client, segment));
  });
}

type Fate = 'deliver' | 'lose' | 'duplicate';

/** Each segment may arrive or be lost; one may be doubled while no other flies twice. */
function eachFlight(
  known: Known,
  filling: number,
  visit: (fate: Fate, segment: number, filling: number) => void,
): void {
  const { air, bounds } = known;
  const segments = segmentsIn(air, filling);
  const mayDouble = segments.length < bounds.air && !hasCopies(segments);
  let last = -1;
  for (const segment of segments) {
    if (segment === last) continue;
    last = segment;
    const without = minus(air, filling, segment);
    visit('deliver', segment, without);
    visit('lose', segment, without);
    if (mayDouble) visit('duplicate', segment, plus(air, filling, segment, bounds.air));
  }
}

function meet(
  known: Known,
  left: World,
  kind: Fate,
  host: HostId,
  end: number,
  segment: number,
): [Move, World] {
  if (kind !== 'deliver') return [{ kind, host, segment, effect: null }, left];
  const effect = arrival(known, end, segment);
  return [{ kind, host, segment, effect }, follow(known, left, host, effect)];
}

/** The world in which the end of `host` has become what the effect says, and what it sent flies. */
export function follow(
  { air, bounds }: Known,
  [client, server, toClient, toServer]: World,
  host: HostId,
  { after, sent }: Effect,
  room = bounds.air,
): World {
  const fill = (filling: number) =>
    sent.reduce((sum, segment) => plus(air, sum, segment, room), filling);
  return host === 'client'
    ? [after, server, toClient, fill(toServer)]
    : [client, after, fill(toClient), toServer];
}
