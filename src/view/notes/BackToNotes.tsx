import { useEffect, useRef } from 'react';
import { showNotes, useNotes } from '../../store/notes';
import { useRun } from '../../store/run';
import { useWords } from '../useWords';

/** While the proof of a claim is on the page: the way back to its card. */
export function BackToNotes({ className }: { readonly className: string }) {
  const { ui } = useWords();
  const scene = useRun((run) => run.scene);
  const from = useNotes((state) => state.from);
  const here = from !== null && from.scene === scene;
  const back = useRef<HTMLButtonElement>(null);
  // Where one has come from is what one has left the notes by: reading goes on here.
  useEffect(() => back.current?.focus(), [from]);
  if (!here) return null;
  return (
    <div className={className}>
      <button type="button" ref={back} onClick={() => showNotes(from.id)}>
        ← {ui.backToNotes} · {from.id}
      </button>
      <button type="button" onClick={() => useNotes.setState({ from: null })}>
        {ui.dismiss}
      </button>
    </div>
  );
}
