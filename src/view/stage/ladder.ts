import { HOST_IDS, type HostId } from '../../simulation/deed';
import { isShortened } from '../../simulation/pacing';
import { isAside, isThread } from '../../simulation/thread';
import { type Flight, stepOf, type Timeline } from '../../simulation/timeline';
import { chipGap, chipPitch, innerLeft, innerRight, type Metrics, timerRow } from './metrics';
import { type Form, type Label, placeLabels } from './labels';
import { beginsAt, endsAt, partOf } from './ways';

/**
 * The whole run as a ladder: where each step, flight, state name and break stands, in px from the
 * top of the lanes. It depends on the run and the measures alone, so that stepping, scrubbing and
 * playing show the same picture.
 */
export interface Ladder {
  /** Height of the wire after each step. */
  readonly y: readonly number[];
  /** By flight id. */
  readonly lines: readonly Line[];
  readonly marks: readonly Mark[];
  readonly breaks: readonly Break[];
  /** How many rows of flying chips are needed at most. */
  readonly rows: number;
}

/** One flight as a line of the ladder. */
export interface Line {
  readonly flight: Flight;
  /** The steps in which it departs and lands; `landing` is null while the run was cut off before. */
  readonly departure: number;
  readonly landing: number | null;
  readonly from: { readonly x: number; readonly y: number };
  /** Where it arrives, or where the cross stands. */
  readonly to: { readonly x: number; readonly y: number };
  /** It belongs to another connection than the one that is followed: a thread without a label. */
  readonly thread: boolean;
  readonly label: Label;
  /** Its row under the wire while it flies: 0 is the nearest. */
  readonly row: number;
}

/** What stands beside a lane: a state that begins, or what was done. */
export interface Mark {
  readonly step: number;
  readonly host: HostId;
  readonly y: number;
  /** Does the step change the state? */
  readonly state: boolean;
}

/** Idle time: the lanes are cut at `y`; it stands for the time after `step`. */
export interface Break {
  readonly step: number;
  readonly y: number;
  /** Nothing is in the air meanwhile: there is room for words. */
  readonly free: boolean;
}

/** What belongs to other connections takes such a part of the height. */
const THREAD = { drop: 2 / 5, apart: 1 / 5 };
const NO_LABEL = {
  x: 0,
  y: 0,
  angle: 0,
  width: 0,
  height: 0,
  form: 'tiny',
  gap: [0.5, 0.5],
} as const satisfies Label;
/** After so many tries labels stay where they are worst off: it takes a crowd to get there. */
const ROUNDS = 24;
/** So many flights are tried every round; where there are more, a round stands for several. */
const CROWD = 200;
/** So many flights further on one may still be overtaken. */
const OVERTAKES = 6;
/** So many times a flight gets more height before its label may go without numbers. */
const PATIENCE = 3;
const MOST_ROWS = 4;
/** Over the rows there has to be so much of the ladder, px. */
const LEAST_PAST = 62;

/** How many rows of flying chips there is room for. */
const mostRows = (m: Metrics): number =>
  Math.max(
    1,
    Math.min(MOST_ROWS, Math.floor((m.height - timerRow(m) - LEAST_PAST) / chipPitch(m))),
  );

export function layLadder(timeline: Timeline, metrics: Metrics, hasCause: HasCause): Ladder {
  const ends = endsOf(timeline);
  const rows = rowsOf(timeline, ends);
  const extra = timeline.flights.map(() => 0);
  const pace = Math.ceil(Math.max(1, timeline.flights.length / CROWD));
  for (let round = 0; ; round += pace) {
    const draft = descend(timeline, metrics, ends, extra, hasCause);
    const own = draft.lines.filter(({ thread }) => !thread);
    const placed = placeLabels(own, metrics, draft.breaks, formsOf(round), round >= ROUNDS);
    const labels = new Map(own.map(({ flight }, i) => [flight.id, placed[i] ?? null]));
    const cramped = [...labels].flatMap(([id, label]) => (label === null ? [id] : []));
    if (cramped.length === 0) {
      const lines = draft.lines.map((line, id) => ({
        ...line,
        row: rows[id] ?? 0,
        label: labels.get(id) ?? NO_LABEL,
      }));
      const most = Math.min(mostRows(metrics), Math.max(1, ...rows.map((row) => row + 1)));
      return { ...draft, lines, rows: most };
    }
    for (const id of moreHeightFor(cramped, draft.lines, ends)) {
      extra[id] = (extra[id] ?? 0) + (metrics.drop / 4) * pace;
    }
  }
}

