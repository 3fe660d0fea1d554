import { RFC_PARAMETERS } from '../tcp/parameters';
import { HOST_IDS, type HostId } from './deed';
import { ephemeralOf, type HostSetup } from './host';
import { type Profile, PROFILES, type ProfileId } from './profiles';
import type { Stage } from './run';

/** What can be chosen about one host, for the whole run. */
export interface HostChoices {
  readonly profile: ProfileId;
  /** Connections that may wait for the handshake, and for accept(); null: as the scene has it. */
  readonly backlog: number | null;
  /** How many ephemeral ports there are; null: all of the profile's. */
  readonly ports: number | null;
  readonly cookies: boolean;
  readonly fastOpen: boolean;
  readonly keepAlive: boolean;
  readonly rfc1337: boolean;
}

export type Choices = { readonly [H in HostId]: HostChoices };

export const AS_IN_THE_SCENE: HostChoices = {
  profile: 'rfc',
  backlog: null,
  ports: null,
  cookies: false,
  fastOpen: false,
  keepAlive: false,
  rfc1337: false,
};

export const NO_CHOICES: Choices = { client: AS_IN_THE_SCENE, server: AS_IN_THE_SCENE };

/** A stage with what was chosen instead of what the scene has. */
export function withChoices(stage: Stage, choices: Choices): Stage {
  if (HOST_IDS.every((id) => choices[id] === AS_IN_THE_SCENE)) return stage;
  return {
    ...stage,
    hosts: {
      client: setUp(stage.hosts.client, choices.client),
      server: setUp(stage.hosts.server, choices.server),
    },
  };
}

function setUp(setup: HostSetup, choices: HostChoices): HostSetup {
  const { parameters: constants, keepAlive, ephemeral }: Profile = PROFILES[choices.profile];
  // What the scene itself sets otherwise than the RFC is part of its story.
  const own = Object.entries(setup.parameters).filter(
    ([name, value]) => RFC_PARAMETERS[name as keyof typeof RFC_PARAMETERS] !== value,
  );
  const { first, last } = choices.profile === 'rfc' ? ephemeralOf(setup) : ephemeral;
  const extensions = {
    synCookies: choices.cookies || constants.synCookies === true,
    fastOpen: choices.fastOpen,
    keepAlive: choices.keepAlive ? keepAlive : null,
    ignoresRstInTimeWait: choices.rfc1337 || constants.ignoresRstInTimeWait === true,
  };
  const count = choices.ports ?? last - first + 1;
  return {
    ...setup,
    ...(choices.backlog === null ? {} : { backlog: choices.backlog }),
    ephemeral: { first, last: Math.min(last, first + count - 1) },
    parameters: { ...setup.parameters, ...constants, ...Object.fromEntries(own), ...extensions },
  };
}
