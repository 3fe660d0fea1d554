/**
 * What each event does to each end, worked out once. Two ends with the same key do the same, so a
 * world need not ask the engine again for what it did in another.
 */
import { type Edge, FIGURE_5, OMITTED } from '../../tcp/figure-5';
import type { Segment } from '../../tcp/segment';
import { type State, TIMERS } from '../../tcp/tcb';
import type { Outcome } from '../../tcp/turn';
import { edgeTaken } from '../edge-taken';
import { type Air, newAir } from './air';
import type { Bounds } from './bounds';
import { broken } from './checks';
import {
  callsOn,
  type End,
  type Engine,
  type Happening,
  keyOfEnd,
  settle,
  targetOf,
  workOut,
} from './end';
import { type Interned, interned, numberFor, valueOf } from './interned';
import { keyOfSegment } from './key';

export const EDGES: readonly Edge[] = [...FIGURE_5, ...OMITTED];
const EDGE_NUMBERS = new Map(EDGES.map((edge, number) => [edge, number]));

/** What one event does to one end. Ends and segments are named by their numbers. */
export interface Effect {
  readonly what: Happening;
  readonly after: number;
  readonly sent: readonly number[];
  /** Which of EDGES it takes; null when the state stays. */
  readonly edge: number | null;
  /** What it breaks; empty when all is well. */
  readonly broken: readonly string[];
}

/** All that is known of ends, segments and the air. */
export interface Known {
  readonly engine: Engine;
  readonly bounds: Bounds;
  readonly ends: Interned<End>;
  readonly segments: Interned<Segment>;
  readonly air: Air;
  /** For each end, by number: what calls and timers do. */
  readonly own: (readonly Effect[])[];
  /** For each end, by number: what segments do, by their numbers. */
  readonly arrivals: Effect[][];
}

export const nothingKnown = (engine: Engine, bounds: Bounds): Known => ({
  engine,
  bounds,
  ends: interned(),
  segments: interned(),
  air: newAir(),
  own: [],
  arrivals: [],
});

export const endNumber = (known: Known, end: End): number =>
  numberFor(known.ends, keyOfEnd(end, known.bounds.parameters[end.host].timestamps), end);

/** What the calls and the timers of an end would do now: those that are possible and change anything. */
export function ownEffects(known: Known, number: number): readonly Effect[] {
  const before = known.own[number];
  if (before !== undefined) return before;
  const end = valueOf(known.ends, number);
  const { tcb } = end;
  const timers = tcb === null ? [] : TIMERS.filter((timer) => tcb.deadline[timer] !== null);
  const effects = [
    ...callsOn(end, known.bounds.beforeAccept).map((name) =>
      effectOf(known, end, { kind: 'call', name }),
    ),
    ...timers.map((timer) => effectOf(known, end, { kind: 'timeout', timer })),
  ].filter(
    (effect): effect is Effect =>
      effect !== null &&
      (effect.after !== number || effect.sent.length > 0 || effect.broken.length > 0),
  );
  known.own[number] = effects;
  return effects;
}

/** What a segment does to an end. */
export function arrival(known: Known, number: number, segment: number): Effect {
  const effects = (known.arrivals[number] ??= []);
  const before = effects[segment];
  if (before !== undefined) return before;
  const what = { kind: 'arrival', segment: valueOf(known.segments, segment) } as const;
  const effect = effectOf(known, valueOf(known.ends, number), what);
  if (effect === null) throw new Error('a segment has no reply');
  effects[segment] = effect;
  return effect;
}

/** null: a call that the engine refuses. */
function effectOf(known: Known, end: End, what: Happening): Effect | null {
  const parameters = known.bounds.parameters[end.host];
  let worked: { readonly outcome: Outcome; readonly now: number };
  try {
    worked = workOut(known.engine, end, what, parameters, known.bounds.issOffset);
  } catch (error) {
    const after = endNumber(known, end);
    return { what, after, sent: [], edge: null, broken: [`the engine throws: ${String(error)}`] };
  }
  const { outcome, now } = worked;
  if (what.kind === 'call' && outcome.reply !== 'ok') return null;
  const before = targetOf(end, parameters);
  const { edge, strange } = edgeOf(before, what, outcome);
  return {
    what,
    after: endNumber(known, settle(end, what, outcome.tcb, now)),
    sent: outcome.sent.map((segment) => numberFor(known.segments, keyOfSegment(segment), segment)),
    edge,
    broken: [...strange, ...broken({ before, what, outcome })],
  };
}

function edgeOf(before: End['tcb'], what: Happening, { tcb: after, sent }: Outcome) {
  const from: State = before?.state ?? 'CLOSED';
  const to: State = after?.state ?? 'CLOSED';
  if (from === to) return { edge: null, strange: [] };
  const strange = [`${from} -> ${to} is no edge of Figure 5, nor one that it omits`];
  if (what.kind === 'call' && what.name === 'recv') return { edge: null, strange };
  const edge = edgeTaken({ from, to, before, after, cause: what, sent });
  const number = edge === null ? undefined : EDGE_NUMBERS.get(edge);
  return number === undefined ? { edge: null, strange } : { edge: number, strange: [] };
}
