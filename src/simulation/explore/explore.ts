/**
 * Walks every order of calls, deliveries, losses, copies and timeouts, breadth first: the first way
 * to find anything is a shortest one.
 */
import { handle } from '../../tcp';
import { type State, STATES } from '../../tcp/tcb';
import type { Bounds } from './bounds';
import { disagree, waits } from './checks';
import { EDGES, type Effect, endNumber, type Known, nothingKnown } from './effects';
import { type End, type Engine, stateOf } from './end';
import { type Ending, type Homes, isSilent, MANNERS, type Manner, noHomes, wayHome } from './home';
import { valueOf } from './interned';
import { eachMove, type Move } from './moves';
import { noWorlds, place, type World, type Worlds, worldAt } from './worlds';

/** Something that must not be, where it was met first, and how often. */
export interface Finding {
  readonly what: string;
  /** The world that it is in, or that `move` leads from into it. */
  readonly world: number;
  readonly move: Move | null;
  /** How the users were closing when it was met on the way home. */
  readonly manner: Manner | null;
  times: number;
}

export interface Exploration {
  readonly known: Known;
  readonly worlds: Worlds;
  /** How many moves there were, and how many led to a world that was there already. */
  moves: number;
  merged: number;
  /** How many worlds were reached by so many moves, from 0 on. */
  readonly layers: number[];
  /** How often each of EDGES was taken, and how often on ways home only. */
  readonly taken: number[];
  readonly takenHome: number[];
  /** Worlds for each pair of states, "CLIENT SERVER". */
  readonly pairs: Map<string, number>;
  /** By what they say. */
  readonly findings: Map<string, Finding>;
  /** What the RFC itself gives: ways home that only a user timeout, or nothing, would end. */
  readonly granted: Map<string, Finding>;
  readonly homes: Homes;
}

/** Explores up to `bounds.depth` moves from every beginning, and the way home from every world. */
export function explore(bounds: Bounds, engine: Engine = handle): Exploration {
  const exploration: Exploration = {
    known: nothingKnown(engine, bounds),
    worlds: noWorlds(),
    moves: 0,
    merged: 0,
    layers: [],
    taken: EDGES.map(() => 0),
    takenHome: EDGES.map(() => 0),
    pairs: new Map(),
    findings: new Map(),
    granted: new Map(),
    homes: noHomes(),
  };
  begin(exploration);
  let first = 0;
  for (let depth = 0; depth < bounds.depth; depth++) {
    const last = exploration.worlds.count;
    if (first === last) break;
    for (let number = first; number < last; number++) expand(exploration, number);
    exploration.layers.push(exploration.worlds.count - last);
    first = last;
  }
  return exploration;
}

/** Both CLOSED, for an open from either side or both; and a server that listens. */
function begin(exploration: Exploration): void {
  const { known } = exploration;
  const { sends, connects } = known.bounds;
  const closed = {
    tcb: null,
    listening: false,
    issUsed: 0,
    sends,
    connects,
    gaveUp: false,
    now: 0,
  };
  const client = endNumber(known, { ...closed, host: 'client' });
  const server = endNumber(known, { ...closed, host: 'server' });
  const listener = endNumber(known, { ...closed, host: 'server', listening: true });
  enter(exploration, [client, server, 0, 0], -1);
  enter(exploration, [client, listener, 0, 0], -1);
  exploration.layers.push(exploration.worlds.count);
}

function expand(exploration: Exploration, number: number): void {
  const { known, worlds } = exploration;
  eachMove(known, worldAt(worlds, number), (move, next) => {
    exploration.moves += 1;
    if (move.effect !== null) take(exploration, exploration.taken, move.effect, number, move, null);
    if (!enter(exploration, next, number)) exploration.merged += 1;
  });
}

/** Counts what an effect did, and notes what it broke. */
function take(
  exploration: Exploration,
  taken: number[],
  { edge, broken }: Effect,
  world: number,
  move: Move,
  manner: Manner | null,
): void {
  if (edge !== null) taken[edge] = (taken[edge] ?? 0) + 1;
  for (const what of broken) note(exploration.findings, { what, world, move, manner });
}

/** A world is reached; false when it was known already. */
function enter(exploration: Exploration, world: World, parent: number): boolean {
  const { known, worlds, findings } = exploration;
  if (!place(worlds, world, parent)) return false;
  const number = worlds.count - 1;
  const [client, server] = [valueOf(known.ends, world[0]), valueOf(known.ends, world[1])];
  const pair = `${stateOf(client)} ${stateOf(server)}`;
  exploration.pairs.set(pair, (exploration.pairs.get(pair) ?? 0) + 1);
  const found = [...disagree(client.tcb, server.tcb), ...stalled(known, world, client, server)];
  for (const what of found) note(findings, { what, world: number, move: null, manner: null });
  for (const manner of MANNERS) goHome(exploration, manner, world, number);
  return true;
}

/** Nothing flies, no timer runs, and yet something is waited for. */
function stalled(known: Known, world: World, client: End, server: End): readonly string[] {
  if (!isSilent(known, world)) return [];
  return [client, server].flatMap(({ host, tcb }) =>
    tcb !== null && waits(tcb)
      ? [`stuck: ${host} in ${tcb.state} waits, nothing is in the air and no timer runs`]
      : [],
  );
}

function goHome(exploration: Exploration, manner: Manner, world: World, number: number): void {
  const { known, homes } = exploration;
  const way = wayHome(known, homes, manner, world, (_, move) => {
    const { effect } = move;
    if (effect !== null) take(exploration, exploration.takenHome, effect, number, move, manner);
  });
  if (way.ending === 'home') return;
  if (way.ending === 'alone' || way.ending === 'at-odds') {
    note(exploration.granted, { what: ENDINGS[way.ending], world: number, move: null, manner });
    return;
  }
  const [client, server] = [valueOf(known.ends, way.last[0]), valueOf(known.ends, way.last[1])];
  const what = `${ENDINGS[way.ending]}: ${stateOf(client)} and ${stateOf(server)}`;
  note(exploration.findings, { what, world: number, move: null, manner });
}

const ENDINGS: { readonly [E in Exclude<Ending, 'home'>]: string } = {
  alone: 'left alone by a peer that gave up, and FIN-WAIT-2 has no timer',
  'at-odds': 'at odds over an old SYN, until the user timeout',
  stuck: 'stuck on the way home',
  endless: 'no end to the way home',
};

/** The first of its kind is kept, the others are counted. */
function note(findings: Map<string, Finding>, finding: Omit<Finding, 'times'>): void {
  const before = findings.get(finding.what);
  if (before === undefined) findings.set(finding.what, { ...finding, times: 1 });
  else before.times += 1;
}

/** The states that were met at either end. */
export const statesMet = ({ pairs }: Exploration): readonly State[] => {
  const met = new Set([...pairs.keys()].flatMap((pair) => pair.split(' ')));
  return STATES.filter((state) => met.has(state));
};
