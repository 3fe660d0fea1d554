/** What became different when a run was worked out again with something else chosen. */
import { compare } from './compare';
import { type HostId, HOST_IDS } from './deed';
import { lastStep } from './instant';
import { storyOf } from './story';
import { stepOf, type Timeline } from './timeline';
import type { State, Timer } from '../tcp/tcb';

/** One step of either run. Times in ms. */
export interface Moment {
  readonly k: number;
  readonly at: number;
  /** For how long the timer had run whose end the step is; null: it is no timer's. */
  readonly waited: number | null;
}

/** What happens first that is not as it was. */
export type Difference =
  /** The same, at another time. */
  | { readonly kind: 'moved'; readonly before: Moment; readonly after: Moment }
  /** Something else, in the same ms. */
  | { readonly kind: 'instead'; readonly before: Moment; readonly after: Moment }
  | { readonly kind: 'new'; readonly before: null; readonly after: Moment }
  | { readonly kind: 'gone'; readonly before: Moment; readonly after: null };

export interface Effect {
  /** null: nothing of what the screen shows is different. */
  readonly first: Difference | null;
  /** Timers that ran for another time than before: the first of each kind of each host. */
  readonly waits: readonly { readonly before: Moment; readonly after: Moment }[];
  /** The end of either run, ms; null: it is the same, or a run has none. */
  readonly ends: { readonly before: number; readonly after: number } | null;
  /** Whose last state is another. */
  readonly states: readonly {
    readonly host: HostId;
    readonly before: State;
    readonly after: State;
  }[];
}

/** What is different in the run `after`, which came in the place of `before`. */
export function effectOf(before: Timeline, after: Timeline): Effect {
  const { shared, at } = compare(after, before);
  if (at === null) return { first: null, waits: [], ends: null, states: [] };
  const [old, now] = [stepOf(before, lastStep(before)), stepOf(after, lastStep(after))];
  const unbounded = before.endless || after.endless;
  const first = firstDifference(before, after, shared);
  return {
    first,
    waits: otherWaits(before, after, shared).filter((wait) => wait.after.k !== first.after?.k),
    ends: unbounded || old.at === now.at ? null : { before: old.at, after: now.at },
    states: unbounded
      ? []
      : HOST_IDS.flatMap((host) => {
          const [was, is] = [old.hosts[host].state, now.hosts[host].state];
          return was === is ? [] : [{ host, before: was, after: is }];
        }),
  };
}

/** The runs part at step `k`: what comes first there, and where the other one has it. */
function firstDifference(before: Timeline, after: Timeline, k: number): Difference {
  const timeOf = (timeline: Timeline): number => timeline.steps[k]?.at ?? Number.POSITIVE_INFINITY;
  const [was, is] = [timeOf(before), timeOf(after)];
  if (was === is) {
    return { kind: 'instead', before: momentOf(before, k), after: momentOf(after, k) };
  }
  if (is < was) {
    const other = sameAgain(after, k, before);
    const moment = momentOf(after, k);
    if (other === null) return { kind: 'new', before: null, after: moment };
    return { kind: 'moved', before: momentOf(before, other), after: moment };
  }
  const other = sameAgain(before, k, after);
  const moment = momentOf(before, k);
  if (other === null) return { kind: 'gone', before: moment, after: null };
  return { kind: 'moved', before: moment, after: momentOf(after, other) };
}

/** The timers that expired in both runs from step `k` on, after another time. */
function otherWaits(before: Timeline, after: Timeline, k: number): Effect['waits'] {
  const told = new Set<string>();
  const others = timeouts(before, k);
  return timeouts(after, k).flatMap(({ k: own, what }) => {
    const other = others.find((timeout) => timeout.what === what);
    if (other === undefined || told.has(what)) return [];
    told.add(what);
    const wait = { before: momentOf(before, other.k), after: momentOf(after, own) };
    return wait.before.waited === wait.after.waited ? [] : [wait];
  });
}

/** The steps from the `k`th on in which a timer expired, and what that did. */
const timeouts = (timeline: Timeline, k: number): { k: number; what: string }[] =>
  timeline.steps.flatMap(({ what }, i) =>
    i >= k && what.kind === 'timeout' ? [{ k: i, what: gist(timeline, i) }] : [],
  );

/** The first step of `other`, from the `k`th on, in which the same happens as in step `k` of `one`. */
function sameAgain(one: Timeline, k: number, other: Timeline): number | null {
  const wanted = gist(one, k);
  for (let i = k; i < other.steps.length; i++) if (gist(other, i) === wanted) return i;
  return null;
}

/** What happens in a step, whenever that is. */
function gist(timeline: Timeline, k: number): string {
  const { kind, host, call, timer, change, landed, sent } = storyOf(timeline, k);
  const labels = [landed, ...sent].map((told) => told && [told.from, told.label, told.again]);
  return JSON.stringify([kind, host, call, timer, change, labels]);
}

function momentOf(timeline: Timeline, k: number): Moment {
  const { at, what, host } = stepOf(timeline, k);
  const waited =
    what.kind === 'timeout' && host !== null ? waitOf(timeline, k, host, what.timer) : null;
  return { k, at, waited };
}

/** For how many ms the timer had run that expired in step `k`. */
function waitOf(timeline: Timeline, k: number, host: HostId, timer: Timer): number | null {
  const { at } = stepOf(timeline, k);
  const { connections } = stepOf(timeline, k - 1).hosts[host];
  const due = Object.values(connections).find(({ deadline }) => deadline[timer] === at);
  const started = due?.started[timer] ?? null;
  return started === null ? null : at - started;
}
