import type { ScenarioId } from '../scenarios';
import type { HostId } from '../simulation/deed';
import type { State } from '../tcp/tcb';

/** A part of a scene in which the learner is one of its ends. Its words live in `i18n/`. */
export interface Mission {
  readonly scene: ScenarioId;
  /** Whose segments the learner builds; the engine plays the other end. */
  readonly learner: HostId;
  /** The learner's turns begin when that end has come to this state. */
  readonly from: State;
}

/** The missions, from the easiest on. */
export const MISSIONS = {
  'open-client': { scene: 'three-way-handshake', learner: 'client', from: 'CLOSED' },
  'open-server': { scene: 'three-way-handshake', learner: 'server', from: 'LISTEN' },
  'release-client': { scene: 'three-segment-release', learner: 'client', from: 'ESTABLISHED' },
  'release-server': { scene: 'server-closes-first', learner: 'server', from: 'ESTABLISHED' },
  'release-passive': { scene: 'four-way-release', learner: 'server', from: 'ESTABLISHED' },
  'half-close': { scene: 'four-way-release', learner: 'client', from: 'ESTABLISHED' },
  'repeated-fin': { scene: 'last-ack-lost', learner: 'client', from: 'FIN-WAIT-2' },
  refuse: { scene: 'connection-refused', learner: 'server', from: 'CLOSED' },
  'simultaneous-open': { scene: 'simultaneous-open', learner: 'client', from: 'CLOSED' },
} as const satisfies Record<string, Mission>;

export type MissionId = keyof typeof MISSIONS;

export const MISSION_IDS = Object.keys(MISSIONS) as readonly MissionId[];
