/** The claims of two study notes, each with its verdict and a place that proves it. */
import { SCENARIOS } from '../scenarios';
import { AS_IN_THE_SCENE, type Choices, NO_CHOICES, withChoices } from '../simulation/choices';
import { simulate } from '../simulation/simulate';
import type { NoteId } from './notes/ids';
import { stepAt } from './notes/moment';
import type { Note, Proof } from './notes/note';
import { OPENING_NOTES } from './notes/opening';
import { RELEASE_NOTES } from './notes/release';
import { RELEASE_AGAIN_NOTES } from './notes/release-again';

export const NOTES: { readonly [N in NoteId]: Note } = {
  ...RELEASE_NOTES,
  ...OPENING_NOTES,
  ...RELEASE_AGAIN_NOTES,
};

/** What belongs together in the notes: a group ends where the next begins. */
export const NOTE_GROUPS = [
  { id: 'release-idea', from: 'A01' },
  { id: 'states', from: 'A04' },
  { id: 'flags', from: 'A10' },
  { id: 'release-1-2', from: 'A14' },
  { id: 'release-3-4', from: 'A24' },
  { id: 'opening-idea', from: 'B01' },
  { id: 'opening-states', from: 'B05' },
  { id: 'opening-steps', from: 'B11' },
  { id: 'opening-why', from: 'B22' },
  { id: 'release-states', from: 'B28' },
  { id: 'release-steps', from: 'B37' },
  { id: 'time-wait', from: 'B44' },
] as const satisfies readonly { readonly id: string; readonly from: NoteId }[];

export type NoteGroup = (typeof NOTE_GROUPS)[number]['id'];

export const groupOf = (id: NoteId): NoteGroup =>
  (NOTE_GROUPS.findLast(({ from }) => from <= id) ?? NOTE_GROUPS[0]).id;

/** What makes a run out of a scene, and a moment of it. */
type Somewhere = Pick<Proof, 'scene' | 'choices' | 'deeds' | 'at'>;

/** How the hosts are set up for a proof. */
export function choicesOf({ choices }: Pick<Proof, 'choices'>): Choices {
  if (choices === undefined) return NO_CHOICES;
  return {
    client: { ...AS_IN_THE_SCENE, ...choices.client },
    server: { ...AS_IN_THE_SCENE, ...choices.server },
  };
}

/** The run of a proof, and the step that it is about, from 0; null: the run has no such step. */
export function placeOf(proof: Somewhere) {
  const stage = withChoices(SCENARIOS[proof.scene], choicesOf(proof));
  const timeline = simulate(stage, proof.deeds);
  return { timeline, k: stepAt(timeline, proof.at) };
}
