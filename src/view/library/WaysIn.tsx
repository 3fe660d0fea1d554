import type { LibraryWords } from '../../i18n/library-words';
import { MISSION_IDS } from '../../lessons/missions';
import { NOTES } from '../../lessons/notes';
import { NOTE_IDS } from '../../lessons/notes/ids';
import type { Verdict } from '../../lessons/notes/note';
import { showNotes } from '../../store/notes';
import { openDialog } from '../../store/settings';
import { VerdictSign } from '../notes/VerdictSign';
import { useWords } from '../useWords';
import styles from './ways-in.module.css';

const countOf = (verdict: Verdict): number =>
  NOTE_IDS.filter((id) => NOTES[id].verdict === verdict).length;

interface WaysInProps {
  readonly words: LibraryWords;
  readonly onClose: () => void;
}

/** Other places to begin at than a scene: the claims of the notes, and being one of the ends. */
export function WaysIn({ words, onClose }: WaysInProps) {
  const { ui } = useWords();
  return (
    <div className={styles['ways']}>
      <button
        type="button"
        onClick={() => {
          onClose();
          showNotes('list');
        }}
      >
        <strong>{words.notes}</strong>
        <span>{words.notesAbout(NOTE_IDS.length)}</span>
        {(['right', 'imprecise', 'wrong'] as const).map((verdict) => (
          <span key={verdict} className={styles['verdict']}>
            <VerdictSign verdict={verdict} size={18} />
            {words.verdicts[verdict]} {countOf(verdict)}
          </span>
        ))}
        <span>{words.others(countOf('question'), countOf('misspelt'), countOf('gap'))}</span>
      </button>
      <button type="button" onClick={() => openDialog('missions')}>
        <strong>{ui.missions}</strong>
        <span>{words.missionsAbout(MISSION_IDS.length)}</span>
      </button>
    </div>
  );
}
