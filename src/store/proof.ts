/** Going from a card of the notes to the place that proves it. */
import { choicesOf, NOTES, placeOf } from '../lessons/notes';
import type { NoteId } from '../lessons/notes/ids';
import { PROOFS } from '../lessons/notes/proofs';
import { leaveMission } from './mission';
import { useNotes } from './notes';
import { logOf, openScene, useRun } from './run';
import { openDialog, openTab, setView } from './settings';
import { leaveTour } from './touring';

/** Opens the scene of a claim's proof at its step; undo leads back to what was on the page before. */
export function seeProof(id: NoteId): void {
  const proof = PROOFS[NOTES[id].proof];
  const { k } = placeOf(proof);
  leaveMission();
  leaveTour();
  const before = useRun.getState();
  const touched = before.undoable.length > 0 || before.interventions.length > 0;
  openScene(proof.scene, {
    choices: choicesOf(proof),
    interventions: proof.deeds ?? [],
    step: (k ?? 0) + 1,
  });
  useRun.setState({ undoable: touched ? [...before.undoable, logOf(before)] : [] });
  setView('page');
  if (proof.open === 'share') openDialog('share');
  else if (proof.open !== undefined) openTab(proof.open);
  useNotes.setState({ open: null, from: { id, scene: proof.scene } });
}
