import { type Parameters, RFC_PARAMETERS } from '../tcp/parameters';
import { HOST_IDS, type HostId } from './deed';
import { ephemeralOf, type HostSetup } from './host';
import type { PortRange } from './ports';
import { PROFILES, type Profile, type ProfileId } from './profiles';
import type { Stage } from './run';

/** What can be turned on or off about one host. */
export const OPTIONS = [
  'cookies',
  'fastOpen',
  'keepAlive',
  'rfc1337',
  'clockIsn',
  'twoWay',
  'reuseAddress',
] as const;
export type Option = (typeof OPTIONS)[number];

/** What has a number that can be chosen. */
export const NUMBERS = ['backlog', 'buffer', 'ports', 'timeWait'] as const;
export type NumberName = (typeof NUMBERS)[number];

/** What can be chosen about one host, for the whole run; null: as the scene and the profile have it. */
export interface HostChoices {
  /** 'rfc': as the scene has it. */
  readonly profile: ProfileId;
  /** Connections that may wait for the handshake, and as many for accept(). */
  readonly backlog: number | null;
  /** Octets of the receive buffer: the largest window that is offered. */
  readonly buffer: number | null;
  /** How many ephemeral ports there are. */
  readonly ports: number | null;
  /** How long TIME-WAIT lasts, s: 2 MSL. 0: the TCB is gone at once. */
  readonly timeWait: number | null;
  readonly cookies: boolean | null;
  readonly fastOpen: boolean | null;
  readonly keepAlive: boolean | null;
  readonly rfc1337: boolean | null;
  /** Initial sequence numbers from a clock and a secret, instead of the scene's (RFC 6528). */
  readonly clockIsn: boolean | null;
  /** No TCP: a handshake of two segments. */
  readonly twoWay: boolean | null;
  readonly reuseAddress: boolean | null;
}

export type Choices = { readonly [H in HostId]: HostChoices };

export const AS_IN_THE_SCENE: HostChoices = {
  profile: 'rfc',
  backlog: null,
  buffer: null,
  ports: null,
  timeWait: null,
  cookies: null,
  fastOpen: null,
  keepAlive: null,
  rfc1337: null,
  clockIsn: null,
  twoWay: null,
  reuseAddress: null,
};

export const NO_CHOICES: Choices = { client: AS_IN_THE_SCENE, server: AS_IN_THE_SCENE };

/** A stage with what was chosen instead of what the scene has. */
export function withChoices(stage: Stage, choices: Choices): Stage {
  if (HOST_IDS.every((id) => choices[id] === AS_IN_THE_SCENE)) return stage;
  return {
    ...stage,
    plain: stage,
    hosts: {
      client: setUp(stage.hosts.client, choices.client),
      server: setUp(stage.hosts.server, choices.server),
    },
  };
}

/**
 * What is chosen by name comes first, then what the scene itself sets otherwise than the RFC, which
 * is part of its story, then the profile.
 */
export function setUp(setup: HostSetup, choices: HostChoices): HostSetup {
  const profile: Profile = PROFILES[choices.profile];
  const own = Object.entries(setup.parameters).filter(
    ([name, value]) => RFC_PARAMETERS[name as keyof Parameters] !== value,
  );
  return {
    ...setup,
    ...(choices.backlog === null ? {} : { backlog: choices.backlog }),
    ...(choices.clockIsn === null ? {} : { clockIsn: choices.clockIsn }),
    ...(choices.reuseAddress === null ? {} : { reuseAddress: choices.reuseAddress }),
    ephemeral: portsOf(setup, choices),
    parameters: {
      ...setup.parameters,
      ...profile.parameters,
      ...Object.fromEntries(own),
      ...(choices.buffer === null ? {} : { receiveBuffer: choices.buffer }),
      ...(choices.timeWait === null ? {} : { msl: choices.timeWait * 500 }),
      ...extensionsOf(choices, profile),
    },
  };
}

function extensionsOf(choices: HostChoices, profile: Profile): Partial<Parameters> {
  const { cookies, fastOpen, keepAlive, rfc1337, twoWay } = choices;
  return {
    ...(cookies === null ? {} : { synCookies: cookies }),
    ...(fastOpen === null ? {} : { fastOpen }),
    ...(keepAlive === null ? {} : { keepAlive: keepAlive ? profile.keepAlive : null }),
    ...(rfc1337 === null ? {} : { ignoresRstInTimeWait: rfc1337 }),
    ...(twoWay === null ? {} : { twoWayOpen: twoWay }),
  };
}

/** The scene's ports or the profile's, or so many of them, with the scene's own connection among them. */
function portsOf(setup: HostSetup, { profile, ports }: HostChoices): PortRange {
  const all =
    setup.ephemeral ?? (profile === 'rfc' ? ephemeralOf(setup) : PROFILES[profile].ephemeral);
  if (ports === null) return all;
  const among = setup.port >= all.first && setup.port <= all.last;
  const first = among ? Math.max(all.first, Math.min(setup.port, all.last - ports + 1)) : all.first;
  return { first, last: Math.min(all.last, first + ports - 1) };
}

/** What is on at a host that is set up like this. */
export function optionsOf({ parameters, clockIsn, reuseAddress = false }: HostSetup): {
  readonly [O in Option]: boolean;
} {
  const { synCookies, fastOpen, keepAlive, ignoresRstInTimeWait, twoWayOpen } = parameters;
  return {
    cookies: synCookies,
    fastOpen,
    keepAlive: keepAlive !== null,
    rfc1337: ignoresRstInTimeWait,
    clockIsn: clockIsn === true,
    twoWay: twoWayOpen,
    reuseAddress,
  };
}
