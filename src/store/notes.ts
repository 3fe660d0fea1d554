import { create } from 'zustand';
import type { ScenarioId } from '../scenarios';
import type { NoteId } from '../lessons/notes/ids';

/** The claims of the notes: what of them is open, and where the viewer has come from. */
export interface NotesState {
  /** The list, or the card of one claim; null: they are closed. */
  readonly open: NoteId | 'list' | null;
  /** The card whose proof is on the page, and the scene in which it is shown; null: none is. */
  readonly from: { readonly id: NoteId; readonly scene: ScenarioId } | null;
}

export const useNotes = create<NotesState>()(() => ({ open: null, from: null }));

/** Opens the list or a card; null closes them. */
export const showNotes = (open: NotesState['open']): void => useNotes.setState({ open });
