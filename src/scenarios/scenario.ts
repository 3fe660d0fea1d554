import type { CallName, Deed, HostId, When } from '../simulation/deed';
import type { HostSetup } from '../simulation/host';
import { STEADY_PATH } from '../simulation/path';
import type { Stage } from '../simulation/simulate';
import { RFC_PARAMETERS } from '../tcp/parameters';

/** A scene as data: two hosts, a path, a script. Its words live in `i18n/`, under its id. */
export interface Scenario extends Stage {
  /** Where the viewer comes in: at the first step, or when both ends are ESTABLISHED. */
  readonly opensAt: 'start' | 'ESTABLISHED';
}

/** The program reads what comes; the rest are the RFC's constants. */
export const PARAMETERS = { ...RFC_PARAMETERS, readsAtOnce: true };

/** The client of most scenes. */
export const CLIENT: HostSetup = {
  address: '10.0.0.1',
  port: 49152,
  iss: [100],
  listening: false,
  parameters: PARAMETERS,
};

/** The server of most scenes: it listens before the scene begins. */
export const SERVER: HostSetup = {
  address: '10.0.0.2',
  port: 80,
  iss: [300],
  listening: true,
  parameters: PARAMETERS,
};

/** `{ client: CLIENT, server: SERVER }`, with what a scene wants otherwise. */
export const hosts = (
  changes: { readonly [H in HostId]?: Partial<HostSetup> } = {},
): Scenario['hosts'] => ({
  client: { ...CLIENT, ...changes.client },
  server: { ...SERVER, ...changes.server },
});

export const PATH = STEADY_PATH;

/** One socket call of a script. */
export const call = (host: HostId, name: CallName, when: When, text?: string): Deed => ({
  kind: 'call',
  host,
  call: text === undefined ? { name } : { name, text },
  when,
});
