import type { Segment } from '../tcp/segment';
import type { State } from '../tcp/tcb';
import type { Weather } from './path';

/** The two hosts of a scene. */
export const HOST_IDS = ['client', 'server'] as const;
export type HostId = (typeof HOST_IDS)[number];

export const otherHost = (host: HostId): HostId => (host === 'client' ? 'server' : 'client');

/** Sockets' words for what a program asks of its TCP. */
export const CALL_NAMES = [
  'listen',
  'accept',
  'connect',
  'send',
  'recv',
  'shutdown',
  'close',
  'abort',
] as const;
export type CallName = (typeof CALL_NAMES)[number];

/** One socket call. */
export interface Call {
  readonly name: CallName;
  /** What send() sends, one character an octet. */
  readonly text?: string;
  /** Which connection it is for, by the client's port; absent: the one that was touched last. */
  readonly port?: number;
  /** connect(): from the next free ephemeral port, whatever else is open. */
  readonly fresh?: boolean;
}

/** What a program does by itself, or fails to do. */
export const HABITS = ['accepts', 'reads', 'closes'] as const;
export type Habit = (typeof HABITS)[number];
export type Habits = { readonly [H in Habit]: boolean };

/** Nothing stands in the way; it swallows everything; or it answers RST in the other end's name. */
export const FIREWALLS = ['off', 'drop', 'reject'] as const;
export type Firewall = (typeof FIREWALLS)[number];

/** Who let a segment into the network, besides the hosts' own TCPs. */
export type Author =
  /** It is an old one: an earlier connection's, that the network had kept. */
  | 'past'
  /** A program on the host that it seems to come from. */
  | 'host'
  /** Somebody else, who writes that host's address on it and sees no answer. */
  | 'stranger';

/** What changes around the connections. */
export type Change =
  | { readonly kind: 'path'; readonly weather: Partial<Weather> }
  | { readonly kind: 'cable'; readonly whole: boolean }
  | { readonly kind: 'firewall'; readonly mode: Firewall }
  | { readonly kind: 'habit'; readonly host: HostId; readonly habit: Habit; readonly on: boolean };

/** What enters from outside and has its own time. */
export type Act =
  | { readonly kind: 'call'; readonly host: HostId; readonly call: Call }
  /** A segment that no TCP of this run has sent appears in the network. */
  | {
      readonly kind: 'inject';
      readonly to: HostId;
      readonly segment: Segment;
      readonly by?: Author;
      /** The client's port, where several connections are open. */
      readonly port?: number;
    }
  /** So many SYNs from addresses where nobody is. */
  | { readonly kind: 'flood'; readonly to: HostId; readonly count: number }
  /** A segment that was held goes on. */
  | { readonly kind: 'release'; readonly flight: number }
  /** The host forgets every connection; its next ISS moves on. */
  | { readonly kind: 'power-cycle'; readonly host: HostId }
  | Change;

/** When a scripted act takes place: at a time, or so many ms after its host gets somewhere. */
export type When =
  | { readonly at: number }
  | { readonly state: State; readonly after: number }
  | { readonly read: number; readonly after: number };

/** What is done to one flight, which is named by its ordinal number in the run. Times in ms. */
export type Mischief =
  | { readonly kind: 'drop'; readonly flight: number }
  | { readonly kind: 'delay'; readonly flight: number; readonly by: number }
  | { readonly kind: 'duplicate'; readonly flight: number }
  /** It is taken out of the network and kept, until it is released. */
  | { readonly kind: 'hold'; readonly flight: number }
  /** Another segment leaves in its place. */
  | { readonly kind: 'replace'; readonly flight: number; readonly segment: Segment };

/** One line of a scenario's script. */
export type Deed = (Act & { readonly when: When }) | Mischief;

/** What a viewer did: an act at a time, or mischief on a flight. */
export type Intervention = (Act & { readonly at: number }) | Mischief;

const MISCHIEF: ReadonlySet<string> = new Set([
  'drop',
  'delay',
  'duplicate',
  'hold',
  'replace',
] satisfies Mischief['kind'][]);

export const isMischief = (deed: Deed | Intervention): deed is Mischief => MISCHIEF.has(deed.kind);
