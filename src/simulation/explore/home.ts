/**
 * The way home: from any world, with a path that loses and doubles nothing any more and with users
 * that only close, both ends come to rest. No user timeout is needed for that.
 */
import { inWindow } from '../../tcp/seq';
import { type Tcb, TIMERS, type Timer } from '../../tcp/tcb';
import { HOST_IDS, type HostId } from '../deed';
import { EMPTY, minus, segmentsIn } from './air';
import { arrival, type Effect, endNumber, type Known, ownEffects } from './effects';
import { type End, isAtRest, winding } from './end';
import { valueOf } from './interned';
import { follow, type Move } from './moves';
import { includes, noWorlds, place, type World, type Worlds } from './worlds';

/** How the users close: at once and for good, or when all is read and only their own direction. */
export const MANNERS = ['close', 'shutdown'] as const;
export type Manner = (typeof MANNERS)[number];

/** Longer than any way home: who needs more goes round in circles. */
const MOST_STEPS = 200;

/**
 * Where a way ends. Two endings are the RFC's own. `alone`: in FIN-WAIT-2, which has no timer, after
 * a peer that gave up. `at-odds`: one end has believed an old SYN, and what would reset it is not
 * reached: FIN-WAIT-1, after a CLOSE in SYN-RECEIVED, answers a wrong SEG.ACK with an ACK (§3.10.4,
 * §3.10.7.4), and so does SYN-RECEIVED when SEG.SEQ is outside a small window.
 */
export type Ending = 'home' | 'alone' | 'at-odds' | 'stuck' | 'endless';

export interface Way {
  readonly ending: Ending;
  readonly last: World;
}

/** Worlds from which the way is known to lead home, for each manner. */
export type Homes = { readonly [M in Manner]: Worlds };
export const noHomes = (): Homes => ({ close: noWorlds(), shutdown: noWorlds() });

/** Follows the way home from `world`; `visit` hears each step of it. */
export function wayHome(
  known: Known,
  homes: Homes,
  manner: Manner,
  world: World,
  visit: (from: World, move: Move, to: World) => void = () => undefined,
): Way {
  const passed: World[] = [];
  let at = wound(known, world);
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = includes(homes[manner], at) ? null : stepHome(known, manner, at);
    if (next === null) return { ending: arrive(known, homes[manner], passed, at), last: at };
    passed.push(at);
    visit(at, next.move, next.world);
    at = next.world;
  }
  const [client, server] = [valueOf(known.ends, at[0]), valueOf(known.ends, at[1])];
  return { ending: areAtOdds(client, server) ? 'at-odds' : 'endless', last: at };
}

function wound(known: Known, [client, server, toClient, toServer]: World): World {
  const wind = (number: number) => endNumber(known, winding(valueOf(known.ends, number)));
  return [wind(client), wind(server), toClient, toServer];
}

/** Nothing is left to do: what has it come to? Remembers the whole way when it led home. */
function arrive(known: Known, homes: Worlds, passed: readonly World[], last: World): Ending {
  const [client, server] = [valueOf(known.ends, last[0]), valueOf(known.ends, last[1])];
  if (!isAtRest(client) || !isAtRest(server)) {
    if (!includes(homes, last)) return isAlone(client, server) ? 'alone' : 'stuck';
  }
  for (const world of [...passed, last]) place(homes, world, -1);
  return 'home';
}

/** The RFC leaves one end waiting for ever: FIN-WAIT-2, when the peer has forgotten everything. */
const isAlone = (client: End, server: End): boolean =>
  [
    [client, server],
    [server, client],
  ].some(([one, other]) => one?.tcb?.state === 'FIN-WAIT-2' && other?.tcb === null && other.gaveUp);

/**
 * They are not of one connection: one has believed an old SYN, nobody acknowledges its own, and it
 * does not come to the check that would reset. Its user timeout will end it.
 */
function areAtOdds({ tcb: client }: End, { tcb: server }: End): boolean {
  if (client === null || server === null) return false;
  if (client.irs === server.iss && server.irs === client.iss) return false;
  return misled(client, server) || misled(server, client);
}

function misled(tcb: Tcb, peer: Tcb): boolean {
  const { state, snd, rcv, iss, closing, deadline } = tcb;
  if (snd.una !== iss || deadline.user === null) return false;
  return state === 'SYN-RECEIVED' ? !inWindow(rcv.nxt, peer.snd.nxt, rcv.wnd) : closing;
}

interface Step {
  readonly move: Move;
  readonly world: World;
}

/** The next step home; null when there is none. */
function stepHome(known: Known, manner: Manner, world: World): Step | null {
  const call = () => callHome(known, manner, world);
  const landing = () => landHome(known, world);
  const [first, second] = manner === 'close' ? [call, landing] : [landing, call];
  const ack = () => expireHome(known, world, (timer) => timer === 'ack');
  const others = () => expireHome(known, world, isPatient);
  const last = () => expireHome(known, world, (timer) => timer === 'time-wait');
  return first() ?? ack() ?? second() ?? others() ?? last();
}

const isPatient = (timer: Timer): boolean => timer !== 'user' && timer !== 'time-wait';

/** Delivers what has been in the air longest, as far as that is known. */
function landHome(known: Known, [client, server, toClient, toServer]: World): Step | null {
  const to: HostId = toServer === EMPTY ? 'client' : 'server';
  const filling = to === 'client' ? toClient : toServer;
  const segment = segmentsIn(known.air, filling)[0];
  if (segment === undefined) return null;
  const effect = arrival(known, to === 'client' ? client : server, segment);
  const rest = minus(known.air, filling, segment);
  const left: World =
    to === 'client' ? [client, server, rest, toServer] : [client, server, toClient, rest];
  return step(known, left, { kind: 'deliver', host: to, segment, effect }, effect);
}

/** Reads what is unread, then closes. */
function callHome(known: Known, manner: Manner, world: World): Step | null {
  return own(known, world, ({ what }, { tcb }) => {
    if (what.kind !== 'call' || tcb === null) return false;
    if (tcb.unread !== '') return what.name === 'recv';
    return what.name === manner && !hasClosed(tcb, manner);
  });
}

const hasClosed = ({ closing, reading }: Tcb, manner: Manner): boolean =>
  manner === 'close' ? !reading : closing;

const expireHome = (known: Known, world: World, which: (timer: Timer) => boolean) =>
  own(known, world, ({ what }) => what.kind === 'timeout' && which(what.timer));

/** The first thing that either end may do of its own accord and that is wanted. */
function own(
  known: Known,
  world: World,
  wanted: (effect: Effect, end: End) => boolean,
): Step | null {
  for (const host of HOST_IDS) {
    const number = host === 'client' ? world[0] : world[1];
    const end = valueOf(known.ends, number);
    const effect = ownEffects(known, number).find((each) => wanted(each, end));
    if (effect !== undefined) return step(known, world, { kind: 'own', host, effect }, effect);
  }
  return null;
}

/** A healed path has room for everything. */
const step = (known: Known, left: World, move: Move, effect: Effect): Step => ({
  move,
  world: follow(known, left, move.host, effect, Number.POSITIVE_INFINITY),
});

/** Is nothing in the air, and does no timer run? */
export function isSilent(known: Known, [client, server, toClient, toServer]: World): boolean {
  if (toClient !== EMPTY || toServer !== EMPTY) return false;
  return [client, server].every((number) => {
    const { tcb } = valueOf(known.ends, number);
    return tcb === null || TIMERS.every((timer) => tcb.deadline[timer] === null);
  });
}
