import type { Socket } from '../tcp/tcb';
import type { Outcome } from '../tcp/turn';
import type { ActItem, Item } from './agenda';
import {
  type Act,
  type Deed,
  type Firewall,
  type HostId,
  type Mischief,
  otherHost,
  type When,
} from './deed';
import type { Fated } from './fated';
import { type Host, type HostSetup, socketOf } from './host';
import type { Path, Weather } from './path';
import type { Echoes } from './endless';
import type { Flight, Happening, Step } from './timeline';

/** What a run is made from. */
export interface Stage {
  readonly hosts: { readonly [H in HostId]: HostSetup };
  readonly path: Path;
  readonly script: readonly Deed[];
  /** The scene as it is, where this is one that is set up otherwise. */
  readonly plain?: Stage;
}

/** What has been worked out so far. */
export interface Run {
  readonly stage: Stage;
  hosts: { [H in HostId]: Host };
  readonly steps: Step[];
  readonly flights: Flight[];
  air: readonly number[];
  /** What is still to come, soonest first; interventions after all else of their ms. */
  agenda: Item[];
  /** Scripted acts that wait for their host to get somewhere. */
  waiting: { readonly act: Act; readonly when: When }[];
  /** Scripted calls that a program has not made: it forgot to close, or nobody has accepted yet. */
  putOff: ActItem[];
  /** What is done to flights, by their numbers, and by what the scene's script means. */
  readonly mischief: Map<number, readonly Mischief[]>;
  readonly fated: Fated;
  weather: Weather;
  /** Is the cable whole? */
  whole: boolean;
  firewall: Firewall;
  /** Flights that are held and not yet released. */
  held: ReadonlySet<number>;
  readonly echoes: Echoes;
  /** How many SYNs from nowhere may still come. */
  floodable: number;
  /** From here on the viewer's calls take the place of the script's. */
  readonly scriptEnds: number;
}

/** The socket at the other end of the path from `id`. */
export const peerOf = (run: Run, id: HostId): Socket => socketOf(run.stage.hosts[otherHost(id)]);

/** Notes a step; returns its number. */
export function record(
  run: Run,
  at: number,
  host: HostId | null,
  what: Happening,
  outcomes: readonly Outcome[],
  sent: readonly number[],
): number {
  run.steps.push({
    at,
    host,
    what,
    sent,
    because: outcomes.flatMap((outcome) => outcome.because),
    signals: outcomes.flatMap((outcome) => outcome.signals),
    reply: outcomes.at(-1)?.reply ?? 'ok',
    hosts: run.hosts,
    air: run.air,
  });
  return run.steps.length - 1;
}
