import type { ScenarioId } from '../../scenarios';
import type { HostChoices } from '../../simulation/choices';
import type { HostId, Intervention } from '../../simulation/deed';
import type { Fact } from './fact';
import type { Moment } from './moment';
import type { ProofId } from './proofs';

/** How a claim fares: as it stands, nearly, not at all; or what else is the matter with it. */
export const VERDICTS = ['right', 'imprecise', 'wrong', 'misspelt', 'question', 'gap'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The recordings of a Linux kernel that show one of the claims, by their names in simulation/captures. */
export const CAPTURES = [
  'normal_4way',
  'close_3seg',
  'half_close',
  'last_ack_lost',
  'simultaneous_open',
  'simultaneous_close',
  'two_connections_noise',
] as const;
export type CaptureName = (typeof CAPTURES)[number];

/** One claim of the notes. */
export interface Note {
  readonly verdict: Verdict;
  /** Where RFC 9293 says what is so, without the sign: '3.3.2'. */
  readonly sections: readonly [string, ...string[]];
  /** null: no recording shows it. */
  readonly capture: CaptureName | null;
  readonly proof: ProofId;
}

/** A place at which everybody can see what is so. */
export interface Proof {
  readonly scene: ScenarioId;
  readonly choices?: { readonly [H in HostId]?: Partial<HostChoices> };
  readonly deeds?: readonly Intervention[];
  /** Found in the run, so that it can't go stale. */
  readonly at: Moment;
  /** What is true there. */
  readonly shows: readonly [Fact, ...Fact[]];
  /** What has to stand beside the stage, or be opened, to see it. */
  readonly open?: 'sockets' | 'header' | 'map' | 'share';
}
