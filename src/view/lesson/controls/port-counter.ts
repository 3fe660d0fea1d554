import { ephemeralOf } from '../../../simulation/host';
import { PROFILES, type ProfileId } from '../../../simulation/profiles';
import { stepOf, type Timeline } from '../../../simulation/timeline';
import { RFC_PARAMETERS } from '../../../tcp/parameters';
import type { State } from '../../../tcp/tcb';

/** One port that the client may open a connection from. */
export interface Port {
  readonly number: number;
  /** null: it is free. */
  readonly state: State | null;
}

/** The client's ports at a step. */
export interface Ports {
  /** Those that are drawn: all where they are few, else those that are in use. */
  readonly shown: readonly Port[];
  readonly all: number;
  readonly free: number;
  /** How many calls of connect() have found none. */
  readonly failed: number;
}

/** So many are drawn one by one. */
const MOST_SHOWN = 24;
const NO_PORT = 'error: insufficient resources';

/** What the run shows after step `k`. */
export function portsAt(timeline: Timeline, k: number): Ports {
  const { client } = stepOf(timeline, k).hosts;
  const { first, last } = ephemeralOf(client.setup);
  const used = new Map(
    Object.values(client.connections)
      .filter(({ local }) => local.port >= first && local.port <= last)
      .map(({ local, state }) => [local.port, state]),
  );
  const all = last - first + 1;
  const numbers =
    all <= MOST_SHOWN
      ? Array.from({ length: all }, (_, i) => first + i)
      : [...used.keys()].toSorted((a, b) => a - b).slice(0, MOST_SHOWN);
  const failed = timeline.steps
    .slice(0, k + 1)
    .filter(({ reply, what }) => what.kind === 'call' && reply === NO_PORT).length;
  return {
    shown: numbers.map((number) => ({ number, state: used.get(number) ?? null })),
    all,
    free: all - used.size,
    failed,
  };
}

/** What a system's constants come to, where every connection leaves its port in TIME-WAIT. */
export interface Supply {
  readonly ports: number;
  /** Length of TIME-WAIT: 2 MSL, s. */
  readonly seconds: number;
  /** So many connections a second can be opened for ever. */
  readonly limit: number;
}

export function supplyOf(profile: ProfileId): Supply {
  const { ephemeral, parameters } = PROFILES[profile];
  const ports = ephemeral.last - ephemeral.first + 1;
  const msl = { ...RFC_PARAMETERS, ...parameters }.msl;
  const seconds = (2 * msl) / 1_000;
  return { ports, seconds, limit: Math.floor(ports / seconds) };
}

/**
 * After how many seconds every port is in use when `perSecond` connections are opened a second; null:
 * never, because as many become free again.
 */
export const runsOutAfter = ({ ports, seconds }: Supply, perSecond: number): number | null =>
  perSecond * seconds > ports ? ports / perSecond : null;
