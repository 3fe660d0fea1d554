import type { HostId } from '../../../simulation/deed';
import { labelOf, numbersOf } from '../../../simulation/label';
import { flightOf, stepOf, type Timeline } from '../../../simulation/timeline';
import { has, type Segment } from '../../../tcp/segment';
import type { Ladder } from '../../stage/ladder';

/** What a worksheet can leave blank. */
export const BLANK_KINDS = ['states', 'flags', 'numbers'] as const;
export type BlankKind = (typeof BLANK_KINDS)[number];

/** Something to be filled in by hand. */
export interface Blank {
  /** From 1, in the order in which it happens. */
  readonly n: number;
  /** In which step it comes about. */
  readonly step: number;
  readonly kind: BlankKind;
  readonly answer: string;
}

/** What is blank on a drawing, by where it stands. */
export interface Blanks {
  readonly kinds: readonly BlankKind[];
  readonly all: readonly Blank[];
  /** The state that begins at a step. */
  readonly state: (k: number, host: HostId) => Blank | undefined;
  /** What is written on a flight, or beside that. */
  readonly flight: (id: number, kind: 'flags' | 'numbers') => Blank | undefined;
}

/** Every blank of a run up to step `k`, with its answer. */
export function blanksOf(
  timeline: Timeline,
  { marks, lines }: Ladder,
  k: number,
  kinds: readonly BlankKind[],
): Blanks {
  const ofMarks = marks.flatMap(({ state, step, host }) =>
    state
      ? [found(step, `${step} ${host}`, 'states', stepOf(timeline, step).hosts[host].state)]
      : [],
  );
  const ofLines = lines.flatMap(
    ({ flight: { id }, departure, landing, thread, label: { form } }) => {
      if (thread || form === 'tiny' || landing === null || landing > k) return [];
      const { segment } = flightOf(timeline, id);
      const flags = found(departure, `flags ${id}`, 'flags', labelOf(segment));
      if (form === 'bare') return [flags];
      const answer = numbersAsked(segment, kinds);
      return [flags, found(departure, `numbers ${id}`, 'numbers', answer)];
    },
  );
  const places = new Map<string, Blank>();
  [...ofMarks, ...ofLines]
    .filter(({ step, kind }) => step <= k && kinds.includes(kind))
    // What was there before keeps its place: states, then flights in their order.
    .toSorted((a, b) => a.step - b.step)
    .forEach(({ step, place, kind, answer }, i) =>
      places.set(place, { n: i + 1, step, kind, answer }),
    );
  return {
    kinds,
    all: [...places.values()],
    state: (step, host) => places.get(`${step} ${host}`),
    flight: (id, kind) => places.get(`${kind} ${id}`),
  };
}

/** Where the flags are blank every segment has a box for `ack`, so that it does not tell: '–' belongs there. */
function numbersAsked(segment: Segment, kinds: readonly BlankKind[]): string {
  const numbers = numbersOf(segment, false);
  return kinds.includes('flags') && !has(segment, 'ACK') ? `${numbers} ack=–` : numbers;
}

const found = (step: number, place: string, kind: BlankKind, answer: string) => ({
  step,
  place,
  kind,
  answer,
});

/** A number as wide as somebody needs to write one, its ordinal number included. */
const WIDE = { seq: 8_888_888, ack: 88_888 } as const;

/** Digits of `ack` that fit into a box. */
export const BOX = String(WIDE.ack).length;

/** The run with segments as wide as their blanks, so that these get the room that they need. */
export function disguised(timeline: Timeline, kinds: readonly BlankKind[]): Timeline {
  if (!kinds.includes('flags') && !kinds.includes('numbers')) return timeline;
  const disguise = (segment: Segment): Segment => ({
    ...segment,
    ...(kinds.includes('numbers')
      ? { seq: Math.max(WIDE.seq, segment.seq), ack: Math.max(WIDE.ack, segment.ack) }
      : {}),
    // All alike: how much room there is must not tell what belongs there.
    ...(kinds.includes('flags') ? { ctl: ['SYN', 'ACK'], text: '' } : {}),
  });
  const flights = timeline.flights.map((flight) => ({
    ...flight,
    segment: disguise(flight.segment),
  }));
  return { ...timeline, flights };
}
