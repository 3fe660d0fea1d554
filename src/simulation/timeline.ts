import type { Citation } from '../tcp/rules';
import type { Segment } from '../tcp/segment';
import type { Socket, Timer } from '../tcp/tcb';
import type { Signal } from '../tcp/turn';
import type { Call, Change, HostId } from './deed';
import type { Host } from './host';
import type { Thread } from './thread';

/** One segment on its way. Times in ms of simulated time. */
export interface Flight {
  /** Its ordinal number in the run: what is done later never changes it. */
  readonly id: number;
  readonly from: HostId;
  readonly to: HostId;
  readonly source: Socket;
  readonly destination: Socket;
  readonly segment: Segment;
  readonly departs: number;
  /** When it arrives, or, when `lost`, when it disappears. */
  readonly lands: number;
  readonly lost: boolean;
  /** Why it is lost; null: it arrives. */
  readonly fate: Fate | null;
  readonly origin: Origin;
  /** It was sent before: by the retransmission timer, or because the peer's SYN came again. */
  readonly again: boolean;
  /** How many ms later than the path alone would have it. */
  readonly delayed: number;
  /** What its TCP had sent, where `segment` left in its place; null: `segment` is what it sent. */
  readonly altered: Segment | null;
}

/** Where a segment comes from. */
export type Origin =
  /** Its host's TCP. */
  | 'sent'
  /** The network, which made it twice. */
  | 'copy'
  /** An earlier time: the network had kept it. */
  | 'injected'
  /** A program on its host that writes segments by hand. */
  | 'crafted'
  /** Somebody else, in the host's name. */
  | 'spoofed'
  /** The firewall, in the other end's name. */
  | 'firewall';

/** Why a segment does not arrive. */
export type Fate =
  /** Somebody dropped it. */
  | 'dropped'
  /** Chance. */
  | 'chance'
  | 'cable'
  /** The firewall swallowed it, or sent it back as a RST. */
  | 'firewall'
  | 'rejected'
  /** It is kept until somebody lets it go. */
  | 'held'
  /** Nobody has the address that it is for. */
  | 'nobody';

/** What a step is: one event of the protocol, or of the world around it. */
export type Happening =
  | { readonly kind: 'start' }
  | { readonly kind: 'call'; readonly call: Call; readonly intervention: boolean }
  | { readonly kind: 'arrival'; readonly flight: number }
  | { readonly kind: 'loss'; readonly flight: number }
  | { readonly kind: 'timeout'; readonly timer: Timer }
  /** A segment appears in the network; `released`: the flight that was held until now. */
  | { readonly kind: 'injection'; readonly flight: number; readonly released?: number }
  | { readonly kind: 'flood'; readonly count: number }
  | { readonly kind: 'change'; readonly change: Change; readonly intervention: boolean }
  | { readonly kind: 'power-cycle'; readonly intervention: boolean };

/** One event, what it caused, and how everything stands after it. */
export interface Step {
  readonly at: number;
  /** Where it happens; null: in the network, or on both at the start. */
  readonly host: HostId | null;
  readonly what: Happening;
  /** The flights that depart in this step. */
  readonly sent: readonly number[];
  readonly because: readonly Citation[];
  readonly signals: readonly Signal[];
  /** What a call returned. */
  readonly reply: string;
  readonly hosts: { readonly [H in HostId]: Host };
  /** The flights in the air after it. */
  readonly air: readonly number[];
}

/** A complete run: what follows from a scenario and what was done to it. */
export interface Timeline {
  readonly steps: readonly [Step, ...Step[]];
  readonly flights: readonly Flight[];
  /** It was stopped because it did not end by itself. */
  readonly endless: boolean;
  /** Where the lanes follow one of several connections; absent: they show all that there is. */
  readonly followed?: Followed;
}

/** Which connection is followed, and which one each step and flight belongs to. */
export interface Followed {
  /** The client's port. */
  readonly port: number;
  readonly whole: Timeline;
  /** By step; null: the step is about no single one. */
  readonly steps: readonly Thread[];
  /** By flight id. */
  readonly flights: readonly Thread[];
}

/** The step with number `k`; numbers beyond either end give the first or the last. */
export function stepOf(timeline: Timeline, k: number): Step {
  const last = timeline.steps.length - 1;
  return timeline.steps[Math.max(0, Math.min(last, k))] ?? timeline.steps[0];
}

/** The flight with ordinal number `id`. @throws RangeError when the run has no such flight. */
export function flightOf(timeline: Timeline, id: number): Flight {
  const flight = timeline.flights[id];
  if (flight === undefined) throw new RangeError(`flight ${id} of ${timeline.flights.length}`);
  return flight;
}

/** Is a step about one of these flights: did one of them depart, arrive or get lost in it? */
export const isAbout = ({ what, sent }: Step, flights: readonly number[]): boolean =>
  flights.some((id) => sent.includes(id) || ('flight' in what && what.flight === id));
