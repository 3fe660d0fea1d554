import type { LibraryWords } from '../../i18n/library-words';
import { WORD_IDS } from '../../lessons/glossary';
import { MISSION_IDS } from '../../lessons/missions';
import { NOTES } from '../../lessons/notes';
import { NOTE_IDS } from '../../lessons/notes/ids';
import type { Verdict } from '../../lessons/notes/note';
import { showNotes } from '../../store/notes';
import { usePlan } from '../../store/plan';
import { openDialog, useSettings } from '../../store/settings';
import { STATES } from '../../tcp/tcb';
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
  const planned = usePlan(({ plan }) => plan !== null);
  // The notes in it are not for the wall.
  const onWall = useSettings(({ view }) => view === 'present');
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
      <button type="button" onClick={() => openDialog('words')}>
        <strong>{ui.words}</strong>
        <span>{words.termsAbout(WORD_IDS.length + STATES.length)}</span>
      </button>
      {!onWall && (
        <button type="button" onClick={() => openDialog('plan')}>
          <strong>{planned ? words.planOn : words.plan}</strong>
          <span>{words.planAbout}</span>
        </button>
      )}
    </div>
  );
}
