/** The out steps: what the endpoint has emitted. */
import { add, le } from '../seq';
import {
  ABSOLUTE,
  type Bases,
  basesFor,
  isPureAck,
  matches,
  type Mismatch,
  show,
  showExpected,
} from './compare';
import type { Collect, Deed, Expected } from './format';
import { type Emitted, type Endpoint, letTimersExpire, settleInstant, type World } from './world';

/** Where an out step looks, and what it has taken. */
export interface Source {
  readonly world: World;
  readonly endpoint: Endpoint;
  readonly bases: Bases;
  readonly taken: Emitted[];
}

/** The next emitted segment, for which time may run until `limit`; null when none comes. */
export function next({ world, endpoint }: Source, limit: number): Emitted | null {
  settleInstant(world);
  const some = (): boolean => endpoint.waiting.length > 0;
  if (!some()) letTimersExpire(world, limit, some);
  return endpoint.waiting[0] ?? null;
}

/** Takes the segment that `next` has shown. */
export function take({ endpoint, taken }: Source): void {
  const first = endpoint.waiting.shift();
  if (first !== undefined) taken.push(first);
}

/** `out`, `out_any_of`: the next segment is one of these. */
export function out(source: Source, any: readonly Expected[], within: number): Mismatch {
  const emitted = next(source, source.world.now + within);
  if (emitted === null) return { expected: showExpected(any), got: 'nothing' };
  const { segment } = emitted;
  if (any.some((expected) => matches(expected, segment, source.bases))) {
    take(source);
    return null;
  }
  return { expected: showExpected(any), got: show(segment, basesFor(any, source.bases)) };
}

/** `out_optional`: each of these may come once, in any order. */
export function outOptional(source: Source, any: readonly Expected[], within: number): Mismatch {
  const limit = source.world.now + within;
  const left = [...any];
  while (left.length > 0) {
    const emitted = next(source, limit);
    if (emitted === null) return null;
    const i = left.findIndex((expected) => matches(expected, emitted.segment, source.bases));
    if (i < 0) return null;
    left.splice(i, 1);
    take(source);
  }
  return null;
}

/** `out_acks`: pure ACKs, the last of which acknowledges `finalAck`. */
export function outAcks(
  source: Source,
  { seq, finalAck, abs }: Extract<Deed, { kind: 'out_acks' }>,
  within: number,
): Mismatch {
  const limit = source.world.now + within;
  const bases = abs ? ABSOLUTE : source.bases;
  const goal = add(bases.remote, finalAck);
  const at = seq === null ? '' : ` SEQ=${seq}`;
  const expected = `pure ACKs${at}, the last with ACK=${finalAck}`;
  let reached = false;
  for (;;) {
    const emitted = next(source, reached ? source.world.now : limit);
    const right =
      emitted !== null &&
      isPureAck(emitted.segment) &&
      (seq === null || emitted.segment.seq === add(bases.local, seq)) &&
      le(emitted.segment.ack, goal);
    if (!right) {
      if (reached) return null;
      return { expected, got: emitted === null ? 'nothing more' : show(emitted.segment, bases) };
    }
    reached = emitted.segment.ack === goal;
    take(source);
  }
}

/** Segments that no out step has taken yet. */
const untaken = (endpoints: readonly Endpoint[]): readonly Emitted[] =>
  endpoints.flatMap(({ waiting }) => waiting);

/** `out_none`: nothing is waiting. */
export function outNone(
  world: World,
  endpoints: readonly Endpoint[],
  basesOf: (endpoint: Endpoint) => Bases,
): Mismatch {
  settleInstant(world);
  return allTaken(endpoints, basesOf, 'nothing');
}

/** Has every segment that was emitted so far been taken by an out step? */
export function allTaken(
  endpoints: readonly Endpoint[],
  basesOf: (endpoint: Endpoint) => Bases,
  expected = 'no segment that no out step has taken',
): Mismatch {
  const waiting = untaken(endpoints);
  if (waiting.length === 0) return null;
  const got = waiting.map(({ from, segment }) => show(segment, basesOf(from)));
  return { expected, got: got.join('; ') };
}

/** `collect`: all that these endpoints emitted while time passed. */
export function collected(
  endpoints: readonly Endpoint[],
  { each, minCount, maxCount }: Collect,
  basesOf: (endpoint: Endpoint) => Bases,
): Mismatch {
  const waiting = untaken(endpoints);
  const shown = ({ from, segment }: Emitted): string =>
    show(segment, basesFor([each], basesOf(from)));
  const wrong = waiting.find(({ from, segment }) => !matches(each, segment, basesOf(from)));
  if (wrong !== undefined) return { expected: `only ${showExpected([each])}`, got: shown(wrong) };
  const few = waiting.length < minCount;
  if (few || (maxCount !== null && waiting.length > maxCount)) {
    const expected = `at ${few ? `least ${minCount}` : `most ${maxCount}`} × ${showExpected([each])}`;
    return { expected, got: [`${waiting.length}`, ...waiting.map(shown)].join('; ') };
  }
  for (const endpoint of endpoints) endpoint.waiting.length = 0;
  return null;
}
