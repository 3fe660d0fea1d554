import { fourTuple } from './host';
import { type Story, storyOf } from './story';
import { type Flight, flightOf, type Step, stepOf, type Timeline } from './timeline';

/** One line of a comparison: a step of either run, or the same one of both. */
export interface ComparedRow {
  /** ms. */
  readonly at: number;
  /** The steps' numbers; null: nothing happens then in that run. */
  readonly mine: number | null;
  readonly other: number | null;
}

export interface Comparison {
  /** Up to here the runs are alike: the number of steps. */
  readonly shared: number;
  /** When they first differ, ms; null: they don't. */
  readonly at: number | null;
  /** From the last shared step on. */
  readonly rows: readonly ComparedRow[];
}

/** So many lines are enough to see what became different. */
export const MOST_ROWS = 60;

/** Two runs of one scene, side by side: where they part and what happens then. */
export function compare(mine: Timeline, other: Timeline): Comparison {
  const [a, b] = [mine.steps.length, other.steps.length];
  let shared = 0;
  while (shared < Math.min(a, b) && isAlike(mine, other, shared, shared)) shared++;
  if (shared === a && shared === b) return { shared, at: null, rows: [] };
  const rows = zip(mine, other, Math.max(0, shared - 1));
  const times = [mine, other].flatMap(({ steps }) => steps[shared]?.at ?? []);
  return { shared, at: Math.min(...times), rows };
}

/** Both runs from step `from` on, in the order of time; what happens alike in one ms is one line. */
function zip(mine: Timeline, other: Timeline, from: number): ComparedRow[] {
  const rows: ComparedRow[] = [];
  let [i, j] = [from, from];
  while ((i < mine.steps.length || j < other.steps.length) && rows.length < MOST_ROWS) {
    const here = mine.steps[i]?.at ?? Number.POSITIVE_INFINITY;
    const there = other.steps[j]?.at ?? Number.POSITIVE_INFINITY;
    const at = Math.min(here, there);
    const both = here === there && isAlike(mine, other, i, j);
    const first = both || here <= there;
    rows.push({ at, mine: first ? i : null, other: both || !first ? j : null });
    if (first) i++;
    if (both || !first) j++;
  }
  return rows;
}

/** Does the same happen in step `i` of one run as in step `j` of the other? */
function isAlike(mine: Timeline, other: Timeline, i: number, j: number): boolean {
  const [a, b] = [stepOf(mine, i), stepOf(other, j)];
  return a.at === b.at && a.host === b.host && printed(mine, i) === printed(other, j);
}

const NUMBERED = new WeakMap<Timeline, Map<number, string>>();

function printed(timeline: Timeline, k: number): string {
  const known = NUMBERED.get(timeline) ?? new Map<number, string>();
  NUMBERED.set(timeline, known);
  const text = known.get(k) ?? print(timeline, k);
  known.set(k, text);
  return text;
}

/** What the Window field stands for: where it is scaled, the RCV.WND that it can only say roughly. */
function windowBehind(flight: Flight, { hosts }: Step): number {
  const { from, source, destination, segment, origin, altered } = flight;
  const tcb = hosts[from].connections[fourTuple(source, destination)];
  const own = origin === 'sent' && altered === null && tcb !== undefined;
  return own && tcb.rcv.shift > 0 ? tcb.rcv.wnd : segment.wnd;
}

/** All of a step that the screen shows: of TCP options it does not, but of what comes of them. */
function print(timeline: Timeline, k: number): string {
  const { kind, call, timer, states, reply, landed, change }: Story = storyOf(timeline, k);
  // Of a segment that leaves nothing shows yet whether it will arrive.
  const leaving = stepOf(timeline, k).sent.map((id) => {
    const flight = flightOf(timeline, id);
    const { source, destination, segment, again, origin } = flight;
    const { seq, ack, ctl, mss, fastOpen, text } = segment;
    const wnd = windowBehind(flight, stepOf(timeline, k));
    return [source, destination, seq, ack, ctl, wnd, mss, fastOpen, text, again, origin];
  });
  return JSON.stringify([kind, call, timer, states, reply, landed, leaving, change]);
}