const formsOf = (round: number): readonly Form[] => {
  if (round < PATIENCE) return ['long', 'short'];
  return round < 3 * PATIENCE ? ['long', 'short', 'bare'] : ['long', 'short', 'bare', 'tiny'];
};

/**
 * Which flights get more height. A segment that overtakes another stays where it is, and the one
 * that it overtakes comes down further: lines that cross at a slant need room at one end.
 */
function moreHeightFor(
  cramped: readonly number[],
  lines: readonly { readonly flight: Flight; readonly thread: boolean }[],
  ends: readonly Ends[],
): Set<number> {
  const landing = (id: number): number => ends[id]?.landing ?? Number.POSITIVE_INFINITY;
  // Of several the one that lands next: the others come down further than that anyway.
  const overtaken = (id: number): number => {
    let next = id;
    for (let other = Math.max(0, id - OVERTAKES); other <= id + OVERTAKES; other++) {
      const { flight, thread = true } = lines[other] ?? {};
      const together = !thread && flight?.from === lines[id]?.flight.from && other !== id;
      const earlier = (ends[other]?.departure ?? 0) <= (ends[id]?.departure ?? 0);
      const meets = landing(other) > landing(id) && (ends[id]?.departure ?? 0) < landing(other);
      const sooner = next === id || landing(other) < landing(next);
      if (together && earlier && meets && sooner) next = other;
    }
    return next;
  };
  return new Set(cramped.map(overtaken));
}

/** Has step `k` something to say beside the lane of `host`, besides a state's name? */
export type HasCause = (k: number, host: HostId) => boolean;

interface Ends {
  readonly departure: number;
  readonly landing: number | null;
}

function endsOf(timeline: Timeline): Ends[] {
  const ends: { departure: number; landing: number | null }[] = timeline.flights.map(() => ({
    departure: 0,
    landing: null,
  }));
  timeline.steps.forEach(({ what, sent }, k) => {
    for (const id of sent) {
      const end = ends[id];
      if (end) end.departure = k;
    }
    if (what.kind !== 'arrival' && what.kind !== 'loss') return;
    const end = ends[what.flight];
    if (end) end.landing = k;
  });
  return ends;
}

/** Flights that are in the air together fly in different rows, the lowest free one each. */
function rowsOf(timeline: Timeline, ends: readonly Ends[]): number[] {
  const until: number[] = [];
  return ends.map(({ departure, landing }, id) => {
    if (isThread(timeline, id)) return 0;
    const free = until.findIndex((end) => end <= departure);
    const row = free < 0 ? until.length : free;
    until[row] = landing ?? Number.POSITIVE_INFINITY;
    return row;
  });
}

type Draft = Pick<Ladder, 'y' | 'marks' | 'breaks'> & {
  readonly lines: readonly Omit<Line, 'label' | 'row'>[];
};

