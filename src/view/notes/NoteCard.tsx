import { type ReactNode, useId, useMemo } from 'react';
import type { NotesWords } from '../../i18n/notes-words';
import { groupOf, NOTES, placeOf } from '../../lessons/notes';
import type { NoteId } from '../../lessons/notes/ids';
import { PROOFS } from '../../lessons/notes/proofs';
import { HOST_IDS } from '../../simulation/deed';
import { phaseOf } from '../../simulation/phase';
import { stepOf } from '../../simulation/timeline';
import { seeProof } from '../../store/proof';
import { Icon } from '../player/Icon';
import { useWords } from '../useWords';
import { Explained } from '../words/Explained';
import styles from './card.module.css';
import { VerdictSign } from './VerdictSign';

interface NoteCardProps {
  readonly id: NoteId;
  readonly words: NotesWords;
  /** As somebody wrote it in notes of their own; absent: as the list has it. */
  readonly said: string | undefined;
  readonly onBack: () => void;
}

/** One claim: what the notes say, what is so, why it is mixed up, and where to see it. */
export function NoteCard({ id, words, said, onBack }: NoteCardProps) {
  const { scenes, ui } = useWords();
  const title = useId();
  const { verdict, sections, capture, proof } = NOTES[id];
  const { scene } = PROOFS[proof];
  const { timeline, k } = useMemo(() => placeOf(PROOFS[proof]), [proof]);
  const { hosts } = stepOf(timeline, k ?? 0);
  const { note, actually, why } = words.cards[id];
  return (
    <section className={styles['card']} aria-labelledby={title}>
      <button type="button" className={styles['back']} onClick={onBack}>
        ← {words.toList}
      </button>
      <header>
        <VerdictSign verdict={verdict} size={30} />
        <h3 id={title} tabIndex={-1} data-card-title>
          {words.verdicts[verdict]}
        </h3>
        <p>
          {id} · {words.groups[groupOf(id)]}
        </p>
      </header>
      <Line title={words.inNotes}>
        <blockquote data-verdict={verdict}>“{said ?? note}”</blockquote>
      </Line>
      <Line title={words.actually}>
        <p className={styles['actually']}>
          <Explained key={id} text={actually} />
        </p>
      </Line>
      <Line title={words.why}>
        <p>
          <Explained key={id} text={why} after={[actually]} />
        </p>
      </Line>
      <Line title={words.check}>
        <p>{words.proofs[proof]}</p>
        <dl className={styles['states']}>
          {HOST_IDS.map((host) => (
            <div key={host} data-phase={phaseOf(hosts[host].state)}>
              <dt>{ui[host]}</dt>
              <dd>{hosts[host].state}</dd>
            </div>
          ))}
        </dl>
        <button type="button" className={styles['show']} onClick={() => seeProof(id)}>
          <Icon name="play" size={14} />
          {words.show}
        </button>
        <p className={styles['where']}>{words.where(scenes[scene].title, (k ?? 0) + 1)}</p>
      </Line>
      <footer>
        <p>RFC 9293 {sections.map((section) => `§${section}`).join(', ')}</p>
        {capture !== null && (
          <p>
            {words.measured} <code>{capture}</code>: {words.captures[capture]}
          </p>
        )}
      </footer>
    </section>
  );
}

function Line({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles['line']}>
      <h4>{title}</h4>
      {children}
    </div>
  );
}
