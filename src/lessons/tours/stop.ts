import type { NoteId } from '../notes/ids';
import type { Proof } from '../notes/note';

/** A place at which a tour halts: a scene, what is done to it, a moment, and what is true there. */
export interface Stop extends Proof {
  readonly id: string;
  /** The claims of the notes that are about what can be seen here. */
  readonly notes: readonly [NoteId, ...NoteId[]];
}