/** One walk down the run: every step as high as what came before allows. */
function descend(
  timeline: Timeline,
  m: Metrics,
  ends: readonly Ends[],
  extra: readonly number[],
  hasCause: HasCause,
): Draft {
  const y: number[] = [];
  const marks: Mark[] = [];
  const breaks: Break[] = [];
  const starts: number[] = timeline.flights.map(() => 0);
  const landings: number[] = timeline.flights.map(() => 0);
  const lastEnd: { [H in HostId]: number } = { client: -1e9, server: -1e9 };
  const lastStart: { [H in HostId]: number } = { client: -1e9, server: -1e9 };
  const namesEnd: { [H in HostId]: number } = { client: -1e9, server: -1e9 };

  timeline.steps.forEach((step, k) => {
    const { what, host } = step;
    const landed = what.kind === 'arrival' || what.kind === 'loss' ? what.flight : null;
    const aside = isAside(timeline, k);
    const dropOf = (id: number): number =>
      isThread(timeline, id) ? m.drop * THREAD.drop : m.drop + (extra[id] ?? 0);
    const least = aside ? m.apart * THREAD.apart : m.apart / 2;
    let here = k === 0 ? m.lead : (y[k - 1] ?? 0) + least;
    if (k > 0 && isShortened(timeline, k - 1)) {
      const free = stepOf(timeline, k - 1).air.length === 0;
      const from = Math.max(
        y[k - 1] ?? 0,
        ...(m.mode === 'narrow' ? HOST_IDS.map((id) => namesEnd[id]) : []),
      );
      const cut = from + m.idle / 2 + (m.mode === 'narrow' ? 4 : m.apart / 3);
      breaks.push({ step: k - 1, y: cut, free });
      here = Math.max(here, cut + m.idle / 2 + m.apart / 4);
    }
    const isMarked = (id: HostId) => changes(timeline, k, id) || (!aside && hasCause(k, id));
    const marked = HOST_IDS.filter(isMarked);
    for (const id of marked) if (k > 0) here = Math.max(here, namesEnd[id] + 6);
    if (landed !== null) {
      const part = partOf(timeline.flights[landed]);
      here = Math.max(here, (starts[landed] ?? 0) + dropOf(landed) * part);
      if (host !== null && !aside) here = Math.max(here, lastEnd[host] + m.apart);
    } else if (host !== null && !aside) {
      here = Math.max(here, lastEnd[host] + m.apart, lastStart[host] + m.apart);
    }
    const answer = what.kind === 'arrival' && !aside ? m.reply : 0;
    const [threads, own] = parted(step.sent, (id) => isThread(timeline, id));
    for (const id of own) {
      const from = timeline.flights[id]?.from ?? 'client';
      here = Math.max(here, lastStart[from] + parallel(m) - answer);
    }
    y.push(here);
    own.forEach((id, i) => {
      const from = timeline.flights[id]?.from ?? 'client';
      starts[id] = here + answer + i * parallel(m);
      lastStart[from] = starts[id] ?? here;
    });
    threads.forEach((id, i) => {
      starts[id] = here + (i / threads.length) * m.apart;
    });
    if (landed !== null) {
      landings[landed] = here;
      if (host !== null && !aside) lastEnd[host] = here;
    }
    for (const id of marked) {
      const state = changes(timeline, k, id);
      const at = k === 0 ? 0 : here;
      marks.push({ step: k, host: id, y: at, state });
      namesEnd[id] = at + nameHeight(m, state, hasCause(k, id));
    }
  });

  const lines = timeline.flights.map((flight, id) => {
    const { departure, landing } = ends[id] ?? { departure: 0, landing: null };
    const [x0, x1] =
      flight.from === 'client' ? [innerLeft(m), innerRight(m)] : [innerRight(m), innerLeft(m)];
    const thread = isThread(timeline, id);
    const drop = thread ? m.drop * THREAD.drop : m.drop;
    const end = landing === null ? (starts[id] ?? 0) + drop : (landings[id] ?? 0);
    const at = (part: number): number => x0 + (x1 - x0) * part;
    return {
      flight,
      departure,
      landing,
      thread,
      from: { x: at(beginsAt(flight)), y: starts[id] ?? 0 },
      to: { x: at(endsAt(flight)), y: end },
    };
  });
  return { y, marks, breaks, lines };
}

function parted<T>(all: readonly T[], is: (one: T) => boolean): [T[], T[]] {
  return [all.filter(is), all.filter((one) => !is(one))];
}

/** Between two segments that leave the same lane: their labels must fit between the lines. */
const parallel = (m: Metrics): number => m.label * 1.5 + m.clearance * 2;

const changes = (timeline: Timeline, k: number, host: HostId): boolean =>
  k === 0 || stepOf(timeline, k).hosts[host].state !== stepOf(timeline, k - 1).hosts[host].state;

/** Height of what stands beside the lane. On a phone long names take two lines. */
export function nameHeight(m: Metrics, state: boolean, cause: boolean): number {
  const lines = (m.mode === 'narrow' ? 2 : 1) * (state ? 1 : 0);
  return 4 + lines * m.state * 1.25 + (cause && m.cause > 0 ? m.cause * 1.35 : 0);
}

/** What has to stay free under the wire. */
export const reserveBelow = (ladder: Pick<Ladder, 'rows'>, m: Metrics): number =>
  chipGap(m) + ladder.rows * chipPitch(m);
