import type { Segment } from '../tcp/segment';
import type { State } from '../tcp/tcb';

/** The two hosts of a scene. */
export const HOST_IDS = ['client', 'server'] as const;
export type HostId = (typeof HOST_IDS)[number];

export const otherHost = (host: HostId): HostId => (host === 'client' ? 'server' : 'client');

/** Sockets' words for what a program asks of its TCP. */
export const CALL_NAMES = ['listen', 'connect', 'send', 'shutdown', 'close', 'abort'] as const;
export type CallName = (typeof CALL_NAMES)[number];

/** One socket call. `text` is what send() sends, one character an octet. */
export interface Call {
  readonly name: CallName;
  readonly text?: string;
}

/** What enters from outside and has its own time. */
export type Act =
  | { readonly kind: 'call'; readonly host: HostId; readonly call: Call }
  /** A segment from the past, or from somebody else, that comes out of the network now. */
  | { readonly kind: 'inject'; readonly to: HostId; readonly segment: Segment }
  /** The host forgets every connection; its next ISS moves on. */
  | { readonly kind: 'power-cycle'; readonly host: HostId };

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
  /** It departs as another segment than its TCP's own, which knows nothing of it. */
  | { readonly kind: 'replace'; readonly flight: number; readonly segment: Segment };

/** One line of a scenario's script. */
export type Deed = (Act & { readonly when: When }) | Mischief;

/** What a viewer did: an act at a time, or mischief on a flight. */
export type Intervention = (Act & { readonly at: number }) | Mischief;

export const isMischief = (deed: Deed | Intervention): deed is Mischief =>
  deed.kind === 'drop' ||
  deed.kind === 'delay' ||
  deed.kind === 'duplicate' ||
  deed.kind === 'replace';
