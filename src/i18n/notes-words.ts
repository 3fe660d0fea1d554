/** What a language has to provide for the claims of the notes: loaded with them, and not before. */
import type { NoteGroup } from '../lessons/notes';
import type { NoteId } from '../lessons/notes/ids';
import type { CaptureName, Verdict } from '../lessons/notes/note';
import type { ProofId } from '../lessons/notes/proofs';

/** A card: what the notes say, what is so, and why it is mixed up; at most two sentences each. */
export interface CardWords {
  readonly note: string;
  readonly actually: string;
  readonly why: string;
}

export interface NotesWords {
  readonly title: string;
  readonly close: string;
  // The list
  readonly list: string;
  readonly search: string;
  readonly filter: string;
  readonly all: string;
  readonly group: string;
  readonly everyGroup: string;
  readonly nothing: string;
  readonly choose: string;
  readonly verdicts: { readonly [V in Verdict]: string };
  readonly groups: { readonly [G in NoteGroup]: string };
  // A card
  readonly cards: { readonly [N in NoteId]: CardWords };
  readonly inNotes: string;
  readonly actually: string;
  readonly why: string;
  readonly check: string;
  /** What to look at, where the proof opens. */
  readonly proofs: { readonly [P in ProofId]: string };
  readonly captures: { readonly [C in CaptureName]: string };
  readonly show: string;
  /** A scene's title, and the number of a step from 1. */
  readonly where: (scene: string, step: number) => string;
  readonly measured: string;
  readonly toList: string;
  // Notes of one's own
  readonly own: string;
  readonly ownText: string;
  readonly ownLabel: string;
  readonly find: string;
  readonly found: (n: number) => string;
  readonly foundNothing: string;
  /** Only so many characters were read. */
  readonly cut: (n: number) => string;
  readonly allClaims: string;
}
