import type { ReactNode } from 'react';
import type { LibraryWords } from '../../i18n/library-words';
import { WORD_IDS } from '../../lessons/glossary';
import { MISSION_IDS } from '../../lessons/missions';
import { NOTES } from '../../lessons/notes';
import { NOTE_IDS } from '../../lessons/notes/ids';
import type { Verdict } from '../../lessons/notes/note';
import { showNotes } from '../../store/notes';
import { usePlan } from '../../store/plan';
import { openDialog } from '../../store/settings';
import { STATES } from '../../tcp/tcb';
import { VerdictSign } from '../notes/VerdictSign';
import { useWords } from '../useWords';
import styles from './ways-in.module.css';
import { type WayId, wayNames } from './ways';

const countOf = (verdict: Verdict): number =>
  NOTE_IDS.filter((id) => NOTES[id].verdict === verdict).length;

/** The first of them that is listed in an element. */
export const firstWay = (within: Element | null): HTMLElement | null =>
  within?.querySelector<HTMLElement>('[data-way]') ?? null;

interface WaysInProps {
  readonly words: LibraryWords;
  readonly ids: readonly WayId[];
  readonly onClose: () => void;
}

/** Other places to begin at than a scene: the claims of the notes, being one of the ends, a lesson plan. */
export function WaysIn({ words, ids, onClose }: WaysInProps) {
  const { ui } = useWords();
  const planned = usePlan(({ plan }) => plan !== null);
  const names = wayNames({ ui }, words);
  const ways: { readonly [W in WayId]: Omit<WayProps, 'name'> } = {
    notes: {
      about: words.notesAbout(NOTE_IDS.length),
      more: <Verdicts words={words} />,
      open: () => {
        onClose();
        showNotes('list');
      },
    },
    missions: {
      about: words.missionsAbout(MISSION_IDS.length),
      open: () => openDialog('missions'),
    },
    terms: {
      about: words.termsAbout(WORD_IDS.length + STATES.length),
      open: () => openDialog('words'),
    },
    plan: { about: words.planAbout, open: () => openDialog('plan') },
  };
  return (
    <div className={styles['ways']}>
      {ids.map((id) => (
        <Way key={id} name={id === 'plan' && planned ? words.planOn : names[id]} {...ways[id]} />
      ))}
    </div>
  );
}

interface WayProps {
  readonly name: string;
  readonly about: string;
  readonly more?: ReactNode;
  readonly open: () => void;
}

const Way = ({ name, about, more, open }: WayProps) => (
  <button type="button" data-way onClick={open}>
    <strong>{name}</strong>
    <span>{about}</span>
    {more}
  </button>
);

/** How the sentences of the notes have turned out. */
const Verdicts = ({ words }: Pick<WaysInProps, 'words'>) => (
  <>
    {(['right', 'imprecise', 'wrong'] as const).map((verdict) => (
      <span key={verdict} className={styles['verdict']}>
        <VerdictSign verdict={verdict} size={18} />
        {words.verdicts[verdict]} {countOf(verdict)}
      </span>
    ))}
    <span>{words.others(countOf('question'), countOf('misspelt'), countOf('gap'))}</span>
  </>
);
