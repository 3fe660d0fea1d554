import { HOST_IDS, type HostId } from '../../simulation/deed';
import { tcbOf } from '../../simulation/host';
import { isShortened } from '../../simulation/pacing';
import { portOf } from '../../simulation/thread';
import { type Flight, stepOf, type Timeline } from '../../simulation/timeline';
import { chipGap, chipPitch, innerLeft, innerRight, type Metrics } from './metrics';
import { beginsAt, endsAt, partOf } from './ways';
import { type Form, type Label, placeLabels } from './labels';

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
  readonly label: Label;
  /** It belongs to no connection between these two: a thin line without a label. */
  readonly faint: boolean;
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

/** After so many tries labels stay where they are worst off: it takes a crowd to get there. */
const ROUNDS = 24;
/** With more flights than this there are fewer tries: the page must not stand still. */
const MANY = 60;
/** So many flights further on one may still be overtaken. */
const OVERTAKES = 6;
/** So many times a flight gets more height before its label may go without numbers. */
const PATIENCE = 3;
const MOST_ROWS = 4;

export function layLadder(timeline: Timeline, metrics: Metrics, hasCause: HasCause): Ladder {
  const ends = endsOf(timeline);
  const { hosts } = timeline.steps[0];
  const faint = timeline.flights.map((flight) => portOf(flight, hosts) === null);
  const rows = rowsOf(ends, faint);
  const extra = timeline.flights.map(() => 0);
  const named = faint.filter((is) => !is).length;
  const stride = Math.max(1, Math.round(named / MANY));
  for (let round = 0; ; round += stride) {
    const draft = descend(timeline, metrics, ends, extra, faint, hasCause);
    const labels = placeLabels(draft.lines, metrics, draft.breaks, formsOf(round), round >= ROUNDS);
    const cramped = labels.flatMap((label, id) => (label === null ? [id] : []));
    if (cramped.length === 0) {
      const lines = draft.lines.map((line, id) => ({
        ...line,
        row: rows[id] ?? 0,
        label: labels[id] as Label,
      }));
      const most = rows.reduce((max, row) => (row === CROWD ? max : Math.max(max, row + 1)), 1);
      return { ...draft, lines, rows: Math.min(MOST_ROWS, most) };
    }
    for (const id of moreHeightFor(cramped, timeline.flights, ends)) {
      extra[id] = (extra[id] ?? 0) + (metrics.drop / 4) * stride;
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
  flights: readonly Flight[],
  ends: readonly Ends[],
): Set<number> {
  const landing = (id: number): number => ends[id]?.landing ?? Number.POSITIVE_INFINITY;
  const overtaken = (id: number): number => {
    for (let other = Math.max(0, id - OVERTAKES); other <= id + OVERTAKES; other++) {
      const together = flights[other]?.from === flights[id]?.from && other !== id;
      const earlier = (ends[other]?.departure ?? 0) <= (ends[id]?.departure ?? 0);
      const meets = landing(other) > landing(id) && (ends[id]?.departure ?? 0) < landing(other);
      if (together && earlier && meets && other < flights.length) return other;
    }
    return id;
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

/** The row of what does not get one, but is counted. */
const CROWD = 1e6;

/** Flights that are in the air together fly in different rows, the lowest free one each. */
function rowsOf(ends: readonly Ends[], faint: readonly boolean[]): number[] {
  const until: number[] = [];
  return ends.map(({ departure, landing }, id) => {
    if (faint[id]) return CROWD;
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
  faint: readonly boolean[],
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
    // What belongs to no connection here is drawn close together.
    const dense = landed === null ? isElsewhere(timeline, k, faint) : faint[landed] === true;
    const apart = dense ? DENSE : m.apart;
    let here = k === 0 ? m.lead : (y[k - 1] ?? 0) + apart / 2;
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
    const said = (id: HostId): boolean => !dense && hasCause(k, id);
    const marked = HOST_IDS.filter((id) => changes(timeline, k, id) || said(id));
    for (const id of marked) if (k > 0) here = Math.max(here, namesEnd[id] + 6);
    if (landed !== null) {
      const part = partOf(timeline.flights[landed]);
      here = Math.max(here, (starts[landed] ?? 0) + (m.drop + (extra[landed] ?? 0)) * part);
      if (host !== null) here = Math.max(here, lastEnd[host] + apart);
    } else if (host !== null) {
      here = Math.max(here, lastEnd[host] + m.apart, lastStart[host] + m.apart);
    }
    const answer = what.kind === 'arrival' ? m.reply : 0;
    for (const id of step.sent) {
      const from = timeline.flights[id]?.from ?? 'client';
      here = Math.max(here, lastStart[from] + (faint[id] ? DENSE : parallel(m)) - answer);
    }
    y.push(here);
    // Of those that leave in one instant, the first to land leaves first: their lines don't cross.
    const leaving = step.sent.toSorted(
      (a, b) => (ends[a]?.landing ?? 1e9) - (ends[b]?.landing ?? 1e9),
    );
    let start = here + answer;
    leaving.forEach((id) => {
      const from = timeline.flights[id]?.from ?? 'client';
      starts[id] = start;
      start += faint[id] ? DENSE : parallel(m);
      lastStart[from] = starts[id] ?? here;
    });
    if (landed !== null) {
      landings[landed] = here;
      if (host !== null) lastEnd[host] = here;
    }
    for (const id of marked) {
      const state = changes(timeline, k, id);
      const at = k === 0 ? 0 : here;
      marks.push({ step: k, host: id, y: at, state });
      namesEnd[id] = at + nameHeight(m, state, said(id));
    }
  });

  const lines = timeline.flights.map((flight, id) => {
    const { departure, landing } = ends[id] ?? { departure: 0, landing: null };
    const [x0, x1] =
      flight.from === 'client' ? [innerLeft(m), innerRight(m)] : [innerRight(m), innerLeft(m)];
    const end = landing === null ? (starts[id] ?? 0) + m.drop : (landings[id] ?? 0);
    const at = (part: number): number => x0 + (x1 - x0) * part;
    return {
      flight,
      departure,
      landing,
      faint: faint[id] ?? false,
      from: { x: at(beginsAt(flight)), y: starts[id] ?? 0 },
      to: { x: at(endsAt(flight)), y: end },
    };
  });
  return { y, marks, breaks, lines };
}

/** Is step `k` a timer of a connection that a stranger has begun? */
function isElsewhere(timeline: Timeline, k: number, faint: readonly boolean[]): boolean {
  const { what, host, hosts, sent } = stepOf(timeline, k);
  if (what.kind !== 'timeout' || host === null || sent.some((id) => !faint[id])) return false;
  // Nothing happens to the connection that the lane shows: the same record stands there as before.
  return faint.includes(true) && tcbOf(hosts[host]) === tcbOf(stepOf(timeline, k - 1).hosts[host]);
}

/** Between two lines without labels, px. */
const DENSE = 4;

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
